import { accumulate, type CountedTag } from '../../src/aggregate/aggregate.js';
import { type CompareOptions, compare } from '../../src/compare/compare.js';
import type { Comparison, SkillRow } from '../../src/model/comparison.js';
import type { Demand } from '../../src/model/mention.js';
import type { SkillKind } from '../../src/model/taxonomy.js';

export interface Asked {
  readonly postings: number;
  readonly kind?: SkillKind;
  readonly category?: string;
  readonly demand?: Demand;
}

/** The comparison of `total` postings, in which each skill is asked for by the first so many. */
export function comparisonOf(
  total: number,
  skills: Readonly<Record<string, number | Asked>>,
  listed: readonly string[],
  options: CompareOptions = {},
): Comparison {
  const asked = Object.entries(skills).map(([id, a]) => ({
    id,
    ...(typeof a === 'number' ? { postings: a } : a),
  }));
  const postings = Array.from({ length: total }, (_, i) =>
    asked
      .filter((a) => i < a.postings)
      .map((a): CountedTag => ({ ...describe(a.id, a), demand: a.demand ?? 'required' })),
  );
  const baseline = { name: 'in-demand', source: 'test', groups: [{ name: 'All', skills: listed }] };
  return compare(accumulate(postings, new Set(listed)), baseline, (id) => describe(id), options);
}

export function rowOf(comparison: Comparison, id: string): SkillRow {
  const row = comparison.rows.find((r) => r.id === id);
  if (!row) throw new Error(`no row for ${id}`);
  return row;
}

function describe(id: string, { kind = 'technology', category = 'tools' }: Partial<Asked> = {}) {
  return { id, name: id.toUpperCase(), category, kind };
}
