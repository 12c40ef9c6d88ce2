import type { BaselineCount, NumericBaseline } from '../model/baseline.js';
import type { Side } from '../model/change.js';
import { clusterDesign, clusteredShare } from '../stats/clustered.js';

/** An earlier batch as the baseline of a report. Of a CSV only the skills it lists were measured. */
export function baselineOfSide({ name, counts, postings, skills, taxonomy }: Side): NumericBaseline {
  const source = `${postings} postings${taxonomy === null ? '' : `, taxonomy ${taxonomy}`}`;
  if ('skills' in counts) {
    const rows = [...counts.skills].map(([id, { hits, effectiveN }]): [string, BaselineCount] => [
      id,
      { hits, total: counts.total, ...(effectiveN === null ? {} : { effectiveN }) },
    ]);
    return { name, source, counts: new Map(rows) };
  }
  const design = clusterDesign(counts.all.sizes);
  const nobody = new Map<string, number>();
  const rows = [...skills.keys()].map((id): [string, BaselineCount] => {
    const asking = counts.all.asking.get(id) ?? nobody;
    const { share, effectiveN } = clusteredShare(design, asking);
    return [id, { hits: Math.round(share * design.total), total: design.total, effectiveN }];
  });
  return { name, source, counts: new Map(rows) };
}
