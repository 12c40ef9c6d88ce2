import { isCapital } from '../../model/characters.js';
import type { Span } from '../../model/span.js';
import type { Skill } from '../../model/taxonomy.js';
import type { Hit } from '../hit.js';
import { isSmall } from '../letter-case.js';
import type { SentenceView } from '../sentence-view.js';
import { type TextView, unitAt, type Written } from '../text-view.js';
import { type CaseFit, caseFit, type NameCase } from './name-case.js';

export function isCapitalised(hit: Hit, view: TextView): boolean {
  for (let t = hit.firstToken; t <= hit.lastToken; t++)
    if (isSmall(view.tokens.start[t] as number, view)) return false;
  return true;
}

/** "HMIS" is no HMI: where letters are capitals and the line is not, a plural s is small. */
export function endsInCapitalS(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  if (unitAt(view, hit.end - 1) !== CAPITAL_S) return false;
  const surface = view.text.slice(hit.start, hit.end);
  if (!/^[A-Z0-9]{2,6}S$/.test(surface)) return false;
  const singular = surface.slice(0, -1);
  const isPlural = isWritten(hit.name.skill, (name) => name === singular);
  return (
    isPlural &&
    !isWritten(hit.name.skill, (name) => name.toUpperCase() === surface && !name.endsWith('s')) &&
    !sentence.caseTellsNothing
  );
}

const CAPITAL_S = 0x53;

function isWritten({ name, aliases, ambiguous }: Skill, isSo: (name: string) => boolean): boolean {
  return isSo(name) || aliases.some(isSo) || ambiguous.some((rule) => isSo(rule.name));
}

/** The words as they are read: full-width letters made plain, marks that nobody sees taken out. */
export function readSurface(text: string, { start, end }: Span): string {
  const surface = text.slice(start, end);
  return isAscii(surface) ? surface : surface.normalize('NFKC').replace(/[\p{Cf}]/gu, '');
}

function isAscii(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) >= 0x80) return false;
  return true;
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
