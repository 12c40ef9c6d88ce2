import type { Demand } from '../../src/model/mention.js';
import type { SkillKind } from '../../src/model/taxonomy.js';
import type { Units } from '../../src/model/units.js';
import type { ViewPosting, ViewSkill } from '../../src/model/view.js';
import { allUnits, unitCollector } from '../../src/views/collect-units.js';

/** `python` is required; `kafka?` preferred, `docker!` a duty, `cobol-` company talk. */
export function skill(written: string, kind: SkillKind = 'technology'): ViewSkill {
  const demands: Readonly<Record<string, Demand>> = { '?': 'preferred', '!': 'duty', '-': 'context' };
  const demand = demands[written.slice(-1)] ?? 'required';
  const id = written.replace(/[?!-]$/, '');
  return { id, name: id[0]?.toUpperCase() + id.slice(1), category: kind, kind, demand };
}

let number = 0;

/** A posting of which nothing is known beside its skills. */
export const NOTHING_TOLD: Omit<ViewPosting, 'employer' | 'skills'> = {
  company: null,
  family: 'other',
  level: null,
  month: null,
  location: null,
  mode: null,
  source: null,
  yearsMin: null,
  education: null,
  industries: [],
  pay: null,
};

/** A posting of an employer of its own, unless it is told. */
export function posting(
  skills: readonly (string | ViewSkill)[],
  rest: Partial<ViewPosting> = {},
): ViewPosting {
  return {
    employer: rest.company ?? `employer ${number++}`,
    ...NOTHING_TOLD,
    skills: skills.map((s) => (typeof s === 'string' ? skill(s) : s)),
    ...rest,
  };
}

export function times<T>(n: number, make: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => make(i));
}

export function unitsOf(postings: readonly ViewPosting[]): Units {
  const units = unitCollector();
  for (const unit of postings) units.add(unit);
  return allUnits(units.result());
}
