import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';

/** One entry of a zip archive; nothing of it is unpacked before `read`. */
export interface ZipEntry {
  readonly name: string;
  /** @throws AppError PARSE, TOO_LARGE, UNSUPPORTED */
  read(): Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The files of a zip archive, in its order, folders left out. Sizes an archive states are not believed: unpacking stops
 * at `limits.documentBytes`, whatever its headers say.
 *
 * @throws AppError PARSE, TOO_LARGE, UNSUPPORTED
 */
export function zipEntries(bytes: Uint8Array, name: string, limits: Limits): ZipEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(data);
  if (end < 0) throw broken(name, 'its directory is missing; the file is cut off');
  const count = data.readUInt16LE(end + 10);
  if (count > limits.archiveEntries) {
    throw new AppError(
      'TOO_LARGE',
      `"${name}" holds ${count} files, more than ${limits.archiveEntries}.`,
      'Unpack it and give the folder.',
    );
  }
  const entries: ZipEntry[] = [];
  let budget = limits.documentBytes * 4;
  const spend = (size: number) => {
    budget -= size;
    if (budget < 0) throw tooLarge(name, limits.documentBytes * 4);
  };
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY)
      throw broken(name, 'its directory is damaged');
    const nameLength = data.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    const entryName = data.toString('utf8', at + 46, at + 46 + nameLength);
    const header = at;
    if (!entryName.endsWith('/'))
      entries.push({ name: entryName, read: () => unpack(data, header, name, limits, spend) });
    at = next;
  }
  return entries;
}

function endRecordAt(data: Buffer): number {
  const lowest = Math.max(0, data.length - 66_000);
  for (let at = data.length - 22; at >= lowest; at--) if (data.readUInt32LE(at) === END) return at;
  return -1;
}

function unpack(
  data: Buffer,
  header: number,
  name: string,
  limits: Limits,
  spend: (size: number) => void,
): Uint8Array {
  const flags = data.readUInt16LE(header + 8);
  if (flags & 1)
    throw new AppError(
      'UNSUPPORTED',
      `"${name}" is locked with a password.`,
      'Open it with the password and save it without one.',
    );
  const method = data.readUInt16LE(header + 10);
  const packed = data.readUInt32LE(header + 20);
  const local = data.readUInt32LE(header + 42);
  if (local + 30 > data.length || data.readUInt32LE(local) !== LOCAL)
    throw broken(name, 'an entry is damaged');
  const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const body = data.subarray(from, from + packed);
  const bytes = method === 0 ? body : method === 8 ? inflated(body, name, limits) : null;
  if (bytes === null)
    throw new AppError(
      'UNSUPPORTED',
      `"${name}" is packed by method ${method}, which is not read.`,
      'Pack it again as an ordinary zip, or give the files.',
    );
  spend(bytes.length);
  if (typeof crc32 === 'function' && crc32(bytes) !== data.readUInt32LE(header + 16))
    throw broken(name, 'the checksum of an entry is wrong');
  return bytes;
}

function inflated(body: Uint8Array, name: string, limits: Limits): Uint8Array {
  const most = Math.min(limits.documentBytes, Math.max(1024 * 1024, body.length * limits.unpackRatio));
  try {
    return inflateRawSync(body, { maxOutputLength: most });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, most);
    throw broken(name, 'an entry does not unpack', cause);
  }
}

function tooLarge(name: string, most: number): AppError {
  return new AppError(
    'TOO_LARGE',
    `"${name}" unpacks to more than ${Math.ceil(most / 1024 / 1024)} MB.`,
    'Unpack it yourself if you trust it, and give the text.',
  );
}

function broken(name: string, why: string, cause?: unknown): AppError {
  return new AppError(
    'PARSE',
    `"${name}" is not a complete zip file: ${why}.`,
    'Save or download it again.',
    { cause },
  );
}
