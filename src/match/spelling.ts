import type { Span } from '../model/span.js';
import { type Hit, hitOver, type SkillName } from './hit.js';
import { isSpelling, LONGEST, SHORTEST, type Spellings, slipsBetween, spellingsLike } from './spellings.js';
import { isPlainlyAt, type TextView, wordAt } from './text-view.js';

/** Finds the name that the word at a token misspells, or null. Only names that count wherever they stand are looked for. */
export type Speller = (view: TextView, token: number) => SkillName | null;

/** From this length on two slips are still the same word. */
const TWO_SLIPS_FROM = 10;

/** Words remembered; a corpus has more misspellings than memory should hold. */
const MOST_KNOWN = 20_000;
/** A power of two. */
const SOUND_WORDS = 1024;

/** @param isWord  ordinary words: they misspell nothing */
export function createSpeller(
  spellings: Spellings,
  nameAt: (name: number) => SkillName,
  isWord: (word: string) => boolean,
): Speller {
  const known = new Map<string, SkillName | null>();
  /** By a part of its hash the word there that last misspelt nothing: most are met again and again, and told without a string. */
  const sound: string[] = new Array(SOUND_WORDS).fill('');
  return (view, token) => {
    const place = (view.tokens.hash[token] as number) & (SOUND_WORDS - 1);
    if (isPlainlyAt(view, token, sound[place] as string)) return null;
    const word = wordAt(view, token);
    const name = nameLike(word);
    if (!name) sound[place] = word;
    return name;
  };

  function nameLike(word: string): SkillName | null {
    if (!isSpelling(word) || isWord(word)) return null;
    const before = known.get(word);
    if (before !== undefined) return before;
    const name = nearest(word, spellings, nameAt);
    if (known.size < MOST_KNOWN) known.set(word, name);
    return name;
  }
}

/** The one skill's name within the slips allowed; null where two skills are as near. */
function nearest(word: string, spellings: Spellings, nameAt: (name: number) => SkillName): SkillName | null {
  const { spellingFrom, spellingLetters } = spellings;
  let best: SkillName | null = null;
  const most = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  let fewest = most + 1;
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    const { from, to } = spellingsLike(word, length, spellings);
    for (let i = from; i < to; i++) {
      const slips = slipsBetween(word, spellingLetters, spellingFrom[i] as number, length);
      if (slips === 0 || slips > most || slips > fewest) continue;
      const name = nameAt(spellings.spellingName[i] as number);
      if (slips < fewest) [best, fewest] = [name, slips];
      else if (best?.skill !== name.skill) best = null;
    }
  }
  return best;
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
      const { name } = hits[to] as Hit;
      isTechnical ||= name.rule === null && name.kind === 'technology';
    }
    if (isTechnical) addMisspelt(hits, from, to, view, spell, found);
    from = to;
  }
  return found;
}

/** Those of one sentence, whose hits are these, at least one. @param found  they are added to */
function addMisspelt(
  hits: readonly Hit[],
  from: number,
  to: number,
  view: TextView,
  spell: Speller,
  found: Hit[],
): void {
  const { tokens, words, segments } = view;
  const { sentence, firstToken } = hits[from] as Hit;
  const span = segments.sentences[sentence] as Span;
  let token = firstToken;
  while (token > 0 && (tokens.start[token - 1] as number) >= span.start) token--;
  let next = from;
  let lastCovered = -1;
  for (; token < tokens.count && (tokens.end[token] as number) <= span.end; token++) {
    for (; next < to && (hits[next] as Hit).firstToken <= token; next++)
      lastCovered = Math.max(lastCovered, (hits[next] as Hit).lastToken);
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    if (token <= lastCovered || end - start < SHORTEST || end - start > LONGEST) continue;
    // The words that rules speak of misspell nothing either.
    const name = words[token] === 0 ? spell(view, token) : null;
    if (name) found.push(hitOver(tokens, token, token, sentence, name, 'misspelt'));
  }
}
