import { DEMANDS, type Demand, isAsked } from '../model/mention.js';
import type { Units } from '../model/units.js';

const ASKED = DEMANDS.map(isAsked);

/** One number for a skill and the demand for it. */
export function tagNumber(skill: number, demand: number): number {
  return skill * DEMANDS.length + demand;
}

/** Walks over the tags of a unit that are looked at: the number of each skill, and the demand for it. */
export function eachTag(
  { columns: { tags }, isMeant }: Units,
  row: number,
  see: (skill: number, demand: Demand) => void,
): void {
  const end = tags.from[row + 1] as number;
  for (let at = tags.from[row] as number; at < end; at++) {
    const tag = tags.of[at] as number;
    const skill = Math.floor(tag / DEMANDS.length);
    if (isMeant[skill]) see(skill, DEMANDS[tag % DEMANDS.length] as Demand);
  }
}

/** The same of those that are asked for. */
export function eachAsked(
  { columns: { tags }, isMeant }: Units,
  row: number,
  see: (skill: number) => void,
): void {
  const end = tags.from[row + 1] as number;
  for (let at = tags.from[row] as number; at < end; at++) {
    const tag = tags.of[at] as number;
    const skill = Math.floor(tag / DEMANDS.length);
    if (ASKED[tag % DEMANDS.length] && isMeant[skill]) see(skill);
  }
}
