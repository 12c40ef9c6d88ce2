import { isSpace, type Span, trimmedSpan } from '../model/span.js';
import { isLetter, isSmall } from './characters.js';

/** After these a full stop does not end the sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie etc vs inc ltd co corp dr mr mrs ms sr jr st no approx dept est min max incl ext fig u.s u.k u.s.a a.m p.m ph.d m.s b.s b.a m.a m.sc b.sc b.tech m.tech b.e'.split(
    ' ',
  ),
);

/** Where a sentence may end: after a stop, or at the space before a capital. */
const KIND = { other: 0, space: 1, stop: 2, opener: 3 } as const;
const KINDS = new Uint8Array(65_536);
KINDS[' '.charCodeAt(0)] = KIND.space;
for (const stop of '.!?') KINDS[stop.charCodeAt(0)] = KIND.stop;
// The first letters of what opens a requirement.
for (const letter of 'EKFPUSCAWMDG') KINDS[letter.charCodeAt(0)] = KIND.opener;

/**
 * Cuts a line into sentences: at `.`, `!`, `?` before white space and a fresh start. Linear, no regular expression
 * over the whole text.
 *
 * @returns spans without surrounding white space, in order; together they hold all words of the line
 */
export function sentencesOf(text: string, { start: lineStart, end: lineEnd }: Span): Span[] {
  const sentences: Span[] = [];
  let start = lineStart;
  let before: number = KIND.other;
  for (let at = lineStart; at < lineEnd; at++) {
    const kind = KINDS[text.charCodeAt(at)] as number;
    const last = before;
    before = kind;
    if (kind < KIND.stop) continue;
    if (kind === KIND.stop) {
      if (!endsSentence(text, at, lineStart, lineEnd)) continue;
      const end = closed(text, at + 1, lineEnd);
      pushTrimmed(text, start, end, sentences);
      start = end;
      at = end - 1;
      before = KIND.other;
    } else if (last === KIND.space && at - 1 > start && opensRequirement(text, at, start, lineEnd)) {
      pushTrimmed(text, start, at - 1, sentences);
      start = at;
    }
  }
  pushTrimmed(text, start, lineEnd, sentences);
  return sentences;
}

/** Behind the quotes and brackets that close with the sentence. */
function closed(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && CLOSING.includes(text.charAt(at))) at++;
  return at;
}

const CLOSING = '"\'”’)]';

function endsSentence(text: string, at: number, from: number, limit: number): boolean {
  let next = closed(text, at + 1, limit);
  if (next >= limit) return true;
  if (!isSpace(text.charCodeAt(next))) return false;
  while (next < limit && isSpace(text.charCodeAt(next))) next++;
  const fresh = text[next];
  if (fresh === undefined) return true;
  if (fresh !== fresh.toUpperCase()) return false;
  if (text[at] !== '.') return true;
  return !ABBREVIATIONS.has(wordBefore(text, at, from)) || startsAnew(text, next, limit);
}

/** "…SQL, etc. You will" starts anew even after an abbreviation; "e.g. Python" does not. */
function startsAnew(text: string, at: number, limit: number): boolean {
  return /^(?:You|We|The|Our|This|In|As|If|Your|Must|Ability|Experience|Strong)\b/.test(
    text.slice(at, Math.min(limit, at + 12)),
  );
}

const OPENER =
  /^(?:(?:Experience|Knowledge|Familiarity|Proficiency|Understanding|Expertise)(?: \w+)? (?:with|in|of|using)|(?:Experienced|Proficient|Skilled|Familiar|Comfortable) (?:with|in|at)|(?:Ability|Able|Willingness) to|(?:Should|Must) (?:be|have|possess)|(?:Excellent|Strong|Solid|Proven|Demonstrated|Good) (?!and )[a-z]+[ ,/])/;
/** Words that go on: "5 years Experience in", "with Strong communication". */
const GOES_ON =
  /(?:^| )(?:years?|yrs?|months?|of|and|or|the|an?|with|in|on|for|to|have|has|is|be|work|working|hands-on|relevant|prior|previous|strong|proven|good|excellent|solid|professional|practical|required|preferred|minimum|including|as|their|your|our|&)$/;

/** "…tested experience Knowledge of SQL": a break was lost before a capital that opens a requirement. */
function opensRequirement(text: string, at: number, from: number, limit: number): boolean {
  const last = text.charCodeAt(at - 2);
  if (!isSmall(last) && last !== CLOSING_BRACKET) return false;
  if (!OPENER.test(text.slice(at, Math.min(limit, at + 44)))) return false;
  const before = text.slice(Math.max(from, at - 20), at - 1);
  return /(?:^| |\()[a-z][a-z’'-]*\)?$/.test(before) && !GOES_ON.test(before.toLowerCase());
}

const CLOSING_BRACKET = 0x29;

/** The letters and full stops before, in small letters; at most ten of them, as no abbreviation has more. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < 10 && (isLetter(text.charCodeAt(start - 1)) || text[start - 1] === '.'))
    start--;
  return text.slice(start, at).toLowerCase();
}

function pushTrimmed(text: string, start: number, end: number, into: Span[]): void {
  const span = trimmedSpan(text, start, end);
  if (span) into.push(span);
}
