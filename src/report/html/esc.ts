import { printable, printableLine } from '../printable.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or as an attribute's value: nothing in it can be a tag, an attribute or a script. */
export function esc(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}

/** Our own sentences, in which no line breaks between a number and its percent sign. */
export function escSentence(text: string): string {
  return escLine(text).replace(/(\d) %/g, '$1\u00A0%');
}

/** Text from outside on one line, without control bytes and marks that turn its direction. */
export function escLine(text: string): string {
  return esc(printableLine(text));
}

/** The same with its line breaks, for what shows on hover. */
export function escLines(text: string): string {
  return esc(printable(text));
}
