import {
  AT_SIGN,
  COLON,
  DOT,
  EM_DASH,
  EN_DASH,
  HYPHEN,
  isLetter,
  OPENING_BRACKET,
  SLASH,
  SPACE,
  SQUARE_BRACKET,
} from '../../model/characters.js';
import type { Hit } from '../hit.js';
import { type TextView, unitAt } from '../text-view.js';

/** The longest run of letters looked at around a hit for an address. */
const ADDRESS_UNITS = 120;
const ENDS_AN_ADDRESS = /[\s(<>"']/;

/** "https://looker.com/jobs", "jobs@segment.io": names in addresses ask for nothing. */
export function standsInAddress({ start, end }: Hit, view: TextView): boolean {
  return (
    followsAddress(start, view) ||
    goesOnAsAddress(end, view) ||
    isBracketedDot(start, view) ||
    isLabelOfLink(end, view)
  );
}

/** "jobs at northwind [dot net]" */
function isBracketedDot(start: number, view: TextView): boolean {
  return opensBracket(start - 1, view) && /^dot\s/i.test(view.text.slice(start, start + 4));
}

/** "Axios - https://…" */
function isLabelOfLink(end: number, view: TextView): boolean {
  const mark = unitAt(view, end) === SPACE ? end + 1 : end;
  const unit = unitAt(view, mark);
  if (unit !== HYPHEN && unit !== COLON && unit !== EN_DASH && unit !== EM_DASH) return false;
  return /^ ?https?:/.test(view.text.slice(mark + 1, mark + 8));
}

function followsAddress(start: number, view: TextView): boolean {
  // Nearly every name.
  if (unitAt(view, start - 1) === SPACE) return false;
  let from = start;
  while (from > 0 && start - from < ADDRESS_UNITS && !endsAddress(from - 1, view)) from--;
  return from < start && /:\/\/|www\.|\w@/.test(view.text.slice(from, start));
}

function endsAddress(at: number, view: TextView): boolean {
  const unit = unitAt(view, at);
  return !isLetter(unit) && unit !== SLASH && ENDS_AN_ADDRESS.test(String.fromCharCode(unit));
}

function goesOnAsAddress(end: number, view: TextView): boolean {
  switch (unitAt(view, end)) {
    case AT_SIGN:
      return true;
    case COLON:
      return view.text.startsWith('://', end);
    case DOT:
      return /^\.(?:com|org|net|io|co|edu|gov|ai|dev)(?!\w)/i.test(view.text.slice(end, end + 12));
    case SPACE:
      return isWrittenDot(end + 1, view);
    default:
      return isWrittenDot(end, view);
  }
}

/** "looker [dot] com" */
function isWrittenDot(at: number, view: TextView): boolean {
  return opensBracket(at, view) && /^.dot[\])]/i.test(view.text.slice(at, at + 5));
}

function opensBracket(at: number, view: TextView): boolean {
  const unit = unitAt(view, at);
  return unit === OPENING_BRACKET || unit === SQUARE_BRACKET;
}
