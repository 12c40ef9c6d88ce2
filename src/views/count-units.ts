import type { EmployerCounts } from '../model/aggregate.js';
import type { Demand } from '../model/mention.js';
import type { Units } from '../model/units.js';
import type { ViewSkill } from '../model/view.js';
import { eachTag } from './tags.js';
import { askedSkills, perEmployer, rowsByKey } from './tally.js';

/** The tags of each unit; of a unit they are to be read before those of the next. */
export function* tagsOfEach(units: Units): Generator<readonly ViewSkill[]> {
  const { skills } = units.columns;
  const known = skills.map(() => new Map<Demand, ViewSkill>());
  const tagOf = (skill: number, demand: Demand): ViewSkill => {
    const ofSkill = known[skill] as Map<Demand, ViewSkill>;
    const tag = ofSkill.get(demand) ?? { ...(skills[skill] as ViewSkill), demand };
    ofSkill.set(demand, tag);
    return tag;
  };
  for (const row of units.rows) {
    const tags: ViewSkill[] = [];
    eachTag(units, row, (skill, demand) => void tags.push(tagOf(skill, demand)));
    yield tags;
  }
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
