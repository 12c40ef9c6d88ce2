import { gzipSync } from 'fflate';
import type { ReportData } from '../../model/report.js';
import { renderCsv } from '../formats/csv.js';
import { printableLine } from '../printable.js';
import { skillTable } from '../tables.js';
import { evidenceBySkill } from './evidence.js';
import { shortened } from './sentence.js';

/** What the page's script reads: all strings are text, never markup. */
export interface EmbeddedData {
  /** By the name of the file. */
  readonly csv: Readonly<Record<string, string>>;
  /** Title and company; '' where unknown. */
  readonly postings: readonly (readonly [title: string, company: string])[];
  /** In the order of the rows of the table. */
  readonly skills: readonly EmbeddedSkill[];
  /** Each once. */
  readonly sentences: readonly string[];
}

interface EmbeddedSkill {
  readonly id: string;
  readonly name: string;
  /** Required, preferred, duty: indices of postings, each as the distance from the one before. */
  readonly asked: readonly (readonly number[])[];
  /** Posting, sentence, and the range of the skill's words in it. */
  readonly evidence: readonly (readonly [posting: number, sentence: number, start: number, end: number])[];
}

/** Everything behind the page, as base64 of gzipped JSON: a third of its size, and no text of a posting in the markup. */
export function packedData(data: ReportData): string {
  const json = new TextEncoder().encode(JSON.stringify(embeddedData(data)));
  // Written in JavaScript, so that every machine gives the same bytes; zlib's differ with the processor.
  return Buffer.from(gzipSync(json, { level: 9, mtime: 0 })).toString('base64');
}

export function embeddedData({ comparison, postings, asking, evidence }: ReportData): EmbeddedData {
  const sentences = new Map<string, number>();
  const placeOf = (text: string) => {
    const place = sentences.get(text) ?? sentences.size;
    sentences.set(text, place);
    return place;
  };
  const bySkill = evidenceBySkill(evidence);
  const skills = comparison.rows.map(({ id, name }) => ({
    id,
    name: printableLine(name),
    asked: [asking[id]?.required ?? [], asking[id]?.preferred ?? [], asking[id]?.duty ?? []].map(distances),
    evidence: (bySkill.get(id) ?? []).map((item) => {
      const { before, words, after } = shortened(item);
      const end = before.length + words.length;
      return [item.posting, placeOf(before + words + after), before.length, end] as const;
    }),
  }));
  return {
    csv: { 'skillgauge-report.csv': renderCsv(skillTable(comparison)) },
    postings: postings.map(({ title, company }) => [
      printableLine(title ?? ''),
      printableLine(company ?? ''),
    ]),
    skills,
    sentences: [...sentences.keys()],
  };
}

function distances(ascending: readonly number[]): number[] {
  return ascending.map((index, i) => index - (ascending[i - 1] ?? 0));
}
