import type { Demand } from '../model/mention.js';
import type { SkillKind } from '../model/taxonomy.js';
import type { Units } from '../model/units.js';
import type { SectionRow } from '../model/view.js';
import { eachAsked, eachTag } from './tags.js';
import { byText, type Keys, tally, valuesIn } from './tally.js';

/** The parts of the role document beside its technologies, in its order. */
const SECTIONS: readonly { readonly name: string; readonly valuesOf: (units: Units) => Keys }[] = [
  { name: 'experience', valuesOf: yearsBands },
  { name: 'level', valuesOf: ({ columns }) => valuesIn(columns.splits.level) },
  { name: 'education', valuesOf: ({ columns }) => valuesIn(columns.education) },
  { name: 'field of study', valuesOf: (units) => askedOf(units, 'degree_field') },
  { name: 'regulations', valuesOf: (units) => namedOf(units, 'regulation') },
  { name: 'certifications', valuesOf: (units) => askedOf(units, 'certification') },
  { name: 'industries', valuesOf: industries },
  { name: 'responsibilities', valuesOf: (units) => namedOf(units, 'concept', 'duty') },
  { name: 'work mode', valuesOf: ({ columns }) => valuesIn(columns.splits.mode) },
];

/** Experience, education, regulations, industries, responsibilities: each value as a share of all postings. */
export function sectionShares(units: Units, { top = 15 }: { top?: number } = {}): SectionRow[] {
  return SECTIONS.flatMap(({ name, valuesOf }) => shares(units, name, valuesOf(units), top));
}

/** Practices (areas and ways of work) and soft skills, the most asked of each first. */
export function practiceShares(units: Units, { top = 25 }: { top?: number } = {}): SectionRow[] {
  return [
    ...shares(units, 'practices', askedOf(units, 'concept'), top),
    ...shares(units, 'soft skills', askedOf(units, 'soft'), top),
  ];
}

function shares(units: Units, section: string, values: Keys, top: number): SectionRow[] {
  return [...tally(units, values)]
    .map(([value, share]) => ({ section, value: values.names[value] as string, ...share }))
    .sort((a, b) => b.postings - a.postings || byText(a.value, b.value))
    .slice(0, top);
}

/** Skills of a kind that are asked for, by their names. */
function askedOf(units: Units, kind: SkillKind): Keys {
  const { names, numberOf } = namesOf(units, kind);
  return {
    names,
    each: (row, see) =>
      eachAsked(units, row, (skill) => numberOf[skill] !== undefined && see(numberOf[skill])),
  };
}

/** Skills of a kind that are named in any way, or only as `wanted`. */
function namedOf(units: Units, kind: SkillKind, wanted?: Demand): Keys {
  const { names, numberOf } = namesOf(units, kind);
  return {
    names,
    each: (row, see) =>
      eachTag(units, row, (skill, demand) => {
        const number = numberOf[skill];
        if (number !== undefined && (wanted === undefined || demand === wanted)) see(number);
      }),
  };
}

/** Names of the skills of a kind, and the number of each skill's name; undefined for other kinds. */
function namesOf({ columns }: Units, kind: SkillKind) {
  const names: string[] = [];
  const numberOf = columns.skills.map((skill) => {
    if (skill.kind !== kind) return undefined;
    const known = names.indexOf(skill.name);
    return known === -1 ? names.push(skill.name) - 1 : known;
  });
  return { names, numberOf };
}

function industries({ columns: { industries } }: Units): Keys {
  return {
    names: industries.names,
    each(row, see) {
      const end = industries.from[row + 1] as number;
      for (let at = industries.from[row] as number; at < end; at++) see(industries.of[at] as number);
    },
  };
}

function yearsBands({ columns: { yearsMin } }: Units): Keys {
  return {
    names: BANDS.map(({ name }) => name),
    each(row, see) {
      const years = yearsMin[row] as number;
      const band = BANDS.findIndex(({ below }) => years < below);
      if (band !== -1) see(band);
    },
  };
}

/** Years of experience; none stated (not a number) is in none of them. */
const BANDS = [
  { name: '0–1 years', below: 2 },
  { name: '2–3 years', below: 4 },
  { name: '4–5 years', below: 6 },
  { name: '6–9 years', below: 10 },
  { name: '10+ years', below: Number.POSITIVE_INFINITY },
] as const;
