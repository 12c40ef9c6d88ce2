import { foldedWords, hashOf, isJoined, newTokens, tokenize } from '../segment/tokens.js';

/** Where a term stands in all texts, in a list or not. */
export interface TermPlaces {
  postings: number;
  /** Places inside a sentence, where capitals tell something, … */
  inside: number;
  /** … and those of them that are written as a name. */
  named: number;
}

const NAMED = /\p{Lu}|\p{N}/u;
/** In front of a word whose capital tells nothing: the start of a line or sentence. */
const OPENS = /(?:^|[\n.!?:•*\-–—])\s*$/;
const LOOK_BACK_UNITS = 6;

/** Counts the places of terms, one text after the other. */
export function placesOfTerms(terms: readonly string[]) {
  const counts = terms.map((): TermPlaces => ({ postings: 0, inside: 0, named: 0 }));
  const byFirst = new Map<number, { readonly term: number; readonly hashes: readonly number[] }[]>();
  terms.forEach((written, term) => {
    const hashes = foldedWords(written).map(hashOf);
    const [first] = hashes;
    if (first === undefined) return;
    const others = byFirst.get(first);
    if (others) others.push({ term, hashes });
    else byFirst.set(first, [{ term, hashes }]);
  });
  const tokens = newTokens();
  return {
    add(text: string): void {
      tokenize(text, tokens);
      const seen = new Set<number>();
      for (let at = 0; at < tokens.count; at++) {
        for (const { term, hashes } of byFirst.get(tokens.hash[at] as number) ?? []) {
          if (
            !hashes.every((hash, i) => tokens.hash[at + i] === hash && (i === 0 || isJoined(tokens, at + i)))
          )
            continue;
          const count = counts[term] as TermPlaces;
          const start = tokens.start[at] as number;
          seen.add(term);
          if (OPENS.test(text.slice(Math.max(0, start - LOOK_BACK_UNITS), start))) continue;
          count.inside++;
          if (NAMED.test(text.slice(start, tokens.end[at + hashes.length - 1]))) count.named++;
        }
      }
      for (const term of seen) (counts[term] as TermPlaces).postings++;
    },
    /** In the order of the terms. */
    result: (): readonly TermPlaces[] => counts,
  };
}
