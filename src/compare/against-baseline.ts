import type { NumericBaseline } from '../model/baseline.js';
import type { SkillRow } from '../model/comparison.js';
import { newcombe } from '../stats/difference.js';
import { qValues, sameSharePValue } from '../stats/multiple-tests.js';
import type { Proportion } from '../stats/proportion.js';
import { koopman } from '../stats/ratio.js';

/**
 * Adds the shares of a numeric baseline, the differences to them, and q-values over all skills that both sides
 * measured. A skill the baseline does not know keeps its empty cells: not measured is not 0.
 */
export function againstBaseline(
  rows: readonly SkillRow[],
  baseline: NumericBaseline | undefined,
): readonly SkillRow[] {
  if (!baseline) return rows;
  const pairs = rows.flatMap((row) => {
    const there = baseline.counts.get(row.id);
    if (!there || there.total === 0 || row.total === 0) return [];
    return [
      {
        row,
        share: there.hits / there.total,
        here: worth(row.postings, row.total, row.effectiveN),
        there: worth(there.hits, there.total, there.effectiveN),
      },
    ];
  });
  const q = qValues(pairs.map(({ here, there }) => sameSharePValue(here, there)));
  const filled = new Map(
    pairs.map(({ row, share: baselineShare, here, there }, index) => {
      const ratio = koopman(here, there);
      return [
        row.id,
        {
          baseline: baseline.name,
          baselineShare,
          difference: row.share - baselineShare,
          differenceInterval: newcombe(here, there),
          ratio:
            baselineShare === 0
              ? null
              : {
                  value: row.share / baselineShare,
                  low: ratio.low,
                  high: Number.isFinite(ratio.high) ? ratio.high : null,
                },
          qValue: q[index] as number,
        },
      ];
    }),
  );
  return rows.map((row) => ({ ...row, ...filled.get(row.id) }));
}

/** The counts of as many postings drawn one by one as would tell as much. */
export function worth(hits: number, total: number, effectiveN: number | null | undefined): Proportion {
  const n = effectiveN ?? total;
  return { hits: Math.min(n, (hits / total) * n), total: n };
}

/** What the code above does, for the reader of a report. */
export function baselineRules(baseline: NumericBaseline | undefined): string[] {
  if (!baseline) return [];
  return [
    `Differences are percentage points to "${baseline.name}" (${baseline.source}), with Newcombe's hybrid score interval (Newcombe 1998, method 10); ratios have Koopman's score interval (Koopman 1984). Both take effective numbers of postings where employers are known.`,
    'q is the Benjamini–Hochberg false discovery rate over all skills that both sides measured, from the pooled two-proportion z-test, or from Fisher’s exact test where an expected count is small.',
  ];
}
