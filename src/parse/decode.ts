import { AppError } from '../errors.js';
import { startsWithText } from './magic.js';
import { fromWindows1252 } from './windows-1252.js';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  /** Characters that are none in that charset and were replaced. */
  readonly replaced: number;
}

/**
 * Bytes to text: by byte order mark, then UTF-8, then the declared charset, then windows-1252, which reads anything.
 * UTF-8 with a few broken characters among many good ones stays UTF-8.
 *
 * @throws AppError BINARY where the bytes are no text
 */
export function decodeText(bytes: Uint8Array, declared: string | null, name: string): Decoded {
  const marked = bomCharset(bytes) ?? bareUtf16(bytes);
  if (marked === 'utf-32') throw binary(name, 'text in UTF-32, which is not read');
  if (marked) return decodedAs(bytes, marked);
  const kind = binaryKind(bytes);
  if (kind !== null) throw binary(name, kind);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8', replaced: 0 };
  } catch {
    // Not clean UTF-8: an older encoding, or UTF-8 that was cut or damaged.
  }
  const charset = knownCharset(declared ?? metaCharset(bytes));
  if (charset !== null && charset !== 'utf-8') return decodedAs(bytes, charset);
  const lenient = decodedAs(bytes, 'utf-8');
  const good = lenient.text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return good > lenient.replaced * 4 ? lenient : decodedAs(bytes, 'windows-1252');
}

/** The charset to read a long stream in, told by its first bytes. */
export function streamCharset(head: Uint8Array, declared: string | null): string {
  const marked = bomCharset(head) ?? bareUtf16(head);
  if (marked && marked !== 'utf-32') return marked;
  try {
    // The head may end inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return knownCharset(declared) ?? 'windows-1252';
  }
}

function decodedAs(bytes: Uint8Array, charset: string): Decoded {
  const text = charset === 'windows-1252' ? fromWindows1252(bytes) : new TextDecoder(charset).decode(bytes);
  return { text, charset, replaced: text.match(/\ufffd/g)?.length ?? 0 };
}

function bomCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32' : 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text in UTF-16 without a mark: every second byte of Latin text is NUL, the others hardly ever. */
function bareUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** What bytes are when they are no text; null for text. NUL never stands in text, other control bytes hardly do. */
function binaryKind(bytes: Uint8Array): string | null {
  const known = MAGIC.find(([magic]) => startsWithText(bytes, magic));
  if (known) return known[1];
  const sample = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return 'binary data';
    if (byte < 9 || (byte > 13 && byte < 27)) odd++;
  }
  return odd > sample.length / 20 ? 'binary data' : null;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['RIFF', 'a picture or a recording'],
  ['\u007fELF', 'a program'],
  ['MZ', 'a program'],
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document (.doc, .xls)'],
];

function binary(name: string, kind: string): AppError {
  return new AppError(
    'BINARY',
    `"${name}" is not text (${kind}).`,
    'Give a page, text, Markdown, PDF, DOCX, RTF, mail, JSON, JSONL, CSV or Parquet; save other formats as one of these first.',
  );
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = fromWindows1252(bytes.subarray(0, 16_384));
  const found =
    /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{2,40})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,100}encoding\s{0,3}=\s{0,3}["']([\w-]{2,40})/i.exec(head);
  return found?.[1] ?? null;
}

function knownCharset(name: string | null): string | null {
  if (name === null) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
