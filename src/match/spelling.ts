import type { Span } from '../model/span.js';
import type { Skill } from '../model/taxonomy.js';
import { editDistance } from '../natural.js';
import { foldedToken } from '../segment/tokens.js';
import type { Hit } from './hit.js';
import type { TextView } from './text-view.js';

/** Finds the skill whose name a word misspells, or null. Only names that count wherever they stand are looked for. */
export type Speller = (word: string) => Skill | null;

/** Shorter words are too near to each other: of six letters, half of what was found in 6,000 postings was wrong. */
const SHORTEST = 7;
const LONGEST = 24;
/** From this length on two edits are still the same word. */
const TWO_EDITS_FROM = 10;

/** Folded names of one word of so many letters, each with its number; many names may be spelled alike. */
export type OneWordNames = (
  shortest: number,
  longest: number,
) => Iterable<{ readonly word: string; readonly name: number }>;

/**
 * Makes a speller for the one-word names of technologies. Its index is built when first
 * asked for: most postings spell everything right.
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
    index ??= indexOf(names(SHORTEST, LONGEST));
    const skill = nearest(word, index, skillOf);
    if (known.size < MOST_KNOWN) known.set(word, skill);
    return skill;
  };
}

/** A folded name of one word, with the numbers of all names so spelt. */
interface Spelling {
  readonly word: string;
  readonly numbers: number[];
}
/** Spellings by first letter, last letter and length: a slip of the finger lies inside, so that few need a closer look. */
type Index = ReadonlyMap<string, readonly Spelling[]>;

/** Words remembered; a corpus has more misspellings than memory should hold. */
const MOST_KNOWN = 20_000;

function indexOf(names: ReturnType<OneWordNames>): Index {
  const spellings = new Map<string, Spelling>();
  for (const { word, name } of names) {
    if (!/^[a-z]+$/.test(word)) continue;
    const known = spellings.get(word);
    if (known) known.numbers.push(name);
    else spellings.set(word, { word, numbers: [name] });
  }
  const index = new Map<string, Spelling[]>();
  for (const spelling of spellings.values()) {
    const { word } = spelling;
    // "PostgRESTs", a plural by rule, would make "Postgress" undecided.
    if (word.endsWith('s') && spellings.has(word.slice(0, -1))) continue;
    const key = keyOf(word, word.length);
    const found = index.get(key);
    if (found) found.push(spelling);
    else index.set(key, [spelling]);
  }
  return index;
}

/** Another ending ("Anchor", "threads") makes another word, and so does another first letter. */
function keyOf(word: string, length: number): string {
  return `${word[0]}${word.at(-1)}${length}`;
}

/** The one skill within the edits allowed; null where two skills are as near. */
function nearest(word: string, index: Index, skillOf: (name: number) => Skill | null): Skill | null {
  const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
  let best: Skill | null = null;
  let fewest = most + 1;
  for (const length of [word.length - 1, word.length, word.length + 1]) {
    for (const { word: name, numbers } of index.get(keyOf(word, length)) ?? []) {
      if (name === word || !meetWithoutALetter(word, name)) continue;
      const skill = numbers.map(skillOf).find((known) => known !== null);
      if (!skill) continue;
      const edits = editDistance(word, name);
      if (edits < fewest) [best, fewest] = [skill, edits];
      else if (edits === fewest && best !== skill) best = null;
    }
  }
  return best;
}

/** Whether two words of nearly one length become the same when each, or the longer, loses one letter. */
function meetWithoutALetter(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (a.length !== b.length) return head + tail === shorter;
  const [inA, inB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return inA.slice(1) === inB.slice(0, -1) || inB.slice(1) === inA.slice(0, -1);
}

/**
 * Misspelt names among the words that no name covers, looked for only in sentences that name a sure technology: there a
 * word that is no word and nearly a name is one.
 *
 * @param hits  in the order of their first words
 */
export function misspeltNames(hits: readonly Hit[], view: TextView, spell: Speller): Hit[] {
  const found: Hit[] = [];
  let from = 0;
  while (from < hits.length) {
    const { sentence } = hits[from] as Hit;
    let to = from;
    let isTechnical = false;
    for (; to < hits.length && (hits[to] as Hit).sentence === sentence; to++) {
      const { rule, skill } = hits[to] as Hit;
      isTechnical ||= rule === null && skill.kind === 'technology';
    }
    if (isTechnical) found.push(...misspeltIn(hits.slice(from, to), sentence, view, spell));
    from = to;
  }
  return found;
}

/** @param hits  those of the sentence, at least one */
function misspeltIn(hits: readonly Hit[], sentence: number, view: TextView, spell: Speller): Hit[] {
  const { text, tokens, segments } = view;
  const covered = new Set<number>();
  for (const hit of hits) for (let t = hit.firstToken; t <= hit.lastToken; t++) covered.add(t);
  const span = segments.sentences[sentence] as Span;
  const found: Hit[] = [];
  let token = (hits[0] as Hit).firstToken;
  while (token > 0 && (tokens.start[token - 1] as number) >= span.start) token--;
  for (; token < tokens.count && (tokens.end[token] as number) <= span.end; token++) {
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    if (end - start < SHORTEST || end - start > LONGEST || covered.has(token)) continue;
    const skill = spell(foldedToken(text, start, end));
    if (!skill) continue;
    found.push({
      start,
      end,
      skill,
      rule: null,
      needsCapitals: false,
      isMisspelt: true,
      sharesWords: false,
      firstToken: token,
      lastToken: token,
      sentence,
    });
  }
  return found;
}
