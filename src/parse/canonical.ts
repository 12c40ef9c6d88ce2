const NOT_CANONICAL = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/;

/**
 * Makes text canonical before any span is taken: line ends become `\n`, control characters that no reader sees become
 * spaces, a byte order mark goes. Everything a reader sees stays as it is, typographic characters included.
 */
export function canonicalText(raw: string): string {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  // Most texts are canonical: one look tells, and nothing is written anew.
  if (!NOT_CANONICAL.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ' ');
}
