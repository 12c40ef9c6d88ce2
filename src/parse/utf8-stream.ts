/** A stream of text in any charset as UTF-8; UTF-8 goes through as it is. */
export async function* utf8Stream(
  stream: AsyncIterable<Uint8Array>,
  charset: string,
): AsyncGenerator<Uint8Array> {
  if (charset === 'utf-8') {
    yield* stream;
    return;
  }
  const decoder = new TextDecoder(charset);
  const encoder = new TextEncoder();
  for await (const chunk of stream) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
