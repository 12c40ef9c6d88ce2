import { DEMANDS } from '../model/mention.js';
import type { Units } from '../model/units.js';
import type { FrequencyRow, GroupBy } from '../model/view.js';
import { eachAsked, eachTag } from './tags.js';
import { byText, type Keys, tally } from './tally.js';

/** In how many postings at least one skill of each group is asked for, the most asked first. */
export function frequencies(units: Units, by: GroupBy): FrequencyRow[] {
  const groups = by === 'demand' ? demands(units) : groupsOfSkills(units, by);
  return [...tally(units, groups)]
    .map(([group, share]) => ({ group: groups.names[group] as string, ...share }))
    .sort((a, b) => b.postings - a.postings || byText(a.group, b.group));
}

function demands(units: Units): Keys {
  return {
    names: DEMANDS,
    each: (row, see) => eachTag(units, row, (_, demand) => see(DEMANDS.indexOf(demand))),
  };
}

function groupsOfSkills(units: Units, by: Exclude<GroupBy, 'demand'>): Keys {
  const groups = units.columns.skills.map((skill) => skill[by === 'skill' ? 'name' : by]);
  const names = [...new Set(groups)];
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const numbers = groups.map((group) => numberOf.get(group));
  return { names, each: (row, see) => eachAsked(units, row, (skill) => see(numbers[skill] as number)) };
}
