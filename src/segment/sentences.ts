import { CLOSING_BRACKET, DOT, isLetter, isSmall, lettersEnd, SPACE } from '../model/characters.js';
import { isSpace, type Span, trimmedSpan } from '../model/span.js';
import { firstLettersOf } from './first-letters.js';
import { lettersHash, lettersHashOf } from './letters-hash.js';
import { firstMark, MARK, type MarkedText } from './marks.js';

/** After these a full stop does not end the sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie etc vs inc ltd co corp dr mr mrs ms sr jr st no approx dept est min max incl ext fig u.s u.k u.s.a a.m p.m ph.d m.s b.s b.a m.a m.sc b.sc b.tech m.tech b.e'.split(
    ' ',
  ),
);
/** Their hashes tell of nearly every word that it is none. */
const ABBREVIATION_HASHES = new Set(Array.from(ABBREVIATIONS, (word) => lettersHashOf(word)));

/**
 * Cuts a line into sentences: at `.`, `!`, `?` before white space and a fresh start. Linear, no regular expression
 * over the whole text.
 *
 * @returns spans without surrounding white space, in order; together they hold all words of the line
 */
export function sentencesOf(marked: MarkedText, { start: lineStart, end: lineEnd }: Span): Span[] {
  const { text, units, places, kinds, count } = marked;
  const sentences: Span[] = [];
  let start = lineStart;
  for (let mark = firstMark(marked, lineStart); mark < count; mark++) {
    const at = places[mark] as number;
    if (at >= lineEnd) break;
    const kind = kinds[mark] as number;
    if (kind === MARK.stop) {
      if (!endsSentence(marked, at, lineStart, lineEnd)) continue;
      const end = closed(units, at + 1, lineEnd);
      pushTrimmed(text, start, end, sentences);
      start = end;
    } else if (kind === MARK.opener && at - 1 > start && opensRequirement(marked, at, start, lineEnd)) {
      pushTrimmed(text, start, at - 1, sentences);
      start = at;
    }
  }
  pushTrimmed(text, start, lineEnd, sentences);
  return sentences;
}

/** Behind the quotes and brackets that close with the sentence. */
function closed(units: Uint16Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && isClosing(units[at] as number)) at++;
  return at;
}

function isClosing(unit: number): boolean {
  // Told at once of spaces and letters, which nearly always follow.
  return unit !== SPACE && !isLetter(unit) && CLOSING.includes(String.fromCharCode(unit));
}

const CLOSING = '"\'”’)]';

function endsSentence(marked: MarkedText, at: number, from: number, limit: number): boolean {
  const { text, units } = marked;
  let next = closed(units, at + 1, limit);
  if (next >= limit) return true;
  if (!isSpace(units[next] as number)) return false;
  while (next < limit && isSpace(units[next] as number)) next++;
  if (next >= text.length) return true;
  if (!isFresh(units[next] as number)) return false;
  if (units[at] !== DOT) return true;
  return !isAbbreviation(marked, at, from) || startsAnew(text, next, limit);
}

/** Whether it is written as a capital is, if it can be. */
function isFresh(unit: number): boolean {
  if (unit < 0x80) return !isSmall(unit);
  const char = String.fromCharCode(unit);
  return char === char.toUpperCase();
}

/** "…SQL, etc. You will" starts anew even after an abbreviation; "e.g. Python" does not. */
function startsAnew(text: string, at: number, limit: number): boolean {
  return /^(?:You|We|The|Our|This|In|As|If|Your|Must|Ability|Experience|Strong)\b/.test(
    text.slice(at, Math.min(limit, at + 12)),
  );
}

export const OPENER =
  /^(?:(?:Experience|Knowledge|Familiarity|Proficiency|Understanding|Expertise)(?: \w+)? (?:with|in|of|using)|(?:Experienced|Proficient|Skilled|Familiar|Comfortable) (?:with|in|at)|(?:Ability|Able|Willingness) to|(?:Should|Must) (?:be|have|possess)|(?:Excellent|Strong|Solid|Proven|Demonstrated|Good) (?!and )[a-z]+[ ,/])/;
/** Its first words. */
export const OPENING_WORDS =
  'Experience Knowledge Familiarity Proficiency Understanding Expertise Experienced Proficient Skilled Familiar Comfortable Ability Able Willingness Should Must Excellent Strong Solid Proven Demonstrated Good'.split(
    ' ',
  );
/** Most capitals are told without the pattern, by their first letters and by the `lettersHash` of their word. */
const mayOpen = firstLettersOf(OPENING_WORDS);
const OPENING_HASHES = new Set(OPENING_WORDS.map((word) => lettersHashOf(word)));
/** Words that go on: "5 years Experience in", "with Strong communication". */
const GOES_ON =
  /(?:^| )(?:years?|yrs?|months?|of|and|or|the|an?|with|in|on|for|to|have|has|is|be|work|working|hands-on|relevant|prior|previous|strong|proven|good|excellent|solid|professional|practical|required|preferred|minimum|including|as|their|your|our|&)$/;

/** "…tested experience Knowledge of SQL": a break was lost before a capital that opens a requirement. */
function opensRequirement({ text, units }: MarkedText, at: number, from: number, limit: number): boolean {
  if (units[at - 1] !== SPACE) return false;
  const last = units[at - 2] as number;
  if (!isSmall(last) && last !== CLOSING_BRACKET) return false;
  if (!mayOpen(units, at, limit)) return false;
  if (!OPENING_HASHES.has(lettersHash(units, at, lettersEnd(units, at, limit)))) return false;
  if (!OPENER.test(text.slice(at, Math.min(limit, at + 44)))) return false;
  const before = text.slice(Math.max(from, at - 20), at - 1);
  return /(?:^| |\()[a-z][a-z’'-]*\)?$/.test(before) && !GOES_ON.test(before.toLowerCase());
}

/** Of the letters and full stops before; at most ten of them, as no abbreviation has more. */
function isAbbreviation({ text, units }: MarkedText, at: number, from: number): boolean {
  let start = at;
  while (
    start > from &&
    at - start < 10 &&
    (isLetter(units[start - 1] as number) || units[start - 1] === DOT)
  )
    start--;
  return (
    ABBREVIATION_HASHES.has(lettersHash(units, start, at)) &&
    ABBREVIATIONS.has(text.slice(start, at).toLowerCase())
  );
}

function pushTrimmed(text: string, start: number, end: number, into: Span[]): void {
  const span = trimmedSpan(text, start, end);
  if (span) into.push(span);
}
