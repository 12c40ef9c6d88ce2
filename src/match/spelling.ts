import type { Span } from '../model/span.js';
import type { Skill } from '../model/taxonomy.js';
import { editDistance } from '../natural.js';
import { foldedToken } from '../segment/tokens.js';
import type { Hit } from './hit.js';
import { isSpelling, LONGEST, SHORTEST, type Spellings, spellingsLike } from './spellings.js';
import type { TextView } from './text-view.js';

/** Finds the skill whose name a word misspells, or null. Only names that count wherever they stand are looked for. */
export type Speller = (word: string) => Skill | null;

/** From this length on two edits are still the same word. */
const TWO_EDITS_FROM = 10;

/** Words remembered; a corpus has more misspellings than memory should hold. */
const MOST_KNOWN = 20_000;

/**
 * @param skillOf  the skill of a name
 * @param isWord  ordinary words: they misspell nothing
 */
export function createSpeller(
  spellings: Spellings,
  skillOf: (name: number) => Skill,
  isWord: (word: string) => boolean,
): Speller {
  const known = new Map<string, Skill | null>();
  return (word) => {
    if (!isSpelling(word) || isWord(word)) return null;
    const before = known.get(word);
    if (before !== undefined) return before;
    const skill = nearest(word, spellings, skillOf);
    if (known.size < MOST_KNOWN) known.set(word, skill);
    return skill;
  };
}

/** The one skill within the edits allowed; null where two skills are as near. */
function nearest(word: string, spellings: Spellings, skillOf: (name: number) => Skill): Skill | null {
  const most = word.length >= TWO_EDITS_FROM ? 2 : 1;
  let best: Skill | null = null;
  let fewest = most + 1;
  for (const length of [word.length - 1, word.length, word.length + 1]) {
    for (const like of spellingsLike(word, length, spellings)) {
      if (like.word === word || !meetWithoutALetter(word, like.word)) continue;
      const skill = skillOf(like.name);
      const edits = editDistance(word, like.word);
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
  const { text, tokens, words, segments } = view;
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
    const skill = words[token] === 0 ? spell(foldedToken(text, start, end)) : null;
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
}
