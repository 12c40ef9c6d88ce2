import type { MatcherAccuracy } from '../model/accuracy.js';
import type { EmployerCounts } from '../model/aggregate.js';
import type { SkillRow } from '../model/comparison.js';
import type { SkillKind } from '../model/taxonomy.js';
import { clusterDesign, clusteredShare } from '../stats/clustered.js';
import { errorCorrected } from '../stats/error-corrected.js';
import { wilson } from '../stats/proportion.js';

export type ShareCells = Pick<SkillRow, 'share' | 'interval' | 'effectiveN' | 'employers' | 'corrected'>;

export interface ShareOptions {
  readonly employers?: EmployerCounts<unknown> | undefined;
  readonly accuracy?: MatcherAccuracy | undefined;
}

const NOBODY: ReadonlyMap<unknown, number> = new Map();

/**
 * How sure the share of a skill is: by employers where they are known, else as if postings were drawn one by one; and
 * what it would be without the matcher's errors.
 */
export function sharesOf(
  total: number,
  { employers, accuracy }: ShareOptions,
): (skill: { readonly id: string; readonly kind: SkillKind }, postings: number) => ShareCells {
  const design = employers && total > 0 ? clusterDesign(employers.sizes) : null;
  return ({ id, kind }, postings) => {
    if (total === 0) return { share: 0, interval: null, effectiveN: null, employers: null, corrected: null };
    const asking = employers?.asking.get(id) ?? NOBODY;
    const clustered = design && clusteredShare(design, asking);
    const share = postings / total;
    const measured = accuracy?.kinds[kind];
    return {
      share,
      interval: clustered?.interval ?? wilson(postings, total),
      effectiveN: clustered?.effectiveN ?? null,
      employers: clustered ? asking.size : null,
      corrected: measured
        ? errorCorrected({ share, effectiveN: clustered?.effectiveN ?? total }, measured)
        : null,
    };
  };
}

/** What the code above does, for the reader of a report. */
export function shareRules({ employers, accuracy }: ShareOptions): string[] {
  const rules = [
    employers
      ? 'Intervals are 95 % Wilson score intervals (Wilson 1927) at an effective number of postings: postings of one employer are alike, so the variance is taken between employers (bias-reduced linearization, Bell & McCaffrey 2002). A posting that names no company is an employer of its own.'
      : 'Intervals are 95 % Wilson score intervals (Wilson 1927).',
  ];
  if (accuracy)
    rules.push(
      `The corrected share is the observed share × precision / recall (Rogan & Gladen 1978), with the precision and recall of the matcher for that kind of skill and an interval that carries their uncertainty. They are means over a kind, and skills the taxonomy does not hold count as missed: a single skill may be read better, and its corrected share then is too high. ${accuracyWords(accuracy)}`,
    );
  return rules;
}

function accuracyWords({ source, kinds }: MatcherAccuracy): string {
  const two = (share: number) => share.toFixed(2);
  const measured = Object.entries(kinds).map(
    ([kind, { precision, recall }]) =>
      `${kind.replaceAll('_', ' ')} ${two(precision.share)} / ${two(recall.share)}`,
  );
  return `Measured (precision / recall): ${measured.join(', ')}; ${source}.`;
}
