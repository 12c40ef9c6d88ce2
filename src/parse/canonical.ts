/**
 * Makes text canonical before any span is taken: line ends become `\n`, control characters that no reader sees become
 * spaces, a byte order mark goes. Everything a reader sees stays as it is, typographic characters included.
 */
export function canonicalText(raw: string): string {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
}
