import type { Fact } from '../model/facts.js';
import type { Span } from '../model/span.js';
import { COMPANY_NOUNS, INDUSTRIES } from './industry-words.js';
import type { Reading } from './reading.js';

/** Names that the text gives of the employer's business: at most two, the most often named first. */
export function readIndustries(reading: Reading): readonly Fact<string>[] {
  const counted = new Map<string, { readonly first: Span; count: number }>();
  for (const { name, ...span } of namesIn(reading.text)) {
    const { before, role } = reading.around(span);
    if (ASKED_OF_THE_PERSON.has(role) || !SAYS_WHAT_IT_IS.test(before) || OF_OTHERS.test(before)) continue;
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
export const SAYS_WHAT_IT_IS =
  /(?:\b(?:is|are|as|join(?:ing)?|at|become|seeks|for|with)|['’]re) (?:an?|the|one of|our|its?)\b(?:[ ,&/-]+[\w'’.+-]+){0,9}[ ,&/-]*$|^\W*(?:an?|the|our)\b(?:[ ,&/-]+[\w'’.+-]+){0,4}[ ,&/-]*$/i;

/** Somebody else's business, or the person's own past. */
export const OF_OTHERS =
  /\b(?:experience|background|knowledge|expertise|familiarity|exposure|understanding|worked|clients?|customers?|partners?|or an?|applied to)\b[^.;]{0,50}$/i;

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

const WORDS_BETWEEN = 2;

function* namesIn(text: string): Generator<Span & { readonly name: string }> {
  const words = Array.from(text.matchAll(/[A-Za-z&]+(?:-up\b)?/g), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!; // at < length
    const phrases = PHRASES.get(first.word) ?? PHRASES.get(singular(first.word));
    for (const phrase of phrases ?? []) {
      const last = at + phrase.words.length - 1;
      const follows = phrase.words.every((word, i) => isWord(words[at + i]?.word, word));
      if (!follows || breaks(text, first.start, words[last]!.end)) continue; // `follows` has looked at words[last]
      const end = phrase.needsCompany ? companyAfter(text, words, last) : words[last]!.end;
      if (end !== null) yield { name: phrase.name, start: first.start, end };
    }
  }
}

function isWord(found: string | undefined, wanted: string): boolean {
  return found !== undefined && (found === wanted || singular(found) === wanted);
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function companyAfter(
  text: string,
  words: readonly (Span & { readonly word: string })[],
  last: number,
): number | null {
  for (let at = last + 1; at <= last + 1 + WORDS_BETWEEN && at < words.length; at++) {
    const { word, end } = words[at]!; // at < length
    if (breaks(text, words[last]!.end, end)) return null; // last is an index of words
    if (COMPANY_NOUNS.has(word)) return end;
  }
  return null;
}

function breaks(text: string, from: number, to: number): boolean {
  return /[.,;:\n]/.test(text.slice(from, to));
}
