import { type DeclaredSalary, NOTHING_DECLARED, type Posting } from '../model/posting.js';
import { amountOf } from './amount.js';
import { readBody } from './body.js';
import { looksLikeHtml, unescapeOnce } from './html-blocks.js';
import { postingOf } from './posting-of.js';
import { isoDate, payPeriod, type RecordOrigin, workMode } from './record.js';

type Json = Readonly<Record<string, unknown>>;

/** True for a schema.org JobPosting, in any of the ways its type is written. */
export function isJobPosting(node: unknown): node is Json {
  if (!isObject(node)) return false;
  const types = [node['@type']].flat();
  return types.some((type) => typeof type === 'string' && /(?:^|[/:])JobPosting$/.test(type));
}

/** All JobPosting nodes in a JSON-LD document, in order: bare, in a list, under `@graph`, `mainEntity` or `ItemList` items. */
export function jobPostingsIn(document: unknown, depth = 0): Json[] {
  if (depth > 8) return [];
  if (Array.isArray(document)) return document.flatMap((node) => jobPostingsIn(node, depth + 1));
  if (!isObject(document)) return [];
  if (isJobPosting(document)) return [document];
  return ['@graph', 'mainEntity', 'itemListElement', 'item', 'mainEntityOfPage'].flatMap((key) =>
    jobPostingsIn(document[key], depth + 1),
  );
}

/** Makes a posting of a schema.org JobPosting node; its named parts become sections under headings of their own. */
export function postingOfJobPosting(written: Json, origin: RecordOrigin): Posting | null {
  const node = withSmallFirstLetters(written);
  const parts: string[] = [];
  const description = textField(node['description']);
  if (description) parts.push(description);
  for (const [key, heading] of [
    ['responsibilities', 'Responsibilities'],
    ['qualifications', 'Qualifications'],
    ['skills', 'Skills'],
    ['experienceRequirements', 'Experience'],
    ['educationRequirements', 'Education'],
    ['jobBenefits', 'Benefits'],
  ] as const) {
    const text = textField(node[key]);
    if (text && !description?.includes(text)) parts.push(`<h3>${heading}</h3>${asHtml(text)}`);
  }
  if (parts.length === 0) return null;
  const first = parts[0] as string;
  const html =
    parts.length > 1 && !looksLikeHtml(unescapeOnce(first))
      ? [`<p>${first.replace(/\n+/g, '</p><p>')}</p>`, ...parts.slice(1)]
      : parts;
  return postingOf(readBody(html.join('\n')), {
    title: textField(node['title']) ?? textField(node['name']),
    company: nameOf(node['hiringOrganization']),
    location: placeOf(node['jobLocation']),
    datePosted: isoDate(textField(node['datePosted'])),
    externalId: identifierOf(node['identifier']),
    file: origin.file,
    row: origin.row,
    url: textField(node['url']) ?? origin.url,
    declared: {
      ...NOTHING_DECLARED,
      salary: salaryOf(node['baseSalary']),
      workMode: workMode(textField(node['jobLocationType'])),
      employmentType:
        [node['employmentType']]
          .flat()
          .filter((t) => typeof t === 'string')
          .join(', ') || null,
      validThrough: isoDate(textField(node['validThrough'])),
    },
  });
}

/** A part in plain text, one line for each point, becomes a list. */
function asHtml(text: string): string {
  const source = unescapeOnce(text);
  if (looksLikeHtml(source)) return source;
  const lines = source.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.length > 1
    ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`
    : `<p>${source}</p>`;
}

/** Cornerstone writes `Title` and `Description`. */
function withSmallFirstLetters(node: Json): Json {
  const keys = Object.keys(node);
  if (!keys.some((key) => /^[A-Z]/.test(key))) return node;
  return Object.fromEntries(keys.map((key) => [key.charAt(0).toLowerCase() + key.slice(1), node[key]]));
}

function textField(value: unknown): string | null {
  if (Array.isArray(value))
    return [...new Set(value.map(textField).filter((t) => t !== null))].join(', ') || null;
  if (isObject(value)) return textField(value['name'] ?? value['description'] ?? value['credentialCategory']);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? textField(value['name']) : textField(value);
}

function identifierOf(value: unknown): string | null {
  return isObject(value) ? textField(value['value']) : textField(value);
}

function placeOf(value: unknown): string | null {
  const places = [value].flat().flatMap((place) => {
    if (!isObject(place)) return typeof place === 'string' ? [place] : [];
    const address = isObject(place['address']) ? place['address'] : place;
    if (typeof place['address'] === 'string') return [place['address']];
    const parts = ['addressLocality', 'addressRegion', 'addressCountry']
      .map((key) => textField(address[key]))
      .filter((p) => p !== null);
    return parts.length > 0 ? [parts.join(', ')] : [];
  });
  return places.length > 0 ? [...new Set(places)].join('; ') : null;
}

function salaryOf(value: unknown): DeclaredSalary | null {
  if (!isObject(value)) return null;
  const inner = isObject(value['value']) ? value['value'] : value;
  const min = amountOf(inner['minValue'] ?? inner['value']);
  const max = amountOf(inner['maxValue'] ?? inner['value']);
  if (min === null && max === null) return null;
  const period = payPeriod(textField(inner['unitText']) ?? textField(value['unitText']));
  return { min, max, currency: textField(value['currency']) ?? textField(inner['currency']), period };
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
