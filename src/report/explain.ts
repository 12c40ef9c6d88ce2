import { styleText } from 'node:util';
import type { Demand } from '../model/mention.js';
import type { Posting } from '../model/posting.js';
import type { SetAside } from '../model/set-aside.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import { postingName } from './posting-name.js';
import { printable, printableLine } from './printable.js';

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
  /** Only this skill is explained. */
  skill: { readonly name: string; readonly names: readonly string[] } | null,
  options: { width: number; color: boolean },
): string {
  const style = (format: 'bold' | 'dim', text: string) => (options.color ? styleText(format, text) : text);
  const lines = [style('bold', printable(postingName(posting)))];
  if (explanations.length === 0) {
    lines.push(
      skill === null
        ? 'No name of any skill stands in this posting.'
        : `No name of ${printable(skill.name)} stands in this posting.`,
    );
  }
  for (const e of explanations) {
    const verdict = e.verdict === 'counted' ? `counted as ${e.demand}` : 'not counted';
    lines.push('', `${style('bold', printable(e.name))}  ${verdict}  (${e.section}, ${e.start}–${e.end})`);
    lines.push(`  ${quote(posting.text, e, options.width - 4)}`);
    lines.push(...e.why.map((why) => `  - ${printable(why)}`.slice(0, options.width)));
  }
  const aside =
    skill === null ? posting.setAside : posting.setAside.filter((part) => names(part, skill.names));
  if (aside.length > 0) {
    lines.push(
      '',
      style('bold', skill === null ? 'Set aside, not read' : 'Named in what was set aside, not read'),
    );
    lines.push(...aside.map((part) => asideLine(part, skill?.names ?? [], options.width)));
  }
  return `${lines.join('\n')}\n`;
}

function names({ text }: SetAside, wanted: readonly string[]): boolean {
  return wanted.some((name) => placeOf(text, name) >= 0);
}

/** Where a name stands by itself, in any case; -1 where it does not. */
function placeOf(text: string, name: string): number {
  const [small, wanted] = [text.toLowerCase(), name.toLowerCase()];
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(small[at] ?? ' ');
  let at = small.indexOf(wanted);
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + wanted.length))) at = small.indexOf(wanted, at + 1);
  return at;
}

/** The start of a stretch, or the words round the name that was looked for. */
function asideLine({ kind, words, text }: SetAside, wanted: readonly string[], width: number): string {
  const places = wanted.map((name) => placeOf(text, name)).filter((at) => at >= 0);
  const from = Math.max(0, Math.min(...places, text.length) - AROUND);
  const shown = text.slice(places.length > 0 ? from : 0).replaceAll('\n', ' / ');
  const head = `  ${kind}, ${words} ${words === 1 ? 'word' : 'words'}: ${places.length > 0 && from > 0 ? '…' : ''}`;
  const line = printable(`${head}${shown}`);
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
}

function quote(text: string, at: { start: number; end: number }, width: number): string {
  const around = Math.min(AROUND, Math.max(8, Math.floor((width - (at.end - at.start)) / 2) - 4));
  const from = Math.max(0, at.start - around);
  const to = Math.min(text.length, at.end + around);
  const words = `${text.slice(from, at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end, to)}`;
  return `${from > 0 ? '…' : ''}${printableLine(words)}${to < text.length ? '…' : ''}`;
}
