import { AppError } from '../errors.js';

/**
 * Bytes to text: by byte order mark, then strict UTF-8, then the declared charset, then windows-1252, which reads
 * anything.
 *
 * @throws AppError BINARY where the bytes are no text
 */
export function decodeText(bytes: Uint8Array, declared: string | null, name: string): { text: string; charset: string } {
  const marked = bomCharset(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), charset: marked };
  if (looksBinary(bytes)) {
    throw new AppError('BINARY', `"${name}" is not text (${binaryKind(bytes)}).`, 'Give HTML, text, Markdown, JSON, JSONL or CSV; export other formats to one of these first.');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' };
  } catch {
    // Not UTF-8: an older encoding, declared or the usual one.
  }
  const charset = knownCharset(declared ?? metaCharset(bytes)) ?? 'windows-1252';
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function bomCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** NUL never stands in text; other control bytes hardly do. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27)) odd++;
  }
  return odd > sample.length / 20 || MAGIC.some(([magic]) => startsWith(bytes, magic));
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['\u007fELF', 'a program'],
  ['MZ', 'a program'],
  ['PAR1', 'a Parquet file'],
  ['SQLite format 3', 'an SQLite database'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
];

function binaryKind(bytes: Uint8Array): string {
  return MAGIC.find(([magic]) => startsWith(bytes, magic))?.[1] ?? 'binary data';
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}

function knownCharset(name: string | null): string | null {
  if (name === null) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
