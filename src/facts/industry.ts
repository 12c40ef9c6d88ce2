import { AMPERSAND, HYPHEN, isCapital, isSmall, SPACE } from '../model/characters.js';
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
const SMALL_S = 0x73;

function* namesIn(text: string): Generator<Span & { readonly name: string }> {
  for (const start of placesToTry(text, OPENING)) {
    if (start > 0 && isLetter(text.charCodeAt(start - 1))) continue;
    const word = wordFrom(text, start);
    for (const phrase of phrasesFrom(text, word)) {
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

/** "R&D" is one word. */
function isLetter(unit: number): boolean {
  return isSmall(unit) || isCapital(unit) || unit === AMPERSAND;
}

/** Words by their length and first letter: most words of a text share both with none of them, and cutting words out is slow. */
function byShape<T>(
  words: Iterable<readonly [string, T]>,
): ReadonlyMap<number, readonly (readonly [string, T])[]> {
  const shapes = new Map<number, (readonly [string, T])[]>();
  for (const entry of words) {
    const shape = shapeOf(entry[0].charCodeAt(0), entry[0].length);
    const known = shapes.get(shape);
    if (known) known.push(entry);
    else shapes.set(shape, [entry]);
  }
  return shapes;
}

function shapeOf(first: number, length: number): number {
  return (length << 5) | (first & 31);
}

function wordAt<T>(
  words: ReturnType<typeof byShape<T>>,
  text: string,
  start: number,
  end: number,
): T | undefined {
  const alike = words.get(shapeOf(text.charCodeAt(start), end - start));
  return alike?.find(([word]) => standsAt(text, start, word))?.[1];
}

/** @param word in small letters */
function standsAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = text.charCodeAt(start + at);
    if (unit !== word.charCodeAt(at) && (!isCapital(unit) || unit + 32 !== word.charCodeAt(at))) return false;
  }
  return true;
}

const FIRST_WORDS = byShape(PHRASES);
const COMPANIES = byShape(Array.from(COMPANY_NOUNS, (noun) => [noun, true] as const));

/** Those whose first word is the word, or its singular. */
function phrasesFrom(text: string, { start, end }: Span): readonly Phrase[] {
  const phrases = wordAt(FIRST_WORDS, text, start, end);
  if (phrases) return phrases;
  return (endsInS(text, end) && wordAt(FIRST_WORDS, text, start, end - 1)) || [];
}

function endsInS(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 32) === SMALL_S;
}

function lastOfPhrase(text: string, first: Span, words: readonly string[]): Span | null {
  let last = first;
  for (let at = 1; at < words.length; at++) {
    const wanted = words[at] as string; // at < length
    const next = wordAfter(text, last.end);
    if (!next || !standsAt(text, next.start, wanted)) return null;
    const rest = next.end - next.start - wanted.length;
    if (rest !== 0 && !(rest === 1 && endsInS(text, next.end))) return null;
    last = next;
  }
  return last;
}

function companyAfter(text: string, last: Span): number | null {
  let word = wordAfter(text, last.end);
  for (let between = 0; word && between <= WORDS_BETWEEN; between++) {
    if (breaks(text, last.end, word.end)) return null;
    if (wordAt(COMPANIES, text, word.start, word.end)) return word.end;
    word = wordAfter(text, word.end);
  }
  return null;
}

function breaks(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 64 && unit !== SPACE && '.,;:\n'.includes(text.charAt(at))) return true;
  }
  return false;
}
