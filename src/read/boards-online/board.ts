import { z } from 'zod';
import { AppError } from '../../errors.js';
import type { PageRequest } from '../client.js';

/** A job board that can be read over its public endpoint. One file for each; pure: requests out, answers in. */
export interface OnlineBoard {
  readonly name: string;
  /** The board, or the one posting of it, that a URL shows; null where the URL belongs to somebody else. */
  at(url: URL): BoardPlace | null;
}

/** Where a board's postings are asked for. */
export interface BoardPlace {
  readonly first: PageRequest;
  /** Id of the one posting that is wanted; absent for the whole board. */
  readonly only?: string | undefined;
  /**
   * What an answer lists, and what to ask next. The caller stops at the first answer without a new id, so a `next`
   * after the last page costs one request and no harm; totals are not trusted (Workday's is 0 on later pages).
   *
   * @param page  0 for the answer to `first`
   * @throws AppError PARSE for an answer of another shape
   */
  read(answer: string, page: number): Listing;
}

export interface Listing {
  readonly items: readonly Listed[];
  readonly next: PageRequest | null;
}

/** One posting of a list: complete, or to be asked for. */
export interface Listed {
  /** The board's own id, permanent. */
  readonly id: string;
  /** The page people see. */
  readonly url: string | null;
  readonly posting: { readonly contentType: string; readonly text: string } | PageRequest;
}

export const JSON_ACCEPT = 'application/json';

/** @throws AppError PARSE where the answer is no JSON of that shape */
export function readAnswer<T>(schema: z.ZodType<T>, answer: string, board: string): T {
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch (cause) {
    throw strange(board, 'is no JSON', cause);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw strange(
    board,
    `has another shape than is known (${issue?.path.join('.') || 'top'}: ${issue?.message.slice(0, 100)})`,
    result.error,
  );
}

function strange(board: string, what: string, cause: unknown): AppError {
  return new AppError(
    'PARSE',
    `The answer of ${board} ${what}.`,
    'Check that the address is right; if it is, please report it: boards change.',
    { cause },
  );
}

/** A record of a list as a document of its own, in the shape the board's parser knows. */
export function jsonPosting(record: unknown): Listed['posting'] {
  return { contentType: 'application/json', text: JSON.stringify(record) };
}

/** One posting that is asked for by itself: the answer is the posting. */
export function onePosting(id: string, url: string, request: PageRequest): BoardPlace {
  return {
    first: request,
    only: id,
    read: (text) => ({
      items: [{ id, url, posting: { contentType: 'application/json', text } }],
      next: null,
    }),
  };
}

/** The parts of a path: `/acme/jobs/12` → `acme`, `jobs`, `12`. */
export function pathParts(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

export const Id = z.union([z.string(), z.number()]).transform(String);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
