import { AppError } from '../../errors.js';
import type { RecordOrigin } from '../record.js';
import type { JsonResult } from '../result.js';

/** A job board's saved response: recognised by its shape, read without the network. One file for each board. */
export interface Board {
  readonly name: string;
  matches(json: unknown): boolean;
  /** @throws AppError NO_TEXT for a response that only lists postings */
  postings(json: unknown, origin: RecordOrigin): readonly JsonResult[];
}

/** The failure of a response that names postings without their text, as most boards' lists do. */
export function onlyListed(board: string, count: number, detail: string): AppError {
  return new AppError(
    'NO_TEXT',
    `This ${board} response lists ${count} ${count === 1 ? 'posting' : 'postings'} without the text of any.`,
    `Save the response for one posting (${detail}), or give the board's address to "skillgauge fetch".`,
  );
}

/** The failure of one posting that came without text among others that have theirs. */
export function withoutText(board: string, title: string): AppError {
  return new AppError(
    'NO_TEXT',
    `The ${board} posting "${title.slice(0, 120)}" has no description.`,
    'Open the posting in a browser and save its page.',
  );
}

/** Named parts of a description as one page: a heading for each part that has text. */
export function sectionsHtml(
  parts: readonly (readonly [heading: string | null, html: string | null | undefined])[],
): string {
  return parts
    .filter(([, html]) => html && html.trim() !== '')
    .map(([heading, html]) => `${heading ? `<h3>${heading}</h3>` : ''}<div>${html}</div>`)
    .join('\n');
}

/** "Munich, Bavaria, Germany" of the parts that are there. */
export function placeOf(...parts: readonly (string | null | undefined)[]): string | null {
  const given = parts.map((part) => part?.trim()).filter((part): part is string => Boolean(part));
  return given.length === 0 ? null : [...new Set(given)].join(', ');
}

/** Several places as one text, each once. */
export function placesOf(places: readonly (string | null | undefined)[]): string | null {
  const given = places.map((place) => place?.trim()).filter((place): place is string => Boolean(place));
  return given.length === 0 ? null : [...new Set(given)].join('; ');
}
