/** C0 and C1 control bytes but line break and tab, and the marks that turn the direction of what follows. */
const UNPRINTABLE = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g;

/** Text from outside as it may be shown: nothing in it moves a cursor, colours a screen or reverses a line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** The same on one line, for cells and list items. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).trim();
}
