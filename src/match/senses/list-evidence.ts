import type { Hit } from '../hit.js';
import type { SkillList } from '../lists.js';
import type { TextView } from '../text-view.js';

/** What stands beside a hit in its list, counted before any ambiguous name is judged. */
export interface ListEvidence {
  /** Sure technologies, methods or areas in the same list. */
  readonly sureNeighbours: number;
  /** Those of them that are technologies. */
  readonly sureTechnologies: number;
  /** Technologies of the same list that are sure, or at least written with their own capitals. */
  readonly likelyTechnologies: number;
  /** Areas of work and traits in the same list, sure or not: "networking, security and storage" prove each other. */
  readonly areas: number;
  /** Other fields of study in the same list. */
  readonly fields: number;
}

export const STANDS_ALONE: ListEvidence = {
  sureNeighbours: 0,
  sureTechnologies: 0,
  likelyTechnologies: 0,
  areas: 0,
  fields: 0,
};

/** In a list of thousands only so many members on either side speak for a name: the cost stays linear. */
const NEARBY_MEMBERS = 25;

/** @param index  of the hit, a member of the list */
export function evidenceIn(
  list: SkillList,
  hits: readonly Hit[],
  index: number,
  view: TextView,
): ListEvidence {
  let [sureNeighbours, sureTechnologies, likelyTechnologies, areas, fields] = [0, 0, 0, 0, 0];
  const hit = hits[index] as Hit;
  const from = Math.max(list.from, index - NEARBY_MEMBERS);
  const to = Math.min(list.to, index + NEARBY_MEMBERS + 1);
  for (let i = from; i < to; i++) {
    const other = hits[i] as Hit;
    if (i === index || overlap(other, hit)) continue;
    const { kind, isArea } = other.name;
    const isOtherSure = isSure(other);
    if (isOtherSure) sureNeighbours++;
    if (kind === 'technology') {
      if (isOtherSure) sureTechnologies++;
      if (isOtherSure || isWrittenAsNamed(other, view)) likelyTechnologies++;
    }
    if (isArea) areas++;
    if (kind === 'degree_field') fields++;
  }
  return { sureNeighbours, sureTechnologies, likelyTechnologies, areas, fields };
}

function isSure({ name, how }: Hit): boolean {
  return (
    name.rule === null &&
    !name.needsCapitals &&
    how !== 'misspelt' &&
    name.kind !== 'degree_field' &&
    name.kind !== 'language'
  );
}

function isWrittenAsNamed({ start, end, name: { rule } }: Hit, { text }: TextView): boolean {
  return rule !== null && end - start > 2 && text.slice(start, end) === rule.written.name;
}

function overlap(a: Hit, b: Hit): boolean {
  return a.start < b.end && b.start < a.end;
}
