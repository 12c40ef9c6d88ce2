import type { Skill } from '../model/taxonomy.js';
import { editDistance } from '../natural.js';
import { foldedToken, type Tokens } from '../segment/tokens.js';

/** Finds the skill whose name a word misspells, or null. Only names that count wherever they stand are looked for. */
export type Speller = (word: string) => Skill | null;

/** Shorter words are too near to each other: of six letters, half of what was found in 6,000 postings was wrong. */
const SHORTEST = 7;
const LONGEST = 24;
/** From this length on two edits are still the same word. */
const TWO_EDITS_FROM = 10;

/** Folded names of one word, each with its number; many names may be spelled alike. */
export type OneWordNames = () => Iterable<{ readonly word: string; readonly name: number }>;

/**
 * Makes a speller for the one-word names of technologies. Its index, names by the word with one letter left out, is
 * built when first asked for: most postings spell everything right.
 *
 * @param skillOf  the skill of a name that counts wherever it stands and is a technology's, else null
 * @param isWord  ordinary words: they misspell nothing
 */
export function createSpeller(
  names: OneWordNames,
  skillOf: (name: number) => Skill | null,
  isWord: (word: string) => boolean,
): Speller {
  let index: Index | null = null;
  const known = new Map<string, Skill | null>();
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word) || isWord(word))
      return null;
    const before = known.get(word);
    if (before !== undefined) return before;
    index ??= indexOf(names());
    const skill = nearest(word, index, skillOf);
    if (known.size < MOST_KNOWN) known.set(word, skill);
    return skill;
  };
}

/** By key, the names that have it. */
type Index = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Words remembered; a corpus has more misspellings than memory should hold. */
const MOST_KNOWN = 20_000;

function indexOf(names: ReturnType<OneWordNames>): Index {
  const index = new Map<string, Map<string, number[]>>();
  for (const { word, name } of names) {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) continue;
    for (const key of keysOf(word)) {
      const found = index.get(key);
      if (!found) index.set(key, new Map([[word, [name]]]));
      else found.set(word, [...(found.get(word) ?? []), name]);
    }
  }
  return index;
}

/** The word itself and the word without each one of its letters but the first: two words one edit apart share a key. */
function keysOf(word: string): Set<string> {
  const keys = new Set([word]);
  for (let i = 1; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  return keys;
}

/** The one skill within the edits allowed; null where two skills are as near. */
function nearest(word: string, index: Index, skillOf: (name: number) => Skill | null): Skill | null {
  const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
  let best: Skill | null = null;
  let fewest = most + 1;
  for (const key of keysOf(word)) {
    for (const [name, numbers] of index.get(key) ?? []) {
      // A slip of the finger lies inside; another ending ("Anchor", "threads") makes another word.
      if (name === word || name.at(-1) !== word.at(-1)) continue;
      const skill = numbers.map(skillOf).find((known) => known !== null);
      if (!skill) continue;
      const edits = editDistance(word, name);
      if (edits < fewest) [best, fewest] = [skill, edits];
      else if (edits === fewest && best !== skill) best = null;
    }
  }
  return best;
}

/** A word of the text that a speller knew. */
export interface Misspelling {
  readonly token: number;
  readonly skill: Skill;
}

/**
 * Misspelt names among the words from `first` up to `end` that no name covers.
 *
 * @param isCovered  whether a name was found at this word
 */
export function misspellings(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  isCovered: (token: number) => boolean,
  spell: Speller,
): Misspelling[] {
  const found: Misspelling[] = [];
  for (let token = first; token < end; token++) {
    const start = tokens.start[token] as number;
    const length = (tokens.end[token] as number) - start;
    if (length < SHORTEST || length > LONGEST || isCovered(token)) continue;
    const skill = spell(foldedToken(text, start, start + length));
    if (skill) found.push({ token, skill });
  }
  return found;
}
