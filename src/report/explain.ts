import { styleText } from 'node:util';
import type { Demand } from '../model/mention.js';
import type { Posting } from '../model/posting.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import { printable } from './printable.js';

/** One candidate of a posting with its verdict. */
export interface Explanation {
  readonly skill: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly section: string;
  readonly verdict: 'counted' | 'refused';
  readonly demand: Demand | null;
  /** The evidence in order; the last decided. */
  readonly why: readonly string[];
}

/** Every candidate of a posting, accepted or refused, in order of the text. */
export function explanationsOf(tagged: TaggedPosting, nameOf: (id: string) => string): Explanation[] {
  const sectionOf = (index: number) => tagged.segments.sections[index]?.role ?? 'unknown';
  const counted = tagged.tags.flatMap((tag) =>
    tag.mentions.map((m) => ({
      ...pick(m),
      name: tag.name,
      section: sectionOf(m.section),
      verdict: 'counted' as const,
      demand: m.demand,
    })),
  );
  const refused = tagged.refusals.map((r) => ({
    ...pick(r),
    name: nameOf(r.skill),
    section: sectionOf(r.section),
    verdict: 'refused' as const,
    demand: null,
  }));
  return [...counted, ...refused].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.skill < b.skill ? -1 : 1),
  );
}

function pick(m: { skill: string; start: number; end: number; surface: string; why: readonly string[] }) {
  return { skill: m.skill, start: m.start, end: m.end, surface: m.surface, why: m.why };
}

/** Units of the text shown on either side of the words. */
const AROUND = 36;

export function renderExplanations(
  posting: Posting,
  explanations: readonly Explanation[],
  skillName: string | null,
  options: { width: number; color: boolean },
): string {
  const style = (format: 'bold' | 'dim', text: string) => (options.color ? styleText(format, text) : text);
  const title = posting.title ?? posting.file ?? 'Posting';
  const lines = [style('bold', printable(title))];
  if (explanations.length === 0) {
    lines.push(
      skillName === null
        ? 'No name of any skill stands in this posting.'
        : `No name of ${printable(skillName)} stands in this posting.`,
    );
  }
  for (const e of explanations) {
    const verdict = e.verdict === 'counted' ? `counted as ${e.demand}` : 'not counted';
    lines.push('', `${style('bold', printable(e.name))}  ${verdict}  (${e.section}, ${e.start}–${e.end})`);
    lines.push(`  ${quote(posting.text, e, options.width - 4)}`);
    lines.push(...e.why.map((why) => `  - ${printable(why)}`.slice(0, options.width)));
  }
  return `${lines.join('\n')}\n`;
}

function quote(text: string, at: { start: number; end: number }, width: number): string {
  const around = Math.min(AROUND, Math.max(8, Math.floor((width - (at.end - at.start)) / 2) - 4));
  const from = Math.max(0, at.start - around);
  const to = Math.min(text.length, at.end + around);
  const words = `${text.slice(from, at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end, to)}`;
  return `${from > 0 ? '…' : ''}${printable(words.replace(/\s+/g, ' '))}${to < text.length ? '…' : ''}`;
}
