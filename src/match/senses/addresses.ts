import {
  AT_SIGN,
  COLON,
  DOT,
  EM_DASH,
  EN_DASH,
  HYPHEN,
  OPENING_BRACKET,
  SPACE,
  SQUARE_BRACKET,
} from '../../model/characters.js';
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
  return opensBracket(start - 1, text) && /^dot\s/i.test(text.slice(start, start + 4));
}

/** "Axios - https://…" */
function isLabelOfLink(end: number, text: string): boolean {
  const mark = text.charCodeAt(end) === SPACE ? end + 1 : end;
  const unit = text.charCodeAt(mark);
  if (unit !== HYPHEN && unit !== COLON && unit !== EN_DASH && unit !== EM_DASH) return false;
  return /^ ?https?:/.test(text.slice(mark + 1, mark + 8));
}

function followsAddress(start: number, text: string): boolean {
  // Nearly every name.
  if (text.charCodeAt(start - 1) === SPACE) return false;
  let from = start;
  while (from > 0 && start - from < ADDRESS_UNITS && !ENDS_AN_ADDRESS.test(text[from - 1] as string)) from--;
  return from < start && /:\/\/|www\.|\w@/.test(text.slice(from, start));
}

function goesOnAsAddress(end: number, text: string): boolean {
  switch (text.charCodeAt(end)) {
    case AT_SIGN:
      return true;
    case COLON:
      return text.startsWith('://', end);
    case DOT:
      return /^\.(?:com|org|net|io|co|edu|gov|ai|dev)(?!\w)/i.test(text.slice(end, end + 12));
    case SPACE:
      return isWrittenDot(end + 1, text);
    default:
      return isWrittenDot(end, text);
  }
}

/** "looker [dot] com" */
function isWrittenDot(at: number, text: string): boolean {
  return opensBracket(at, text) && /^.dot[\])]/i.test(text.slice(at, at + 5));
}

function opensBracket(at: number, text: string): boolean {
  const unit = text.charCodeAt(at);
  return unit === OPENING_BRACKET || unit === SQUARE_BRACKET;
}
