import { AppError } from '../errors.js';
import type { Outcome } from '../model/outcome.js';
import {
  type DeclaredFacts,
  NOTHING_DECLARED,
  type PayPeriod,
  type Posting,
  type WorkMode,
} from '../model/posting.js';
import { amountOf } from './amount.js';
import { readBody } from './body.js';
import { COLUMNS, type Field, type FieldMap, plainKey } from './columns.js';
import { postingOf } from './posting-of.js';
import { fieldsOf, type RecordFields, textOf } from './record-fields.js';

/** Where a record came from. */
export interface RecordOrigin {
  readonly file: string | null;
  readonly url: string | null;
  readonly row: number | null;
}

/**
 * Makes a posting of a record with named fields (a JSONL line, a table's row), guessing which field is which.
 *
 * @throws AppError NO_TEXT where no field holds a description
 */
export function postingOfRecord(
  record: Readonly<Record<string, unknown>>,
  origin: RecordOrigin,
  map: FieldMap = {},
): Posting {
  const fields = fieldsOf(record, map);
  const field = (name: Field): string | null => {
    const named = fields.named(name);
    return named === undefined ? null : textOf(record[named]);
  };
  const absent = Object.entries(map).filter(([name]) => fields.mapped(name as Field) === undefined);
  const description =
    map.description && absent.some(([name]) => name === 'description') ? null : field('description');
  if (description === null) throw withoutDescription(record, fields, map.description);
  const title = field('title');
  const pay = payObjectOf(record, fields);
  return postingOf(readBody(description), {
    externalId: field('id'),
    file: origin.file,
    row: origin.row,
    url: field('url') ?? origin.url,
    title: title === description ? null : title,
    company: field('company'),
    location: field('location'),
    datePosted: isoDate(field('date')),
    family: field('family'),
    declared: declaredFacts((name) => field(name) ?? (pay === null ? null : payField(pay, name))),
    notices: absent.map(([name, column]) => ({
      code: 'no-such-field',
      message: `The record has no field "${column}" for --map ${name}=${column}.`,
    })),
  });
}

/** The same for a row of a table: one that cannot be read does not stop the others. */
export function outcomeOfRecord(
  record: Readonly<Record<string, unknown>>,
  origin: RecordOrigin,
  map?: FieldMap,
): Outcome<Posting> {
  try {
    return { ok: true, value: postingOfRecord(record, origin, map) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, origin, error };
  }
}

function withoutDescription(
  record: Readonly<Record<string, unknown>>,
  fields: RecordFields,
  wanted: string | undefined,
): AppError {
  const there =
    wanted === undefined
      ? COLUMNS.description.map(fields.plain).find((field) => field !== undefined)
      : fields.mapped('description');
  if (there !== undefined)
    return new AppError(
      'NO_TEXT',
      `The field "${there}" of the record ${emptyWords(record[there])}.`,
      'A record without text cannot be read; if another field holds it, name that with --map, for example --map description=job_desc.',
    );
  const all = Object.keys(record).slice(0, 12).join(', ') || 'none';
  return wanted === undefined
    ? new AppError(
        'NO_TEXT',
        `No field of the record holds a description (its fields: ${all}).`,
        'Name the field with --map, for example --map description=job_desc.',
      )
    : new AppError(
        'NO_TEXT',
        `The record has no field "${wanted}" (its fields: ${all}).`,
        'Check the name after --map description=; a record without text cannot be read.',
      );
}

function emptyWords(value: unknown): string {
  if (Array.isArray(value)) return 'holds a list, not text';
  return typeof value === 'object' && value !== null ? 'holds an object, not text' : 'is empty';
}

/** ever-jobs and JobSpy's JSON keep pay in an object of its own. */
function payObjectOf(
  record: Readonly<Record<string, unknown>>,
  fields: RecordFields,
): Readonly<Record<string, unknown>> | null {
  for (const name of ['compensation', 'salary', 'salaryrange', 'basesalary', 'pay']) {
    const value = record[fields.plain(name) ?? ''];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  }
  return null;
}

const PAY_KEYS: Partial<Record<Field, readonly string[]>> = {
  salaryMin: ['minamount', 'min', 'minvalue', 'minimum', 'from'],
  salaryMax: ['maxamount', 'max', 'maxvalue', 'maximum', 'to'],
  currency: ['currency', 'currencycode'],
  interval: ['interval', 'period', 'unit', 'unittext', 'payperiod'],
};

function payField(pay: Readonly<Record<string, unknown>>, name: Field): string | null {
  const wanted = PAY_KEYS[name];
  if (wanted === undefined) return null;
  const keys = new Map(Object.keys(pay).map((key) => [plainKey(key), key]));
  const found = wanted.map((key) => keys.get(key)).find((key) => key !== undefined);
  return found === undefined ? null : textOf(pay[found]);
}

function declaredFacts(field: (name: Field) => string | null): DeclaredFacts {
  const min = amountOf(field('salaryMin'));
  const max = amountOf(field('salaryMax'));
  const period = payPeriod(field('interval'));
  return {
    ...NOTHING_DECLARED,
    salary: min === null && max === null ? null : { min, max, currency: field('currency'), period },
    workMode: workMode(field('workMode')),
    employmentType: field('employmentType'),
  };
}

/** The pay period a field names ("yearly", "1 YEAR", "per-hour-wage"), or null. */
export function payPeriod(text: string | null): PayPeriod | null {
  const found = /year|annual|annum|month|week|day|dai|hour/i.exec(text ?? '')?.[0].toLowerCase();
  if (found === undefined) return null;
  if (found === 'annual' || found === 'annum') return 'year';
  return found === 'dai' ? 'day' : (found as PayPeriod);
}

/** The work mode a field names ("TELECOMMUTE", "on_site", "Hybrid"), or null. */
export function workMode(text: string | null): WorkMode | null {
  if (text === null) return null;
  if (/hybrid/i.test(text)) return 'hybrid';
  if (/remote|telecommute|^true$|^1(?:\.0)?$/i.test(text)) return 'remote';
  return /on-?_?\s?site|in-?\s?office/i.test(text) ? 'onsite' : null;
}

/** The day of a date in ISO form, or of milliseconds since 1970; null for anything else. */
export function isoDate(text: string | null): string | null {
  if (text === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day) return day;
  if (!/^\d{12,13}(?:\.0)?$/.test(text)) return null;
  return new Date(Number(text)).toISOString().slice(0, 10);
}
