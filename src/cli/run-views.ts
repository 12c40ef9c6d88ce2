import type { ViewPosting } from '../model/view.js';
import type { Engine } from '../pipeline.js';
import type { Store } from '../store/store.js';
import { familyTeller, loadRoleFamilies } from '../taxonomy/role-families.js';
import type { Unit } from './counted-units.js';
import { viewPostings } from './view-postings.js';

/** The counted units of a run as the views take them. */
export function viewPostingsOf(store: Store, run: number, units: Iterable<Unit>): ViewPosting[] {
  return viewPostings(units, store.details(run), familyTeller(loadRoleFamilies()));
}

/** Tells of two skills whether one contains or implies the other (PySpark and Spark): together they say nothing. */
export function areOneIn(engine: Engine): (idA: string, idB: string) => boolean {
  const implies = (a: string, b: string) => {
    const skill = engine.find(a);
    return skill !== undefined && (skill.implies.includes(b) || skill.parents.includes(b));
  };
  return (a, b) => implies(a, b) || implies(b, a);
}
