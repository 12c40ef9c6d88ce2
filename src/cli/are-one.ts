import type { Engine } from '../pipeline.js';

/** Tells of two skills whether one contains or implies the other (PySpark and Spark): together they say nothing. */
export function areOneIn(engine: Engine): (idA: string, idB: string) => boolean {
  const implies = (a: string, b: string) => {
    const skill = engine.find(a);
    return skill !== undefined && (skill.implies.includes(b) || skill.parents.includes(b));
  };
  return (a, b) => implies(a, b) || implies(b, a);
}
