import { HYPHEN } from '../model/characters.js';
import type { Fact } from '../model/facts.js';
import type { Span } from '../model/span.js';
import { COMPANY_NOUNS, INDUSTRIES } from './industry-words.js';
import { placesToTry } from './prefilter/find.js';
import { pattern } from './prefilter/pattern.js';
import type { Reading } from './reading.js';

/** Names that the text gives of the employer's business: at most two, the most often named first. */
export function readIndustries(reading: Reading): readonly Fact<string>[] {
  const counted = new Map<string, { readonly first: Span; count: number }>();
  for (const { name, ...span } of namesIn(reading.text)) {
    const around = reading.around(span);
    if (ASKED_OF_THE_PERSON.has(around.role)) continue;
    if (!around.before.has(SAYS_WHAT_IT_IS) || around.before.has(OF_OTHERS)) continue;
    const known = counted.get(name);
    if (known) known.count++;
    else counted.set(name, { first: span, count: 1 });
  }
  return [...counted]
    .sort(([, a], [, b]) => b.count - a.count || a.first.start - b.first.start)
    .slice(0, 2)
    .map(([name, { first }]) => ({ value: name, start: first.start, end: first.end, from: 'text' }));
}

/** "Experience in the insurance industry" is asked of the person and tells nothing sure of the employer. */
const ASKED_OF_THE_PERSON = new Set(['requirements', 'preferred', 'legal', 'benefits', 'application']);

/** "We are a global …", "join India's largest …", "A maker of …": what follows is what the employer is. */
export const SAYS_WHAT_IT_IS = pattern(
  /(?:\b(?:is|are|as|join(?:ing)?|at|become|seeks|for|with)|['’]re) (?:an?|the|one of|our|its?)\b(?:[ ,&/-]+[\w'’.+-]+){0,9}[ ,&/-]*$|^\W*(?:an?|the|our)\b(?:[ ,&/-]+[\w'’.+-]+){0,4}[ ,&/-]*$/i,
);

/** Somebody else's business, or the person's own past. */
export const OF_OTHERS = pattern(
  /\b(?:experience|background|knowledge|expertise|familiarity|exposure|understanding|worked|clients?|customers?|partners?|or an?|applied to)\b[^.;]{0,50}$/i,
);

interface Phrase {
  readonly words: readonly string[];
  readonly name: string;
  readonly needsCompany: boolean;
}

/** Phrases by their first word: one look for each word of the text instead of a pattern for each business. */
const PHRASES = new Map<string, Phrase[]>();
for (const { name, alone, beside } of INDUSTRIES) {
  for (const [phrases, needsCompany] of [
    [alone, false],
    [beside, true],
  ] as const) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const first = words[0] as string; // split gives at least one word
      const known = PHRASES.get(first);
      if (known) known.push({ words, name, needsCompany });
      else PHRASES.set(first, [{ words, name, needsCompany }]);
    }
  }
}

/** Begins where a phrase does. Short words stand in too many others to be looked for without what follows them. */
const OPENING = pattern(new RegExp([...PHRASES].map(openingOf).join('|'), 'gi'));

function openingOf([first, phrases]: [string, Phrase[]]): string {
  const isFollowed = phrases.every(({ words, needsCompany }) => needsCompany || words.length > 1);
  if (first.length >= 4 || !isFollowed) return first;
  return `${first}(?=[ /-](?:${phrases.map(({ words }) => words[1] ?? '').join('|')}))`;
}

const WORDS_BETWEEN = 2;

function* namesIn(text: string): Generator<Span & { readonly name: string }> {
  for (const start of placesToTry(text, OPENING)) {
    if (start > 0 && isLetter(text.charCodeAt(start - 1))) continue;
    const word = wordFrom(text, start);
    const first = text.slice(word.start, word.end).toLowerCase();
    for (const phrase of PHRASES.get(first) ?? PHRASES.get(singular(first)) ?? []) {
      const last = lastOfPhrase(text, word, phrase.words);
      if (!last || breaks(text, word.start, last.end)) continue;
      const end = phrase.needsCompany ? companyAfter(text, last) : last.end;
      if (end !== null) yield { name: phrase.name, start: word.start, end };
    }
  }
}

/** The next word at or after `from`. */
function wordAfter(text: string, from: number): Span | null {
  let start = from;
  while (start < text.length && !isLetter(text.charCodeAt(start))) start++;
  return start === text.length ? null : wordFrom(text, start);
}

/** The word that begins at `start`: letters and "&", with the "-up" of "start-up". */
function wordFrom(text: string, start: number): Span {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === HYPHEN && text.startsWith('-up', end) && !/\w/.test(text.charAt(end + 3)))
    end += 3;
  return { start, end };
}

function isLetter(unit: number): boolean {
  return unit < 128 && LETTERS[unit] === 1;
}

/** "R&D" is one word. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z&]/i.test(String.fromCharCode(unit)) ? 1 : 0,
);

function lastOfPhrase(text: string, first: Span, words: readonly string[]): Span | null {
  let last = first;
  for (const wanted of words.slice(1)) {
    const next = wordAfter(text, last.end);
    const found = next && text.slice(next.start, next.end).toLowerCase();
    if (found !== wanted && (!found || singular(found) !== wanted)) return null;
    last = next as Span; // it was found
  }
  return last;
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function companyAfter(text: string, last: Span): number | null {
  let word = wordAfter(text, last.end);
  for (let between = 0; word && between <= WORDS_BETWEEN; between++) {
    if (breaks(text, last.end, word.end)) return null;
    if (COMPANY_NOUNS.has(text.slice(word.start, word.end).toLowerCase())) return word.end;
    word = wordAfter(text, word.end);
  }
  return null;
}

function breaks(text: string, from: number, to: number): boolean {
  return /[.,;:\n]/.test(text.slice(from, to));
}
