import type { Hit } from '../hit.js';

/** The longest run of letters looked at around a hit for an address. */
const ADDRESS_UNITS = 120;
const ENDS_AN_ADDRESS = /[\s(<>"']/;

/** "https://looker.com/jobs", "jobs@segment.io": names in addresses ask for nothing. */
export function standsInAddress({ start, end }: Hit, text: string): boolean {
  return (
    followsAddress(start, text) ||
    goesOnAsAddress(end, text) ||
    isBracketedDot(start, text) ||
    isLabelOfLink(end, text)
  );
}

/** "jobs at northwind [dot net]" */
function isBracketedDot(start: number, text: string): boolean {
  const before = text[start - 1];
  return (before === '[' || before === '(') && /^dot\s/i.test(text.slice(start, start + 4));
}

/** "Axios - https://…" */
function isLabelOfLink(end: number, text: string): boolean {
  return /^ ?[-–—:] ?https?:/.test(text.slice(end, end + 9));
}

function followsAddress(start: number, text: string): boolean {
  // Nearly every name.
  if (text[start - 1] === ' ') return false;
  let from = start;
  while (from > 0 && start - from < ADDRESS_UNITS && !ENDS_AN_ADDRESS.test(text[from - 1] as string)) from--;
  return from < start && /:\/\/|www\.|\w@/.test(text.slice(from, start));
}

function goesOnAsAddress(end: number, text: string): boolean {
  switch (text[end]) {
    case '@':
      return true;
    case ':':
      return text.startsWith('://', end);
    case '.':
      return /^\.(?:com|org|net|io|co|edu|gov|ai|dev)(?!\w)/i.test(text.slice(end, end + 12));
    case ' ':
      return text[end + 1] === '[' || text[end + 1] === '(' ? isWrittenDot(end + 1, text) : false;
    case '[':
    case '(':
      return isWrittenDot(end, text);
    default:
      return false;
  }
}

/** "looker [dot] com" */
function isWrittenDot(at: number, text: string): boolean {
  return /^[[(]dot[\])]/i.test(text.slice(at, at + 5));
}
