import { type Column, NONE, type Units } from '../model/units.js';
import type { Named, ViewShare } from '../model/view.js';
import { type ClusterDesign, clusterDesign, clusteredShare } from '../stats/clustered.js';
import { eachAsked } from './tags.js';

/** What units are counted by. */
export interface Keys {
  readonly names: readonly string[];
  /** Gives the numbers of a unit's keys among `names`; a number given twice counts once. */
  each(row: number, see: (key: number) => void): void;
}

/** In how many units of how many employers each key stands, by its number. */
export interface Counts {
  readonly units: Int32Array;
  readonly employers: Int32Array;
}

/** For keys whose intervals nobody looks at: an interval takes a hundred times as long as a count. */
export function counts(units: Units, keys: Keys): Counts {
  const { from, rows } = rowsByKey(units, keys);
  const { employer } = units.columns;
  const employers = new Int32Array(keys.names.length);
  const lastKey = new Int32Array(employer.names.length).fill(NONE);
  for (let key = 0; key < employers.length; key++)
    for (let at = from[key] as number; at < (from[key + 1] as number); at++) {
      const who = employer.of[rows[at] as number] as number;
      if (lastKey[who] === key) continue;
      lastKey[who] = key;
      employers[key] = (employers[key] as number) + 1;
    }
  return {
    units: employers.map((_, key) => (from[key + 1] as number) - (from[key] as number)),
    employers,
  };
}

/** Shares of the keys that stand in some unit, with their intervals, by number. */
export function tally(units: Units, keys: Keys): Map<number, ViewShare> {
  const shares = new Map<number, ViewShare>();
  const total = units.rows.length;
  if (total === 0) return shares;
  const design = designOf(units);
  const { from, rows } = rowsByKey(units, keys);
  for (const key of keys.names.keys()) {
    const own = rows.subarray(from[key], from[key + 1]);
    if (own.length === 0) continue;
    const byEmployer = perEmployer(units, own);
    const { share, interval } = clusteredShare(design, byEmployer);
    shares.set(key, { postings: own.length, total, share, interval, employers: byEmployer.size });
  }
  return shares;
}

/** Share of a key nobody has among the same units. */
export function nobody(units: Units): ViewShare | null {
  const total = units.rows.length;
  if (total === 0) return null;
  const { interval } = clusteredShare(designOf(units), new Map());
  return { postings: 0, total, share: 0, interval, employers: 0 };
}

/** Units of each employer among some, in the order of their first. */
export function perEmployer({ columns: { employer } }: Units, rows: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const row of rows) {
    const who = employer.of[row] as number;
    sizes.set(who, (sizes.get(who) ?? 0) + 1);
  }
  return sizes;
}

function designOf(units: Units): ClusterDesign<number> {
  return clusterDesign(perEmployer(units, units.rows));
}

/** The units of each key: those of key k are `rows[from[k]]` … `rows[from[k + 1] - 1]`, ascending. */
export function rowsByKey({ rows: units }: Units, keys: Keys): { from: Int32Array; rows: Int32Array } {
  const from = new Int32Array(keys.names.length + 1);
  const lastRow = new Int32Array(keys.names.length).fill(NONE);
  let row = NONE;
  const once = (then: (key: number) => void) => (key: number) => {
    if (lastRow[key] === row) return;
    lastRow[key] = row;
    then(key);
  };
  const each = (see: (key: number) => void): void => {
    lastRow.fill(NONE);
    const seeOnce = once(see);
    for (row of units) keys.each(row, seeOnce);
  };
  each((key) => {
    from[key + 1] = (from[key + 1] as number) + 1;
  });
  for (let key = 0; key < keys.names.length; key++)
    from[key + 1] = (from[key + 1] as number) + (from[key] as number);
  const rows = new Int32Array(from[keys.names.length] as number);
  const next = from.slice();
  each((key) => {
    rows[next[key] as number] = row;
    next[key] = (next[key] as number) + 1;
  });
  return { from, rows };
}

/** The skills units ask for, by their numbers. */
export function askedSkills(units: Units): Keys {
  return {
    names: units.columns.skills.map(({ id }) => id),
    each: (row, see) => eachAsked(units, row, see),
  };
}

/** The same of some skills: each by its place among these. */
export function askedAmong(units: Units, skills: readonly number[]): Keys {
  const place = new Int32Array(units.columns.skills.length).fill(NONE);
  skills.forEach((skill, at) => {
    place[skill] = at;
  });
  return {
    names: skills.map((skill) => skillOf(units, skill).id),
    each: (row, see) =>
      eachAsked(units, row, (skill) => {
        const at = place[skill] as number;
        if (at !== NONE) see(at);
      }),
  };
}

/** A column as keys: of a unit the one value it has. */
export function valuesIn({ names, of }: Column): Keys {
  return {
    names,
    each(row, see) {
      const key = of[row] as number;
      if (key !== NONE) see(key);
    },
  };
}

/** @returns id and name of a skill by its number */
export function skillOf({ columns }: Units, skill: number): Named {
  const { id, name } = columns.skills[skill] as Named;
  return { id, name };
}

/** Numbers of the most asked skills, the most asked first, equal ones by id. */
export function mostAsked(units: Units, top: number): number[] {
  const keys = askedSkills(units);
  const asked = counts(units, keys).units;
  const idOf = (skill: number) => keys.names[skill] as string;
  return [...asked.keys()]
    .filter((skill) => asked[skill] !== 0)
    .sort((a, b) => (asked[b] as number) - (asked[a] as number) || byText(idOf(a), idOf(b)))
    .slice(0, top);
}

/** By code units, so that no country's order changes a byte. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
