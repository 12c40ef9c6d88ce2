import type { Eligibility, Facts, Pay, Salary } from '../../model/facts.js';
import { grouped } from '../words.js';

const DEGREE_WORDS = {
  high_school: 'high school',
  associate: "associate's degree",
  bachelor: "bachelor's degree",
  master: "master's degree",
  phd: 'doctorate',
} as const;

/** Mode, employment, level, years and degree: what is known, in this order. */
export function factWords(facts: Facts): string[] {
  const words: string[] = [];
  if (facts.workMode) words.push(facts.workMode.value);
  if (facts.employmentType) words.push(facts.employmentType.value.replace('_', ' '));
  if (facts.level) words.push(facts.level.value);
  if (facts.yearsMin) words.push(yearsWords(facts.yearsMin.value, facts.yearsMax?.value ?? null));
  const { educationMin: least, educationPreferred: wished } = facts;
  if (least)
    words.push(
      `${DEGREE_WORDS[least.value]}${facts.educationOrExperience ? ' or equivalent experience' : ''}`,
    );
  if (wished && wished.value !== least?.value) words.push(`${DEGREE_WORDS[wished.value]} preferred`);
  return words;
}

/** The role in one spelling and its family, where they say more than the title does. */
export function roleWords({ role }: Facts, title: string | null): string[] {
  if (!role) return [];
  const { name, family } = role.value;
  if (family) return [`${name} · ${family.title}`];
  return name === title ? [] : [name];
}

/** Further places the text names for the job, each by its first name once. */
export function furtherPlaces(locations: Facts['locations'], shown: string | null): string[] {
  const known = new Set([firstName(shown ?? '')]);
  return locations
    .map(({ value }) => value)
    .filter((place) => !known.has(firstName(place)) && known.add(firstName(place)))
    .slice(0, MOST_PLACES);
}

function firstName(place: string): string {
  return place.split(/,| - /)[0]?.trim().toLowerCase() ?? '';
}

const MOST_PLACES = 4;

function yearsWords(least: number, most: number | null): string {
  return most === null ? `${least}+ years` : `${least}–${most} years`;
}

/**
 * Further pay: one statement for each place or level where there are several, and what comes on top of the salary.
 *
 * @param pay every pay statement of the text
 */
export function furtherPay(pay: Facts['pay']): string[] {
  const values = pay.map((fact) => fact.value);
  const byPlace = values.filter((value) => value.appliesTo !== null && !isOnTop(value));
  const shown = [...(byPlace.length > 1 ? byPlace : []), ...values.filter(isOnTop)];
  return [...new Set(shown.map((value) => `${salaryWords(value)} (${payNote(value)})`))];
}

function isOnTop({ kind }: Pay): boolean {
  return kind === 'bonus' || kind === 'equity';
}

function payNote(value: Pay): string {
  return isOnTop(value) ? value.kind : (value.appliesTo ?? '');
}

const ELIGIBILITY_WORDS: Readonly<Record<Eligibility['kind'], string>> = {
  'sponsorship offered': 'visa sponsorship offered',
  'no sponsorship': 'no visa sponsorship',
  'work authorization': 'right to work needed',
  citizenship: 'citizenship needed',
  clearance: 'clearance',
  'clearance obtainable': 'able to get a clearance',
};

/** Who may take the job, how much they travel, and until when they may apply. */
export function conditionWords({ eligibility, travel, validThrough }: Facts): string[] {
  const words = eligibility.map(({ value }) => {
    const level = value.level === null ? '' : ` (${value.level})`;
    return `${ELIGIBILITY_WORDS[value.kind]}${level}${value.isPreferred ? ', preferred' : ''}`;
  });
  if (travel) {
    const { amount: much, percent } = travel.value;
    words.push(
      much === 'none'
        ? 'no travel'
        : `travel${percent === null ? (much === 'much' ? ', much' : '') : ` up to ${percent} %`}`,
    );
  }
  if (validThrough) words.push(`apply by ${validThrough.value}`);
  return words;
}

/** The employer's business and size, as far as the text tells. */
export function employerWords({ industries, companySize }: Facts): string[] {
  const words = industries.map((fact) => fact.value);
  const employees = companySize?.value.employees ?? null;
  if (employees !== null) words.push(`${grouped(employees)} people`);
  return words;
}

/** "185,000–235,000 USD a year". */
export function salaryWords({ min, max, currency, period }: Omit<Salary, 'kind'>): string {
  const range =
    min !== null && max !== null
      ? min === max
        ? amount(min)
        : `${amount(min)}–${amount(max)}`
      : min !== null
        ? `from ${amount(min)}`
        : `up to ${amount(max ?? 0)}`;
  return `${range} ${currency} a${period === 'hour' ? 'n' : ''} ${period}`;
}

function amount(number: number): string {
  const [whole = '', cents] = (Number.isInteger(number) ? String(number) : number.toFixed(2)).split('.');
  return cents === undefined ? grouped(Number(whole)) : `${grouped(Number(whole))}.${cents}`;
}
