import type { SectionRow, ViewPosting, ViewSkill } from '../model/view.js';
import { askedIn, byText, tally } from './tally.js';

/** The parts of the role document beside its technologies, in its order. */
const SECTIONS: readonly {
  readonly name: string;
  readonly valuesOf: (p: ViewPosting) => readonly string[];
}[] = [
  { name: 'experience', valuesOf: ({ yearsMin }) => (yearsMin === null ? [] : [yearsBand(yearsMin)]) },
  { name: 'level', valuesOf: ({ level }) => (level === null ? [] : [level]) },
  { name: 'education', valuesOf: ({ education }) => (education === null ? [] : [education]) },
  { name: 'field of study', valuesOf: (p) => named(askedIn(p), (s) => s.kind === 'degree_field') },
  { name: 'regulations', valuesOf: (p) => named(p.skills, (s) => s.kind === 'regulation') },
  { name: 'certifications', valuesOf: (p) => named(askedIn(p), (s) => s.kind === 'certification') },
  { name: 'industries', valuesOf: ({ industries }) => industries },
  {
    name: 'responsibilities',
    valuesOf: (p) => named(p.skills, (s) => s.kind === 'concept' && s.demand === 'duty'),
  },
  { name: 'work mode', valuesOf: ({ mode }) => (mode === null ? [] : [mode]) },
];

/** Experience, education, regulations, industries, responsibilities: each value as a share of all postings. */
export function sectionShares(
  postings: readonly ViewPosting[],
  { top = 15 }: { top?: number } = {},
): SectionRow[] {
  return SECTIONS.flatMap(({ name, valuesOf }) => shares(postings, name, valuesOf, top));
}

/** Practices (areas and ways of work) and soft skills, the most asked of each first. */
export function practiceShares(
  postings: readonly ViewPosting[],
  { top = 25 }: { top?: number } = {},
): SectionRow[] {
  return [
    ...shares(postings, 'practices', (p) => named(askedIn(p), (s) => s.kind === 'concept'), top),
    ...shares(postings, 'soft skills', (p) => named(askedIn(p), (s) => s.kind === 'soft'), top),
  ];
}

function shares(
  postings: readonly ViewPosting[],
  section: string,
  valuesOf: (posting: ViewPosting) => readonly string[],
  top: number,
): SectionRow[] {
  return [...tally(postings, valuesOf)]
    .map(([value, share]) => ({ section, value, ...share }))
    .sort((a, b) => b.postings - a.postings || byText(a.value, b.value))
    .slice(0, top);
}

function named(skills: readonly ViewSkill[], isMeant: (skill: ViewSkill) => boolean): string[] {
  return skills.filter(isMeant).map((skill) => skill.name);
}

function yearsBand(years: number): string {
  if (years < 2) return '0–1 years';
  if (years < 4) return '2–3 years';
  if (years < 6) return '4–5 years';
  if (years < 10) return '6–9 years';
  return '10+ years';
}
