import { alternativesOf, needsOf } from './needs.js';
import { Pieces, placesOf } from './pieces.js';

/**
 * Finding a pattern in the whole text of a posting. The readers of facts ask for a hundred patterns, and most postings
 * hold the words of few: one pass over the text tells which of them, and which of their alternatives, can match at all,
 * and only these are tried.
 */

/** As `text.matchAll(pattern)`. @param pattern with the flag `g` */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!readPieces(text)) return [...text.matchAll(pattern)];
  const found: RegExpExecArray[] = [];
  const leads = possibleIn(pattern).map((alternative): Lead => ({ alternative, next: null, from: -1 }));
  for (let from = 0; leads.length > 0; ) {
    const first = firstFrom(text, leads, from);
    if (first === null) break;
    found.push(first);
    from = first.index + Math.max(first[0].length, 1);
  }
  return found;
}

/** As `pattern.exec(text)`. @param pattern without the flag `g` */
export function firstMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  if (readPieces(text) && !mayStandIn(knownOf(pattern).needs)) return null;
  return pattern.exec(text);
}

/** How far one alternative has been followed: its next match at or after `from`. */
interface Lead {
  readonly alternative: RegExp;
  next: RegExpExecArray | null;
  from: number;
}

/** The match that begins first, of those the one of the alternative written first: as a pattern of them all matches. */
function firstFrom(text: string, leads: readonly Lead[], from: number): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const lead of leads) {
    const isBehind = lead.from < 0 || (lead.next !== null && lead.next.index < from);
    if (isBehind) {
      lead.alternative.lastIndex = from;
      lead.next = lead.alternative.exec(text);
      lead.from = from;
    }
    if (lead.next && (first === null || lead.next.index < first.index)) first = lead.next;
  }
  return first;
}

/** For each need of a pattern, for each string that meets it, the places of its pieces. */
type Needs = readonly (readonly Int32Array[])[];

/** More alternatives than these are tried faster as the one pattern they are. */
const MOST_APART = 3;

interface Known {
  readonly needs: Needs;
  readonly alternatives: readonly { readonly pattern: RegExp; readonly needs: Needs }[];
}
const knownByPattern = new WeakMap<RegExp, Known>();

function knownOf(pattern: RegExp): Known {
  let known = knownByPattern.get(pattern);
  if (!known) {
    const alternatives = pattern.global ? alternativesOf(pattern) : [];
    known = {
      needs: neededPlaces(pattern),
      alternatives: alternatives.map((one) => ({ pattern: one, needs: neededPlaces(one) })),
    };
    knownByPattern.set(pattern, known);
  }
  return known;
}

function possibleIn(pattern: RegExp): RegExp[] {
  const { needs, alternatives } = knownOf(pattern);
  if (!mayStandIn(needs)) return [];
  const possible: RegExp[] = [];
  for (const one of alternatives) {
    if (!mayStandIn(one.needs)) continue;
    if (possible.length === MOST_APART) return [pattern];
    possible.push(one.pattern);
  }
  return possible;
}

function neededPlaces(pattern: RegExp): Needs {
  return needsOf(pattern).map((anyOf) => shortestOf(anyOf).map(placesOf));
}

/** Of strings that hold one another the shorter: where "remote" is missing, so is "remotely". */
function shortestOf(anyOf: readonly string[]): readonly string[] {
  return anyOf.filter((one) => !anyOf.some((other) => other !== one && one.includes(other)));
}

/** Reading the patterns takes as long as trying them all on so many texts: an analysis of one posting goes without. */
const TEXTS_WITHOUT = 8;

const pieces = new Pieces();
/** All patterns are asked of one text before the next text comes. */
let lastText = '';
let texts = 0;

/** Makes `pieces` those of `text`. @returns false among the first texts, which go without */
function readPieces(text: string): boolean {
  if (text !== lastText) {
    lastText = text;
    texts++;
    if (texts > TEXTS_WITHOUT) pieces.read(text);
  }
  return texts > TEXTS_WITHOUT;
}

function mayStandIn(needs: Needs): boolean {
  for (const anyOf of needs) if (!anyOf.some((places) => pieces.hasAll(places))) return false;
  return true;
}
