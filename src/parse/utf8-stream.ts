import { fromWindows1252 } from './windows-1252.js';

/** A stream of text in any charset as UTF-8; UTF-8 goes through as it is. */
export async function* utf8Stream(
  stream: AsyncIterable<Uint8Array>,
  charset: string,
): AsyncGenerator<Uint8Array> {
  if (charset === 'utf-8') {
    yield* stream;
    return;
  }
  const encoder = new TextEncoder();
  const decoder = new TextDecoder(charset);
  if (charset === 'windows-1252') {
    for await (const chunk of stream) yield encoder.encode(fromWindows1252(chunk));
    return;
  }
  for await (const chunk of stream) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
