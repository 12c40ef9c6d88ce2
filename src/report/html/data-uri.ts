/** Text as a `data:` address, which downloads without a network or a script. */
export function dataUri(mediaType: string, text: string): string {
  // A lone surrogate has no UTF-8 form; encodeURIComponent throws at it.
  const encoded = text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^\x21-\x7E]+|[%#"&<>']+/g, encodeURIComponent);
  return `data:${mediaType};charset=utf-8,${encoded}`;
}
