import { InvalidArgumentError } from 'commander';
import { SKILL_KINDS } from '../../model/taxonomy.js';
import { SEGMENTS } from '../../model/view.js';
import { closest } from '../../natural.js';
import { COLUMNS } from '../../parse/columns.js';

export function gathered(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

export function someSeconds(value: string): number {
  if (seconds(value) === 0) throw new InvalidArgumentError('Give more than 0 seconds.');
  return seconds(value);
}

export function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 31_536_000))
    throw new InvalidArgumentError('Give a number of seconds.');
  return number;
}

export function oneOf(choices: readonly string[]) {
  return (value: string): string => {
    if (choices.includes(value)) return value;
    const near = closest(value, choices);
    throw new InvalidArgumentError(
      `${near === null ? '' : `Did you mean "${near}"? `}Choose one of ${choices.join(', ')}.`,
    );
  };
}

export function onlyPairs(
  value: string,
  previous: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [, by = '', wanted = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
  if (wanted === '') throw new InvalidArgumentError('Give pairs such as family=ml-ai.');
  return { ...previous, [oneOf(SEGMENTS)(by)]: wanted };
}

export function skillKinds(value: string): readonly string[] | null {
  return value === 'all' ? null : value.split(',').map((kind) => oneOf(SKILL_KINDS)(kind.trim()));
}

export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 20)
    throw new InvalidArgumentError('Give a whole number of 20 or more.');
  return number;
}

export function wholeNumber(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

export function rate(
  value: string,
  previous: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const [currency = '', worth] = value.split('=');
  const number = Number(worth);
  if (!/^[A-Z]{3}$/i.test(currency) || !worth || !(number > 0 && Number.isFinite(number)))
    throw new InvalidArgumentError('Write CURRENCY=RATE, for example EUR=1.08.');
  return { ...previous, [currency.toUpperCase()]: number };
}

export function fieldMap(value: string, previous: Record<string, string>): Record<string, string> {
  const [field = '', ...rest] = value.split('=');
  const column = rest.join('=');
  if (!column) throw new InvalidArgumentError('Write FIELD=COLUMN, for example description=job_desc.');
  if (!Object.hasOwn(COLUMNS, field))
    throw new InvalidArgumentError(
      `Skillgauge knows no field "${field}". Fields: ${Object.keys(COLUMNS).join(', ')}.`,
    );
  return { ...previous, [field]: column };
}
