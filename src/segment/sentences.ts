import type { Span } from '../model/span.js';

/** After these a full stop does not end the sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e eg ie etc vs inc ltd co corp dr mr mrs ms sr jr st no approx dept est min max incl ext fig u.s u.k u.s.a a.m p.m ph.d m.s b.s b.a m.a m.sc b.sc b.tech m.tech b.e'.split(
    ' ',
  ),
);

/**
 * Cuts a line into sentences: at `.`, `!`, `?` before white space and a fresh start. Linear, no regular expression
 * over the whole text.
 *
 * @returns spans without surrounding white space, in order; together they hold all words of the line
 */
export function sentencesOf(text: string, line: Span): Span[] {
  const sentences: Span[] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x20 && at > start && opensRequirement(text, at + 1, start, line.end)) {
      pushTrimmed(text, start, at, sentences);
      start = at + 1;
      continue;
    }
    const isStop = char === 0x2e || char === 0x21 || char === 0x3f;
    if (!isStop || !endsSentence(text, at, line)) continue;
    let end = at + 1;
    while (end < line.end && /["'”’)\]]/.test(text[end] as string)) end++;
    pushTrimmed(text, start, end, sentences);
    start = end;
    at = end - 1;
  }
  pushTrimmed(text, start, line.end, sentences);
  return sentences;
}

function endsSentence(text: string, at: number, line: Span): boolean {
  let next = at + 1;
  while (next < line.end && /["'”’)\]]/.test(text[next] as string)) next++;
  if (next >= line.end) return true;
  if (!/\s/.test(text[next] as string)) return false;
  while (next < line.end && /\s/.test(text[next] as string)) next++;
  const fresh = text[next];
  if (fresh === undefined) return true;
  if (fresh !== fresh.toUpperCase()) return false;
  if (text[at] !== '.') return true;
  return !ABBREVIATIONS.has(wordBefore(text, at, line.start)) || startsAnew(text, next, line.end);
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
  const char = text.charCodeAt(at);
  // The first letters of the openers: almost every place is told by them alone.
  if (!(char >= 0x41 && char <= 0x57) || at >= limit) return false;
  if (!/[a-z)]/.test(text[at - 2] as string)) return false;
  if (!OPENER.test(text.slice(at, Math.min(limit, at + 44)))) return false;
  const before = text.slice(Math.max(from, at - 20), at - 1);
  return /(?:^| |\()[a-z][a-z’'-]*\)?$/.test(before) && !GOES_ON.test(before.toLowerCase());
}

function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < 10 && /[A-Za-z.]/.test(text[start - 1] as string)) start--;
  return text.slice(start, at).toLowerCase();
}

/** The part without white space around it; null where there is nothing else. */
export function trimmedSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** As `\s` does; letters and digits are told by their code alone. */
function isSpace(char: number): boolean {
  return char <= 0x20
    ? char === 0x20 || (char >= 0x09 && char <= 0x0d)
    : char >= 0xa0 && WIDE_SPACE.test(String.fromCharCode(char));
}

const WIDE_SPACE = /\s/;

function pushTrimmed(text: string, start: number, end: number, into: Span[]): void {
  const span = trimmedSpan(text, start, end);
  if (span) into.push(span);
}
