import { type Hit, isArea, type SentenceView, type TextView } from '../context.js';
import type { SkillList } from '../lists.js';
import { judge } from './judge.js';
import type { Verdict } from './verdict.js';

/** Judges all hits of a sentence, each by itself and by what its list holds; one verdict for each, in their order. */
export function judgeSentence(
  sentence: SentenceView,
  lists: readonly SkillList[],
  view: TextView,
): readonly Verdict[] {
  const { hits } = sentence;
  const isSure = hits.map(
    ({ skill, rule, needsCapitals, isMisspelt }) =>
      rule === null &&
      !needsCapitals &&
      !isMisspelt &&
      skill.kind !== 'degree_field' &&
      skill.kind !== 'language',
  );
  const isLikely = hits.map(
    (hit, i) => hit.skill.kind === 'technology' && (isSure[i] || isWrittenAsNamed(hit, view)),
  );
  const besideOf = new Map<number, readonly number[]>();
  for (const { members } of lists)
    for (const [at, member] of members.entries()) besideOf.set(member, nearby(members, at));
  return hits.map((hit, i) => {
    const others = (besideOf.get(i) ?? []).filter((m) => m !== i && !overlap(hits[m] as Hit, hit));
    const ofKind = (m: number, kind: string) => hits[m]?.skill.kind === kind;
    return judge(hit, sentence, view, {
      sureNeighbours: others.filter((m) => isSure[m]).length,
      sureTechnologies: others.filter((m) => isSure[m] && ofKind(m, 'technology')).length,
      likelyTechnologies: others.filter((m) => isLikely[m]).length,
      areas: others.filter((m) => isArea((hits[m] as Hit).skill)).length,
      fields: others.filter((m) => ofKind(m, 'degree_field')).length,
    });
  });
}

function isWrittenAsNamed({ start, end, rule }: Hit, { text }: TextView): boolean {
  return rule !== null && text.slice(start, end) === rule.name && end - start > 2;
}

/** In a list of thousands only so many members on either side speak for a name: the cost stays linear. */
const NEARBY_MEMBERS = 25;

function nearby(members: readonly number[], at: number): readonly number[] {
  return members.slice(Math.max(0, at - NEARBY_MEMBERS), at + NEARBY_MEMBERS + 1);
}

function overlap(a: Hit, b: Hit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A skill whose name follows several rules ("Spark", "spark") has one verdict at one place: the best. */
export function isSaidBetter(index: number, hits: readonly Hit[], verdicts: readonly Verdict[]): boolean {
  const hit = hits[index] as Hit;
  const accepted = (i: number) => (verdicts[i] as Verdict).accepted;
  const isBetter = (i: number) => {
    const other = hits[i] as Hit;
    if (other.skill !== hit.skill || other.end !== hit.end) return false;
    return accepted(i) === accepted(index) ? i < index : accepted(i);
  };
  // Hits come in the order of their first words, so those at one place stand together.
  for (let i = index - 1; hits[i]?.start === hit.start; i--) if (isBetter(i)) return true;
  for (let i = index + 1; hits[i]?.start === hit.start; i++) if (isBetter(i)) return true;
  return false;
}
