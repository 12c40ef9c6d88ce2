import { isCapital } from '../../model/characters.js';
import type { Span } from '../../model/span.js';
import type { Written } from '../text-view.js';
import { readSurface } from './case.js';

export type CaseFit = 'exact' | 'upper' | 'none';

/** How the makers of a name write it. */
export interface NameCase {
  readonly name: string;
  readonly isSmall: boolean;
  readonly capitals: string;
  readonly small: string;
  /** Letters and digits alone. */
  readonly letters: string;
}

export function caseOf(name: string): NameCase {
  const small = name.toLowerCase();
  return { name, isSmall: name === small, capitals: name.toUpperCase(), small, letters: lettersOf(name) };
}

/** How a hit is written; most are as their name, or in small letters: these are told without making strings. */
export function caseFitOf({ start, end }: Span, view: Written, name: NameCase): CaseFit {
  if (name.isSmall || isWrittenAs(name.name, start, end, view)) return 'exact';
  // The name has a capital.
  return isPlainSmall(start, end, view) ? 'none' : caseFit(readSurface(view.text, { start, end }), name);
}

function isWrittenAs(name: string, start: number, end: number, { units }: Written): boolean {
  if (end - start !== name.length) return false;
  let at = start;
  while (at < end && units[at] === name.charCodeAt(at - start)) at++;
  return at === end;
}

/** Whether all letters are of ASCII, and small. */
function isPlainSmall(start: number, end: number, { units }: Written): boolean {
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if (unit >= 0x80 || isCapital(unit)) return false;
  }
  return true;
}

/** A small-letter name fits in any case; others in their own case, or (longer ones) in capitals. */
function caseFit(surface: string, { name, isSmall, capitals, small, letters }: NameCase): CaseFit {
  if (surface === name || isSmall) return 'exact';
  const inSmall = surface.toLowerCase();
  // The name has a capital.
  if (surface === inSmall) return 'none';
  if (surface.length === name.length && surface === capitals) return 'upper';
  // "PyTORCH", "SaS": carelessly typed, but no ordinary word.
  if (inSmall === small && /\p{Lu}.*\p{Lu}/u.test(surface)) return 'upper';
  // Separators and plural s differ by rule, case must still be the name's own.
  return lettersOf(surface).startsWith(letters) ? 'exact' : 'none';
}

function lettersOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '');
}
