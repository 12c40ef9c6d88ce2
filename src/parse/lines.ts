import { AppError } from '../errors.js';
import { LINE_BREAK } from '../model/characters.js';

/** A line of a stream, or the failure to hold it. `row` is 1-based. */
export type NumberedLine =
  | { readonly row: number; readonly bytes: Uint8Array }
  | { readonly row: number; readonly tooLong: true };

/** Cuts a stream of bytes into lines without ever holding more than one line and one chunk; longer lines are skipped and named. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<NumberedLine> {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let row = 0;
  const finish = (last: Uint8Array): NumberedLine => {
    row++;
    const total = pendingBytes + last.length;
    const line: NumberedLine =
      total > maxBytes
        ? { row, tooLong: true }
        : { row, bytes: pending.length === 0 ? last : Buffer.concat([...pending, last]) };
    pending = [];
    pendingBytes = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, from)) {
      yield finish(chunk.subarray(from, at));
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    pendingBytes += rest.length;
    if (pendingBytes <= maxBytes) pending.push(rest.slice());
    else pending = [];
  }
  if (pendingBytes > 0) yield finish(new Uint8Array(0));
}

export function tooLongError(name: string, row: number, maxBytes: number): AppError {
  return new AppError(
    'TOO_LARGE',
    `Line ${row} of "${name}" is longer than ${Math.round(maxBytes / 1024 / 1024)} MB.`,
    'Check that the file has one record per line.',
  );
}
