import { readFacts } from '../../src/facts/read-facts.js';
import type { Fact, Facts } from '../../src/model/facts.js';
import type { Notice } from '../../src/model/notice.js';
import { type Block, type DeclaredFacts, NOTHING_DECLARED, type Posting } from '../../src/model/posting.js';
import type { Line, Section, SectionRole, Segments, Sentence } from '../../src/model/segments.js';
import { familyFinder, loadRoleFamilies } from '../../src/taxonomy/role-families.js';

const familyOf = familyFinder(loadRoleFamilies());

/** Headings the helper knows; every other line belongs to the section above it. */
const HEADINGS: Readonly<Record<string, SectionRole>> = {
  Requirements: 'requirements',
  'Nice to have': 'preferred',
  Responsibilities: 'duties',
  Benefits: 'benefits',
  'About us': 'company',
  'Equal opportunity': 'legal',
};

interface Known {
  readonly title?: string;
  readonly location?: string;
  readonly declared?: Partial<DeclaredFacts>;
}

/** A posting of one block per line, its title on the first line where one is given. */
export function postingOf(body: string, { title, location, declared }: Known = {}): Posting {
  const text = title === undefined ? body : `${title}\n${body}`;
  const blocks: Block[] = Array.from(text.matchAll(/[^\n]+/g), (match, at) => ({
    kind: title !== undefined && at === 0 ? 'title' : 'paragraph',
    level: 1,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    id: '0123456789abcdef',
    externalId: null,
    file: null,
    url: null,
    row: null,
    title: title ?? null,
    company: null,
    location: location ?? null,
    datePosted: null,
    language: 'en',
    family: null,
    text,
    blocks,
    declared: { ...NOTHING_DECLARED, ...declared },
    setAside: [],
    notices: [],
  };
}

/** Every line is one sentence; a line that is a known heading opens a section. */
export function segmentsOf({ text, blocks }: Posting): Segments {
  const sections: Section[] = [{ start: 0, end: text.length, role: 'unknown', heading: null }];
  const lines: Line[] = [];
  const sentences: Sentence[] = [];
  for (const { start, end } of blocks) {
    const words = text.slice(start, end).trim();
    const role = HEADINGS[words];
    if (role) {
      const last = sections.at(-1)!; // never empty
      sections[sections.length - 1] = { ...last, end: start };
      sections.push({ start, end: text.length, role, heading: words });
    }
    const section = sections.length - 1;
    sentences.push({ start, end, line: lines.length, section });
    lines.push({ start, end, kind: role ? 'heading' : 'paragraph', section });
  }
  return { sections, lines, sentences, notices: [] };
}

export function read(body: string, known: Known = {}): { facts: Facts; notices: Notice[]; text: string } {
  const posting = postingOf(body, known);
  return { ...readFacts(posting, segmentsOf(posting), familyOf), text: posting.text };
}

export function factsOf(body: string, known: Known = {}): Facts {
  return read(body, known).facts;
}

export function said<T>(fact: Fact<T> | null): T | null {
  return fact?.value ?? null;
}
