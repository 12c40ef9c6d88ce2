import type { Facts, Salary } from '../../model/facts.js';
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
  if (facts.yearsMin) words.push(`${facts.yearsMin.value}+ years`);
  const { educationMin: least, educationPreferred: wished } = facts;
  if (least) words.push(DEGREE_WORDS[least.value]);
  if (wished && wished.value !== least?.value) words.push(`${DEGREE_WORDS[wished.value]} preferred`);
  return words;
}

/** "185,000–235,000 USD a year". */
export function salaryWords({ min, max, currency, period }: Salary): string {
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
