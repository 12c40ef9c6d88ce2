import type { Span } from '../model/span.js';
import { CoveredTokens } from './covered-tokens.js';
import { type Hit, sharesItsWords } from './hit.js';
import { endsPart, isOnePart, jointAfter, jointBefore } from './part-joints.js';
import type { TextView } from './text-view.js';

/** Tokens, first inclusive, last exclusive. */
export type TokenRange = readonly [from: number, to: number];

/** The hit over some tokens whose name, spelled by these ranges, counts wherever it stands; null where there is none. */
export type NameOver = (
  spelling: readonly TokenRange[],
  firstToken: number,
  lastToken: number,
  sentence: number,
) => Hit | null;

/** A longer row of parts is a word list, and the cost of a row stays bounded. */
const MOST_PARTS = 6;
/** "test case design and defect life cycle management": a part has so many words at most. */
const MOST_PART_WORDS = 2;

/**
 * Names that leave out a word which a name beside them says: "batch and stream processing" names batch processing,
 * "data modeling, warehousing and governance" names data warehousing. A part is found only where it makes a name together
 * with the word it shares, so that the taxonomy alone decides what may be shared.
 *
 * @param hits  in the order of their first words
 * @returns one hit for each part, over its own words, in the order of their first words
 */
export function sharedWordNames(hits: readonly Hit[], view: TextView, nameOver: NameOver): Hit[] {
  const found: Hit[] = [];
  const covered = new CoveredTokens(hits, view);
  for (const hit of hits) {
    if (hit.lastToken === hit.firstToken || !sharesItsWords(hit.name)) continue;
    // Most names have no joint beside them, or another name behind it.
    const before = jointBefore(hit.firstToken, view);
    if (before?.isFirm && !covered.byTechnology(before.token, before.token))
      found.push(...partsBefore(hit, covered, view, nameOver));
    const after = jointAfter(hit.lastToken, view);
    if (after !== null && !covered.has(after)) found.push(...partsAfter(hit, covered, view, nameOver));
  }
  return found.sort((a, b) => a.firstToken - b.firstToken);
}

/** "unit, integration and end-to-end testing": the last word, or the last words, belong to every part before. */
function partsBefore(hit: Hit, covered: CoveredTokens, view: TextView, nameOver: NameOver): Hit[] {
  const { start } = view.segments.sentences[hit.sentence] as Span;
  const end = hit.lastToken + 1;
  return mostShared(end - hit.firstToken, (shared) =>
    rowFrom(hit, (neighbour) => {
      const joint = jointBefore(neighbour.firstToken, view);
      if (!joint || (neighbour === hit && !joint.isFirm)) return null;
      const last = joint.token;
      return longestFirst((size) => {
        const first = last - size + 1;
        if (first < 0 || (view.tokens.start[first] as number) < start) return null;
        if (!isOnePart(first, last, view) || covered.byTechnology(first, last)) return null;
        const spelling: TokenRange[] = [
          [first, last + 1],
          [end - shared, end],
        ];
        return nameOver(spelling, first, last, hit.sentence);
      });
    }),
  );
}

/** "data modeling, warehousing and governance": the first word, or the first words, belong to every part after. */
function partsAfter(hit: Hit, covered: CoveredTokens, view: TextView, nameOver: NameOver): Hit[] {
  const { end } = view.segments.sentences[hit.sentence] as Span;
  return mostShared(hit.lastToken + 1 - hit.firstToken, (shared) =>
    rowFrom(hit, (neighbour) => {
      const first = jointAfter(neighbour.lastToken, view);
      if (first === null) return null;
      return longestFirst((size) => {
        const last = first + size - 1;
        if (last >= view.tokens.count || (view.tokens.end[last] as number) > end) return null;
        if (covered.has(first) || covered.has(last)) return null;
        if (!isOnePart(first, last, view) || !endsPart(last, view)) return null;
        const spelling: TokenRange[] = [
          [hit.firstToken, hit.firstToken + shared],
          [first, last + 1],
        ];
        return nameOver(spelling, first, last, hit.sentence);
      });
    }),
  );
}

/** The parts where they share the most words of the name that they can. */
function mostShared(words: number, partsSharing: (shared: number) => Hit[]): Hit[] {
  for (let shared = words - 1; shared >= 1; shared--) {
    const parts = partsSharing(shared);
    if (parts.length > 0) return parts;
  }
  return [];
}

/** Part after part, each beside the one before, as far as they go. */
function rowFrom(hit: Hit, partBeside: (neighbour: Hit) => Hit | null): Hit[] {
  const parts: Hit[] = [];
  while (parts.length < MOST_PARTS) {
    const part = partBeside(parts.at(-1) ?? hit);
    if (!part) break;
    parts.push(part);
  }
  return parts;
}

function longestFirst(partOf: (size: number) => Hit | null): Hit | null {
  for (let size = MOST_PART_WORDS; size >= 1; size--) {
    const part = partOf(size);
    if (part) return part;
  }
  return null;
}
