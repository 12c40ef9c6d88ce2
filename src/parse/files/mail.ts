import { AppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';

/** A part of a mail that may hold a posting. */
export interface MailPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Mail {
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string | null;
  /** The page a browser saved as MHTML, where this is one. */
  readonly url: string | null;
  /** Attached documents, pictures left out. */
  readonly attachments: readonly MailPart[];
}

/** Header lines longer than this are cut before they are parsed. */
const MOST_HEADER_UNITS = 100_000;

/**
 * Takes a mail or a page saved as MHTML apart.
 *
 * @throws AppError PARSE, TOO_LARGE
 */
export async function readMail(bytes: Uint8Array, name: string, limits: Limits): Promise<Mail> {
  const { default: PostalMime } = await import('postal-mime');
  const email = await PostalMime.parse(shortHeader(bytes), {
    maxNestingDepth: 32,
    maxHeadersSize: 2 * 1024 * 1024,
  }).catch((cause: unknown) => {
    throw new AppError(
      'PARSE',
      `"${name}" is not a readable mail: ${(cause as Error).message}`,
      'Save the message again as .eml, or copy its text.',
      { cause },
    );
  });
  if (email.attachments.length > limits.mailParts) {
    throw new AppError(
      'TOO_LARGE',
      `"${name}" has ${email.attachments.length} attachments, more than ${limits.mailParts}.`,
      'Save the ones you need and give them.',
    );
  }
  const attachments = email.attachments
    .filter(
      (part) =>
        !part.related && !/^(?:image|audio|video|font)\//.test(part.mimeType) && part.mimeType !== 'text/css',
    )
    .map((part, i) => ({
      name: part.filename ?? `part-${i + 1}.${endingOf(part.mimeType)}`,
      bytes: bytesOf(part.content),
    }));
  const header = (key: string) => email.headers.find((h) => h.key === key)?.value ?? null;
  return {
    subject: email.subject?.trim() || null,
    html: email.html ?? null,
    text: email.text?.trim() || null,
    url: header('snapshot-content-location'),
    attachments,
  };
}

function shortHeader(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const line = data.indexOf('\n', MOST_HEADER_UNITS);
  const first = data.indexOf('\n');
  return first > MOST_HEADER_UNITS && line >= 0
    ? Buffer.concat([data.subarray(0, 1000), data.subarray(first - 1)])
    : bytes;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function endingOf(mimeType: string): string {
  return mimeType === 'message/rfc822' ? 'eml' : (mimeType.split('/')[1] ?? 'bin').replace(/[^a-z0-9]/g, '');
}
