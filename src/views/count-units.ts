import type { Aggregate, EmployerCounts, SkillCount } from '../model/aggregate.js';
import { DEMANDS, type Demand, isAsked } from '../model/mention.js';
import { NONE, type Units } from '../model/units.js';
import { eachTag } from './tags.js';
import { askedSkills, byText, perEmployer, rowsByKey } from './tally.js';

/**
 * What `accumulate` counts, of units as columns: a posting counts once for a skill, by its strongest demand.
 *
 * @param inDemand  ids of the in-demand set
 */
export function countsOf(units: Units, inDemand: ReadonlySet<string>): Aggregate {
  const { skills } = units.columns;
  const isListed = skills.map(({ id }) => inDemand.has(id));
  const counts = skills.map(() => new Int32Array(DEMANDS.length));
  const coverage = new Array<number>(inDemand.size + 1).fill(0);
  const strongest = new Int32Array(skills.length).fill(NONE);
  for (const row of units.rows) {
    const named: number[] = [];
    eachTag(units, row, (skill, demand) => {
      const rank = DEMANDS.indexOf(demand);
      const known = strongest[skill] as number;
      if (known === NONE) named.push(skill);
      if (known === NONE || rank < known) strongest[skill] = rank;
    });
    let covered = 0;
    for (const skill of named) {
      const rank = strongest[skill] as number;
      const ofSkill = counts[skill] as Int32Array;
      ofSkill[rank] = (ofSkill[rank] as number) + 1;
      if (isListed[skill] && isAsked(DEMANDS[rank] as Demand)) covered++;
      strongest[skill] = NONE;
    }
    coverage[covered] = (coverage[covered] as number) + 1;
  }
  const counted = skills.flatMap((skill, number): SkillCount[] => {
    const ofSkill = counts[number] as Int32Array;
    const postings = Object.fromEntries(DEMANDS.map((demand, rank) => [demand, ofSkill[rank]]));
    return ofSkill.some((n) => n > 0)
      ? [{ ...skill, postings: postings as Readonly<Record<Demand, number>> }]
      : [];
  });
  counted.sort((a, b) => byText(a.id, b.id));
  return {
    postings: units.rows.length,
    skills: new Map(counted.map((skill) => [skill.id, skill])),
    coverage,
  };
}

/** How units spread over employers; those that ask for a skill are counted when they are asked for. */
export function employersOf(units: Units): EmployerCounts<number> {
  const keys = askedSkills(units);
  const { from, rows } = rowsByKey(units, keys);
  const numberOf = new Map(keys.names.map((id, number) => [id, number]));
  return {
    sizes: perEmployer(units, units.rows),
    asking: {
      get(id) {
        const skill = numberOf.get(id);
        return skill === undefined || from[skill] === from[skill + 1]
          ? undefined
          : perEmployer(units, rows.subarray(from[skill], from[skill + 1]));
      },
    },
  };
}
