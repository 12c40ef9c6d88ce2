import { DEMANDS } from '../model/mention.js';
import { type Column, NONE, type UnitColumns, type Units } from '../model/units.js';
import { SEGMENTS, type SegmentBy, type ViewPosting, type ViewSkill } from '../model/view.js';
import { tagNumber } from './tags.js';

/** Units as columns, taken one by one. */
export function unitCollector() {
  let length = 0;
  const employer = column();
  const splits = Object.fromEntries(SEGMENTS.map((by) => [by, column()])) as Record<
    SegmentBy,
    ReturnType<typeof column>
  >;
  const yearsMin: number[] = [];
  const education = column();
  const industries = listColumn();
  const yearlyPay: number[] = [];
  const currency = column();
  const tags = listColumn();
  const numbers = new Map<string, number>();
  const skills: Omit<ViewSkill, 'demand'>[] = [];
  const numberOf = (skill: ViewSkill): number => {
    const known = numbers.get(skill.id);
    if (known !== undefined) return known;
    numbers.set(skill.id, skills.length);
    const { id, name, category, kind } = skill;
    return skills.push({ id, name, category, kind }) - 1;
  };
  const industryNames = numbering();
  return {
    add(unit: ViewPosting): void {
      length++;
      employer.add(unit.employer);
      for (const by of SEGMENTS) splits[by].add(unit[by]);
      yearsMin.push(unit.yearsMin ?? Number.NaN);
      education.add(unit.education);
      industries.add(unit.industries, industryNames.numberOf);
      yearlyPay.push(unit.pay?.yearly ?? Number.NaN);
      currency.add(unit.pay?.currency ?? null);
      tags.add(unit.skills, (skill) => tagNumber(numberOf(skill), DEMANDS.indexOf(skill.demand)));
    },
    result: (): UnitColumns => ({
      length,
      employer: employer.result(),
      splits: Object.fromEntries(SEGMENTS.map((by) => [by, splits[by].result()])) as Record<
        SegmentBy,
        Column
      >,
      yearsMin: Float64Array.from(yearsMin),
      education: education.result(),
      industries: { ...industries.result(), names: industryNames.names },
      yearlyPay: Float64Array.from(yearlyPay),
      currency: currency.result(),
      tags: tags.result(),
      skills,
    }),
  };
}

/** All units, with all their skills. */
export function allUnits(columns: UnitColumns): Units {
  return {
    columns,
    rows: Int32Array.from({ length: columns.length }, (_, i) => i),
    isMeant: columns.skills.map(() => true),
  };
}

/** Each employer as one unit: what its first unit says, and all that any of them asks for. */
export function byEmployer(columns: UnitColumns): UnitColumns {
  const { employer, tags } = columns;
  const rowsOf = rowsByNumber(employer, columns.length);
  const first = Int32Array.from(rowsOf, (rows) => rows[0] as number);
  const picked = ({ names, of }: Column): Column => ({ names, of: first.map((row) => of[row] as number) });
  const joined = listColumn();
  for (const rows of rowsOf)
    joined.add(
      rows.flatMap((row) => [...tags.of.subarray(tags.from[row], tags.from[row + 1])]),
      (tag) => tag,
    );
  const industries = listColumn();
  const { names, from, of } = columns.industries;
  for (const row of first) industries.add([...of.subarray(from[row], from[row + 1])], (industry) => industry);
  return {
    length: first.length,
    employer: picked(employer),
    splits: Object.fromEntries(SEGMENTS.map((by) => [by, picked(columns.splits[by])])) as Record<
      SegmentBy,
      Column
    >,
    yearsMin: Float64Array.from(first, (row) => columns.yearsMin[row] as number),
    education: picked(columns.education),
    industries: { ...industries.result(), names },
    yearlyPay: Float64Array.from(first, (row) => columns.yearlyPay[row] as number),
    currency: picked(columns.currency),
    tags: joined.result(),
    skills: columns.skills,
  };
}

/** Rows of each number of a column that no row is without, in the order of their first rows. */
function rowsByNumber({ of }: Column, length: number): number[][] {
  const rows: number[][] = [];
  for (let row = 0; row < length; row++) {
    // Numbers were given in the order of first sight.
    const number = of[row] as number;
    rows[number] ??= [];
    rows[number].push(row);
  }
  return rows;
}

function numbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    numberOf(name: string): number {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}

function column() {
  const { names, numberOf } = numbering();
  const of = growing();
  return {
    add: (name: string | null) => of.push(name === null ? NONE : numberOf(name)),
    result: (): Column => ({ names, of: of.result() }),
  };
}

function listColumn() {
  const from = growing();
  const of = growing();
  from.push(0);
  return {
    add<T>(values: readonly T[], numberOf: (value: T) => number): void {
      for (const value of values) of.push(numberOf(value));
      from.push(of.length());
    },
    result: () => ({ from: from.result(), of: of.result() }),
  };
}

/** A list of 32-bit numbers that grows as they come. */
function growing() {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    push(value: number): void {
      if (length === values.length) {
        const wider = new Int32Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    length: () => length,
    result: () => values.slice(0, length),
  };
}
