import { gzipSync } from 'fflate';
import type { SkillRow } from '../../model/comparison.js';
import type { FullReport } from '../../model/report.js';
import { printableLine } from '../printable.js';
import { csvFiles } from './csv-files.js';
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
  /** Places of two skills, postings that ask for both, and tenths of the lift. */
  readonly pairs: readonly (readonly [a: number, b: number, together: number, lift: number])[];
}

interface EmbeddedSkill {
  readonly id: string;
  readonly name: string;
  /** Required, preferred, duty: indices of postings, each as the distance from the one before. */
  readonly asked: readonly (readonly number[])[];
  /**
   * In percent: the share with the ends of its interval, then the same without the matcher's errors, where those are known.
   */
  readonly share: readonly number[];
  /** Posting, sentence, and the range of the skill's words in it. */
  readonly evidence: readonly (readonly [posting: number, sentence: number, start: number, end: number])[];
}

/** Everything behind the page, as base64 of gzipped JSON: a third of its size, and no text of a posting in the markup. */
export function packedData(data: FullReport): string {
  const json = new TextEncoder().encode(JSON.stringify(embeddedData(data)));
  // Written in JavaScript, so that every machine gives the same bytes; zlib's differ with the processor.
  return Buffer.from(gzipSync(json, { level: 9, mtime: 0 })).toString('base64');
}

export function embeddedData(report: FullReport): EmbeddedData {
  const { comparison, postings, asking, evidence, views } = report;
  const sentences = new Map<string, number>();
  const placeOf = (text: string) => {
    const place = sentences.get(text) ?? sentences.size;
    sentences.set(text, place);
    return place;
  };
  const bySkill = evidenceBySkill(evidence);
  const placeOfSkill = new Map(comparison.rows.map(({ id }, place) => [id, place]));
  const skills = comparison.rows.map((row) => ({
    id: row.id,
    name: printableLine(row.name),
    share: percents(row),
    asked: DEMANDS.map((demand) => distances(asking[row.id]?.[demand] ?? [])),
    evidence: (bySkill.get(row.id) ?? []).map((item) => {
      const { before, words, after } = shortened(item);
      const end = before.length + words.length;
      return [item.posting, placeOf(before + words + after), before.length, end] as const;
    }),
  }));
  return {
    csv: csvFiles(report),
    postings: postings.map(({ title, company }) => [
      printableLine(title ?? ''),
      printableLine(company ?? ''),
    ]),
    skills,
    sentences: [...sentences.keys()],
    pairs: views.pairs.map(({ a, b, together, lift }) => [
      placeOfSkill.get(a.id) ?? 0,
      placeOfSkill.get(b.id) ?? 0,
      together,
      Math.round(lift * 10),
    ]),
  };
}

const DEMANDS = ['required', 'preferred', 'duty'] as const;

function percents({ share, interval, corrected }: SkillRow): number[] {
  const shares = [share, interval?.low ?? share, interval?.high ?? share];
  if (corrected) shares.push(corrected.share, corrected.interval.low, corrected.interval.high);
  return shares.map((value) => Math.round(value * 100));
}

function distances(ascending: readonly number[]): number[] {
  return ascending.map((index, i) => index - (ascending[i - 1] ?? 0));
}
