import type { Span } from '../model/span.js';

const OPENING_LINE = /^(?:[^\n|]{1,120}\|){2,}[^\n|]{0,60}/m;
const OPENING_UNITS = 400;

/** The opening line of a forum posting, its fields apart by bars: "Acme | Engineer | Leeds ONSITE | https://acme.example". */
export function openingLine(text: string): (Span & { readonly words: string }) | null {
  const opening = text.slice(0, OPENING_UNITS);
  const line = opening.includes('|') ? OPENING_LINE.exec(opening) : null;
  return line && { words: line[0], start: line.index, end: line.index + line[0].length };
}
