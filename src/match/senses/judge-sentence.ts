import type { Hit } from '../hit.js';
import type { SkillList } from '../lists.js';
import type { SentenceView } from '../sentence-view.js';
import type { TextView } from '../text-view.js';
import { judge } from './judge.js';
import { evidenceIn, STANDS_ALONE } from './list-evidence.js';
import type { Verdict } from './verdict.js';

/**
 * Judges all hits of a sentence, each by itself and by what its list holds.
 *
 * @param listOf  for each hit the list it is a member of, if any
 * @returns one verdict for each hit, in their order
 */
export function judgeSentence(
  sentence: SentenceView,
  listOf: readonly (SkillList | undefined)[],
  view: TextView,
): readonly Verdict[] {
  const { hits } = sentence;
  return hits.map((hit, i) => {
    const list = listOf[i];
    const evidence = list && needsEvidence(hit, view) ? evidenceIn(list, hits, i, view) : STANDS_ALONE;
    return judge(hit, sentence, view, evidence);
  });
}

/** Most names count whatever stands beside them. */
function needsEvidence({ name, how }: Hit, { employer }: TextView): boolean {
  return name.rule !== null || how === 'misspelt' || name.kind === 'degree_field' || employer.length > 0;
}

/** A skill whose name follows several rules ("Spark", "spark") has one verdict at one place: the best. */
export function isSaidBetter(index: number, hits: readonly Hit[], verdicts: readonly Verdict[]): boolean {
  const { start } = hits[index] as Hit;
  // Hits come in the order of their first words, so those at one place stand together.
  for (let i = index - 1; i >= 0 && (hits[i] as Hit).start === start; i--)
    if (isBetter(i, index, hits, verdicts)) return true;
  for (let i = index + 1; i < hits.length && (hits[i] as Hit).start === start; i++)
    if (isBetter(i, index, hits, verdicts)) return true;
  return false;
}

function isBetter(i: number, than: number, hits: readonly Hit[], verdicts: readonly Verdict[]): boolean {
  const one = hits[i] as Hit;
  const other = hits[than] as Hit;
  if (one.name.skill !== other.name.skill || one.end !== other.end) return false;
  const isAccepted = (verdicts[i] as Verdict).accepted;
  return isAccepted === (verdicts[than] as Verdict).accepted ? i < than : isAccepted;
}
