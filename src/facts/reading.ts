import type { Posting } from '../model/posting.js';
import type { SectionRole, Segments } from '../model/segments.js';
import type { Span } from '../model/span.js';
import { matchesOf } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import { lastStartingAt, Surroundings } from './surroundings.js';

/** What every fact is read from: the text, and a way to ask what stands around a place in it. */
export interface Reading {
  readonly text: string;
  /** The title block of the text, or an empty span at 0. */
  readonly title: Span;
  around(span: Span): Surroundings;
}

export function reading(posting: Posting, segments: Segments): Reading {
  const { text } = posting;
  const firstBlock = posting.blocks[0];
  const title = firstBlock?.kind === 'title' ? firstBlock : { start: 0, end: 0 };
  const headings = inlineHeadings(text);
  return {
    text,
    title: { start: title.start, end: title.end },
    around: (span) =>
      new Surroundings(text, segments.sentences, span, roleAt(segments, headings, span.start)),
  };
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
