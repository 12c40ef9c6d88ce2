import type { Span } from '../model/span.js';
import { type Hit, isArea, type TextView, wordAt } from './context.js';

/** The name spelled by folded words that counts wherever it stands, as a hit over the tokens given, or null. */
export type NameOver = (
  words: readonly string[],
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
 * @returns one hit for each part, over its own words
 */
export function sharedWordNames(hits: readonly Hit[], view: TextView, nameOver: NameOver): Hit[] {
  const found: Hit[] = [];
  const covered = coveredTokens(hits);
  for (const hit of hits) {
    if (hit.lastToken === hit.firstToken || !sharesItsWords(hit)) continue;
    const words = wordsFrom(hit.firstToken, hit.lastToken, view);
    found.push(...partsBefore(hit, words, covered, view, nameOver));
    found.push(...partsAfter(hit, words, covered, view, nameOver));
  }
  return found;
}

/** Areas of work and traits are named by common words; names of products are their own ("Azure Data Factory and Lake"). */
function sharesItsWords({ skill, rule, needsCapitals }: Hit): boolean {
  return rule === null && !needsCapitals && isArea(skill);
}

/** For each token of a name the surest hit over it. */
function coveredTokens(hits: readonly Hit[]): ReadonlyMap<number, Hit> {
  const covered = new Map<number, Hit>();
  for (const hit of hits) {
    for (let t = hit.firstToken; t <= hit.lastToken; t++) {
      const other = covered.get(t);
      if (!other || other.rule !== null) covered.set(t, hit);
    }
  }
  return covered;
}

/** "unit, integration and end-to-end testing": the last word, or the last words, belong to every part before. */
function partsBefore(
  hit: Hit,
  words: readonly string[],
  covered: ReadonlyMap<number, Hit>,
  view: TextView,
  nameOver: NameOver,
): Hit[] {
  const { start } = view.segments.sentences[hit.sentence] as Span;
  return mostShared(words.length, (shared) => {
    const head = words.slice(-shared);
    return rowFrom(hit, (neighbour) => {
      const joint = jointBefore(neighbour.firstToken, view);
      if (!joint || (neighbour === hit && !joint.isFirm)) return null;
      const last = joint.token;
      return longestFirst((size) => {
        const first = last - size + 1;
        if (first < 0 || (view.tokens.start[first] as number) < start) return null;
        if (!isOnePart(first, last, view) || !mayBePart(first, last, covered)) return null;
        return nameOver([...wordsFrom(first, last, view), ...head], first, last, hit.sentence);
      });
    });
  });
}

/** "data modeling, warehousing and governance": the first word, or the first words, belong to every part after. */
function partsAfter(
  hit: Hit,
  words: readonly string[],
  covered: ReadonlyMap<number, Hit>,
  view: TextView,
  nameOver: NameOver,
): Hit[] {
  const { end } = view.segments.sentences[hit.sentence] as Span;
  return mostShared(words.length, (shared) => {
    const modifier = words.slice(0, shared);
    return rowFrom(hit, (neighbour) => {
      const first = jointAfter(neighbour.lastToken, view);
      if (first === null) return null;
      return longestFirst((size) => {
        const last = first + size - 1;
        if (last >= view.tokens.count || (view.tokens.end[last] as number) > end) return null;
        if (covered.has(first) || covered.has(last)) return null;
        if (!isOnePart(first, last, view) || !endsPart(last, view)) return null;
        return nameOver([...modifier, ...wordsFrom(first, last, view)], first, last, hit.sentence);
      });
    });
  });
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

function wordsFrom(from: number, to: number, view: TextView): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => wordAt(view, from + i));
}

/** A product's sure name shares nothing: "SQL and web development" names SQL, not SQL development. */
function mayBePart(from: number, to: number, covered: ReadonlyMap<number, Hit>): boolean {
  for (let t = from; t <= to; t++) {
    const hit = covered.get(t);
    if (hit?.rule === null && hit.skill.kind === 'technology') return false;
  }
  return true;
}

/** The last token of the part before, where a joint stands between; firm is "and", "or", a slash: more than a comma. */
function jointBefore(token: number, view: TextView): { token: number; isFirm: boolean } | null {
  const gap = gapBefore(token, view);
  if (gap === null) return null;
  if (/^\s?[/&]\s?$/.test(gap)) return { token: token - 1, isFirm: true };
  if (/^,\s?$/.test(gap)) return { token: token - 1, isFirm: false };
  if (!/^\s$/.test(gap) || !isJoiner(wordAt(view, token - 1))) return null;
  const before = gapBefore(token - 1, view);
  return before !== null && /^[-,]?\s$/.test(before) ? { token: token - 2, isFirm: true } : null;
}

/** The first token of the part after, where a joint stands between. */
function jointAfter(token: number, view: TextView): number | null {
  const gap = gapBefore(token + 1, view);
  if (gap === null) return null;
  if (/^\s?[/&]\s?$/.test(gap)) return token + 1;
  if (/^,\s$/.test(gap) && !isJoiner(wordAt(view, token + 1))) return token + 1;
  if (!/^,?\s$/.test(gap) || !isJoiner(wordAt(view, token + 1))) return null;
  return /^\s$/.test(gapBefore(token + 2, view) ?? '') ? token + 2 : null;
}

function isJoiner(word: string): boolean {
  return word === 'and' || word === 'or';
}

/** What stands between a token and the one before it, or null where there is none. */
function gapBefore(token: number, { tokens, text }: TextView): string | null {
  if (token < 1 || token >= tokens.count) return null;
  return text.slice(tokens.end[token - 1], tokens.start[token]);
}

function isOnePart(from: number, to: number, view: TextView): boolean {
  for (let t = from; t <= to; t++) {
    if (isJoiner(wordAt(view, t))) return false;
    if (t > from && !/^[\s-]$/.test(gapBefore(t, view) ?? '')) return false;
  }
  return true;
}

/** "data modeling and governance teams": whatever goes on after the part without a mark or a small word is another thing. */
function endsPart(token: number, view: TextView): boolean {
  const gap = gapBefore(token + 1, view);
  return gap === null || !/^\s$/.test(gap) || SMALL_WORDS.has(wordAt(view, token + 1));
}

const SMALL_WORDS = new Set(
  'and or of in for with to on at by from using is are as a an the across within into including such skills experience'.split(
    ' ',
  ),
);
