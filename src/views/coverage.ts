import type { Units } from '../model/units.js';
import type { CoverageRow } from '../model/view.js';
import { eachAsked } from './tags.js';
import { nobody, tally } from './tally.js';

/** How many skills of the in-demand set a posting asks for: a row for each number, from none to all. */
export function coverage(units: Units, inDemand: ReadonlySet<string>): CoverageRow[] {
  const isListed = units.columns.skills.map(({ id }) => inDemand.has(id));
  const listed = Array.from({ length: inDemand.size + 1 }, (_, number) => number);
  const found = tally(units, {
    names: listed.map(String),
    each(row, see) {
      const asked = new Set<number>();
      eachAsked(units, row, (skill) => isListed[skill] && asked.add(skill));
      see(asked.size);
    },
  });
  const none = nobody(units);
  return listed.flatMap((number) => {
    const share = found.get(number) ?? none;
    return share ? [{ listed: number, ...share }] : [];
  });
}
