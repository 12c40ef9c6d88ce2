import { AppError } from '../errors.js';
import {
  type DeclaredFacts,
  NOTHING_DECLARED,
  type PayPeriod,
  type Posting,
  type WorkMode,
} from '../model/posting.js';
import { amountOf } from './amount.js';
import { readBody } from './body.js';
import { postingOf } from './posting-of.js';

/** Column names people use, in order of preference, spelled in small letters without separators. */
const COLUMNS = {
  title: ['title', 'jobtitle', 'positiontitle', 'position', 'name', 'role', 'text'],
  description: [
    'description',
    'jobdescription',
    'jobdesc',
    'jobsummary',
    'descriptionhtml',
    'body',
    'content',
    'details',
    'fulldescription',
    'jd',
    'text',
    'summary',
  ],
  company: ['company', 'companyname', 'employer', 'employername', 'organization', 'hiringorganization'],
  location: ['location', 'joblocation', 'locationname', 'city', 'place'],
  date: [
    'dateposted',
    'date',
    'listedtime',
    'postedat',
    'publishedat',
    'firstseen',
    'originallistedtime',
    'posteddate',
    'createdat',
  ],
  url: ['joburl', 'url', 'joblink', 'jobpostingurl', 'link', 'absoluteurl'],
  id: ['id', 'jobid', 'externalid', 'postingid', 'reference'],
  family: ['family', 'rolefamily'],
  salaryMin: ['minamount', 'minsalary', 'salarymin'],
  salaryMax: ['maxamount', 'maxsalary', 'salarymax'],
  currency: ['currency', 'salarycurrency'],
  interval: ['interval', 'payperiod', 'salaryperiod'],
  employmentType: ['jobtype', 'employmenttype', 'worktype', 'formattedworktype', 'commitment'],
  workMode: ['workmode', 'workplacetype', 'remoteallowed', 'isremote', 'workplace'],
} as const;
type Field = keyof typeof COLUMNS;

export type FieldMap = Partial<Record<Field, string>>;

/** Where a record came from. */
export interface RecordOrigin {
  readonly file: string | null;
  readonly url: string | null;
  readonly row: number | null;
}

/** Whether one of the columns is known to hold descriptions. */
export function describesPostings(columns: readonly string[], map: FieldMap = {}): boolean {
  if (map.description) return columns.includes(map.description);
  const known = new Set<string>(COLUMNS.description);
  return columns.some((column) => known.has(plainKey(column)));
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
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
  const keys = new Map(Object.keys(record).map((key) => [plainKey(key), key]));
  const field = (name: Field): string | null => {
    const wanted = map[name] ? [map[name]] : COLUMNS[name].map((column) => keys.get(column));
    for (const key of wanted) {
      if (key === undefined || key === null) continue;
      const text = textOf(record[key]);
      if (text !== null) return text;
    }
    return null;
  };
  const description = field('description');
  if (description === null) {
    throw new AppError(
      'NO_TEXT',
      `No field of the record holds a description (its fields: ${Object.keys(record).slice(0, 12).join(', ') || 'none'}).`,
      'Name the field with --map, for example --map description=job_desc.',
    );
  }
  const title = field('title');
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
    declared: declaredFacts(field),
  });
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || typeof value !== 'object') return null;
  if ('name' in value && typeof value.name === 'string') return value.name;
  // ever-jobs and others keep places and pay as small objects.
  const parts = ['city', 'state', 'region', 'country'].map((key) => (value as Record<string, unknown>)[key]);
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ') || null;
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
