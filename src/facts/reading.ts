import type { Posting } from '../model/posting.js';
import type { SectionRole, Segments } from '../model/segments.js';
import type { Span } from '../model/span.js';
import { matchesOf } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import { Stretch } from './prefilter/stretch.js';

/** What every fact is read from: the text, and a way to ask what stands around a place in it. */
export interface Reading {
  readonly text: string;
  /** The title block of the text, or an empty span at 0. */
  readonly title: Span;
  around(span: Span): Surroundings;
}

/** The words of the sentence before and after a place, each at most `REACH` units, and the role of the text there. */
export interface Surroundings {
  readonly before: Stretch;
  readonly after: Stretch;
  readonly role: SectionRole;
}

/** Two lines of print: the words that say what a number or a degree is for stand closer than this. */
const REACH = 160;

export function reading(posting: Posting, segments: Segments): Reading {
  const { text } = posting;
  const firstBlock = posting.blocks[0];
  const title = firstBlock?.kind === 'title' ? firstBlock : { start: 0, end: 0 };
  const headings = inlineHeadings(text);
  return {
    text,
    title: { start: title.start, end: title.end },
    around(span) {
      const sentence = wholeSentence(text, segments, span);
      return {
        before: isGlued(text, span.start)
          ? new Stretch(text, span.start, span.start)
          : afterLastBreak(text, Math.max(sentence.start, span.start - REACH), span.start),
        after: beforeFirstBreak(text, span.end, Math.min(sentence.end, span.end + REACH)),
        role: roleAt(segments, headings, span.start),
      };
    },
  };
}

/** The sentence holding `span`, with the lines it runs on to where a page broke its lines at a fixed width. */
function wholeSentence(text: string, segments: Segments, span: Span): Span {
  const { sentences } = segments;
  const at = lastStartingAt(sentences, span.start);
  let { start, end } = sentences[at] ?? { start: 0, end: text.length };
  if (end < span.end) end = span.end;
  for (let next = at + 1; next < sentences.length && end - span.end < REACH; next++) {
    const sentence = sentences[next]!; // next < length
    if (sentence.start >= end && !isWrapped(text, end, sentence.start)) break;
    end = Math.max(end, sentence.end);
  }
  for (let here = at; here > 0 && span.start - start < REACH; here--) {
    const sentence = sentences[here - 1]!; // here > 0
    if (!isWrapped(text, sentence.end, start)) break;
    start = sentence.start;
  }
  return { start, end };
}

/** "…preferred5+ years": the line break between the two was lost. */
function isGlued(text: string, at: number): boolean {
  return /[a-z.)!][\dA-Z]/.test(text.slice(at - 1, at + 1)) && at > 0;
}

function isWrapped(text: string, from: number, to: number): boolean {
  return (
    /^[ \t]*\n[ \t]*$/.test(text.slice(from, to)) &&
    /[a-z(]/.test(text[to] ?? '') &&
    !/[.:;!?]/.test(text[from - 1] ?? '')
  );
}

const SENTENCE_END =
  /[.!?](?=\s+(?:[A-Z•*]|$))(?<!\b(?:min|max|approx|incl|[A-Z]|Ph\.D|e\.g|i\.e)\.)|(?<=[a-z)]{2})[.!](?=[A-Z][a-z]|\d)|(?<=\b(?:[Ee]xperience|[Rr]equired|[Pp]referred|degree|years|field|equivalent|plus|skills))(?=[A-Z][A-Za-z])|(?<=[a-z])(?=(?:MBA|Ph\.?D|Master|Bachelor)\b)|[;•●▪|]|(?<! ) {2,}(?=[A-Z])|\n\s*(?![a-z(\s])/;

const SENTENCE_ENDS = new RegExp(SENTENCE_END, 'g');

function beforeFirstBreak(text: string, start: number, end: number): Stretch {
  const at = text.slice(start, end).search(SENTENCE_END);
  return new Stretch(text, start, at < 0 ? end : start + at);
}

function afterLastBreak(text: string, start: number, end: number): Stretch {
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(SENTENCE_ENDS))
    from = start + index + Math.min(mark.length, 1);
  return new Stretch(text, from, end);
}

interface InlineHeading extends Span {
  readonly role: SectionRole;
}

const INLINE_ROLES: readonly (readonly [SectionRole, Pattern])[] = [
  [
    'preferred',
    pattern(
      /(?:\b|(?<=[a-z.)]))(?<!\b(?:[Aa]nd|or|&) )(?:(?:Preferred|PREFERRED|Desired|DESIRED|Desirable|Bonus|Additional(?! (?:\w+ ){0,2}[Rr]equirements)|Optional|Nice[- ][Tt]o[- ][Hh]ave|Good [Tt]o [Hh]ave)(?: \w+){0,2} (?:[Qq]ualifications?|QUALIFICATIONS|[Ss]kills?|SKILLS|[Ee]xperience|EXPERIENCE|[Rr]equirements|[Ee]ducation|[Cc]riteria|[Pp]oints|[Aa]ttributes)\b(?! (?!include|are\b|level|that\b|which\b|we\b|for\b|you\b|to\b)[a-z])|Nice [Tt]o [Hh]aves?\b|NICE TO HAVE|Nice-to-[Hh]aves?\b|Bonus [Pp]oints|Good [Tt]o [Hh]ave\b|What Will Set You Apart|Pluses:|Preferences(?=[:\dA-Z])|Desired but not required|Preferred:|Desired:|Desirable:|PREFERRED:|DESIRED:)/g,
    ),
  ],
  [
    'requirements',
    pattern(
      /(?:\b|(?<=[a-z.)]))(?:(?:Required|REQUIRED|Minimum|MINIMUM|Basic|BASIC|Mandatory|Essential|Key|Technical|Job)(?: \w+){0,2} (?:[Qq]ualifications?|QUALIFICATIONS|[Ss]kills?|SKILLS|[Rr]equirements?|REQUIREMENTS|[Ee]ducation|[Cc]riteria)\b|Requirements(?:['"]|(?=[A-Z][a-z])|:)|REQUIREMENTS|Qualifications(?:['"]|(?=[A-Z][a-z])|:)|QUALIFICATIONS|Must [Hh]aves?:|Required:|Minimum:|What [Yy]ou(?:['’]ll)? (?:[Nn]eed|[Bb]ring)\b)/g,
    ),
  ],
  [
    'duties',
    pattern(
      /\b(?:Responsibilities:|RESPONSIBILITIES|Key Responsibilities|Job Duties|What [Yy]ou(?:['’]ll| [Ww]ill) [Dd]o\b)/g,
    ),
  ],
  ['benefits', pattern(/\b(?:Benefits:|BENEFITS|What [Ww]e [Oo]ffer|Perks:|Benefits (?:and|&) [Pp]erks)/g)],
];

/** Headings inside text that lost its line breaks ("…and SQL.Preferred Qualifications: 5+ years…"), in order. */
function inlineHeadings(text: string): readonly InlineHeading[] {
  const found: InlineHeading[] = [];
  for (const [role, wording] of INLINE_ROLES) {
    for (const match of matchesOf(text, wording)) {
      found.push({ start: match.index, end: match.index + match[0].length, role });
    }
  }
  found.sort((a, b) => a.start - b.start);
  // "Preferred Qualifications:" holds "Qualifications:".
  return found.filter((heading, at) => at === 0 || heading.start >= found[at - 1]!.end); // at > 0
}

/** The nearer of the section's own heading and a heading lost inside the section's text. */
function roleAt(segments: Segments, headings: readonly InlineHeading[], at: number): SectionRole {
  const section = segments.sections[lastStartingAt(segments.sections, at)];
  const heading = headings[lastStartingAt(headings, at)];
  const sectionRole = section && at < section.end ? section.role : 'unknown';
  if (heading && heading.start >= (section?.start ?? 0)) return heading.role;
  return sectionRole;
}

/** Index of the last range starting at or before `at`, or -1; `ranges` is in order. */
function lastStartingAt(ranges: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start <= at)
      low = middle + 1; // middle < length
    else high = middle;
  }
  return low - 1;
}
