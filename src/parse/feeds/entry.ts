import { AppError } from '../../errors.js';
import { NOTHING_DECLARED, type Posting } from '../../model/posting.js';
import { amountOf } from '../amount.js';
import { placeOf, placesOf, sectionsHtml } from '../boards/board.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, payPeriod, type RecordOrigin, workMode } from '../record.js';
import { childText, elementsNamed, type XmlNode } from '../xml-tree.js';

/** A description this much longer is the full text, the other its teaser. */
const FULLER = 1.5;

/**
 * Makes a posting of one entry of a feed.
 *
 * @throws AppError NO_TEXT where the entry has no description
 */
export function postingOfEntry(
  entry: XmlNode,
  feed: { readonly company: string | null },
  origin: RecordOrigin,
): Posting {
  const title = childText(entry, 'title', 'job_title', 'jobtitle', 'position', 'name');
  const html = sectionsHtml([
    [null, descriptionOf(entry)],
    ['Responsibilities', childText(entry, 'responsibilities', 'tasks', 'duties')],
    ['Requirements', childText(entry, 'requirements', 'qualifications', 'skills', 'profile')],
    ['Benefits', childText(entry, 'benefits', 'offer')],
  ]);
  if (html === '')
    throw new AppError(
      'NO_TEXT',
      `The entry "${(title ?? 'without a title').slice(0, 120)}" has no description.`,
      'Open the posting in a browser and save its page.',
    );
  const min = amountOf(childText(entry, 'salary_min', 'min_salary', 'salaryMin'));
  const max = amountOf(childText(entry, 'salary_max', 'max_salary', 'salaryMax'));
  return postingOf(readBody(html), {
    title,
    externalId: childText(entry, 'guid', 'id', 'referencenumber', 'reference', 'g:id', 'jobid'),
    company:
      childText(
        entry,
        'company',
        'employer',
        'g:employer',
        'dc:creator',
        'company_name',
        'job_listing:company',
      ) ?? feed.company,
    location: locationOf(entry),
    datePosted: dateOf(
      childText(entry, 'pubdate', 'published', 'date', 'updated', 'dc:date', 'g:publish_date', 'posted_at'),
    ),
    url: linkOf(entry) ?? origin.url,
    file: origin.file,
    row: origin.row,
    declared: {
      ...NOTHING_DECLARED,
      employmentType: childText(
        entry,
        'jobtype',
        'job_type',
        'employmenttype',
        'employment_type',
        'g:job_type',
        'contract',
        'job_listing:job_type',
      ),
      workMode: workMode(childText(entry, 'remotestatus', 'remote', 'remotetype', 'workplace_type')),
      salary:
        min === null && max === null
          ? null
          : {
              min,
              max,
              currency: childText(entry, 'salary_currency', 'currency'),
              period: payPeriod(childText(entry, 'salary_period', 'salary_type')),
            },
    },
  });
}

function descriptionOf(entry: XmlNode): string | null {
  const full = childText(
    entry,
    'content:encoded',
    'content',
    'description',
    'summary',
    'body',
    'job_description',
    'jobdescription',
  );
  const other = childText(entry, 'description', 'summary');
  return full !== null && other !== null && other.length > full.length * FULLER ? other : full;
}

function locationOf(entry: XmlNode): string | null {
  const teamtailor = elementsNamed(entry, /^tt:location$/i).map(
    (place) =>
      childText(place, 'tt:name') ?? placeOf(childText(place, 'tt:city'), childText(place, 'tt:country')),
  );
  if (teamtailor.length > 0) return placesOf(teamtailor);
  return (
    childText(entry, 'location', 'joblocation', 'g:location', 'job_listing:location') ??
    placeOf(childText(entry, 'city'), childText(entry, 'state', 'region'), childText(entry, 'country'))
  );
}

/** Atom puts the address into an attribute. */
function linkOf(entry: XmlNode): string | null {
  const link = entry.children.find(
    (child) => child.name === 'link' && (child.attributes['rel'] ?? 'alternate') === 'alternate',
  );
  return link?.attributes['href'] ?? childText(entry, 'link', 'url', 'job_url', 'apply_url', 'guid');
}

/** RSS writes "Mon, 02 Jun 2025 09:00:00 +0200". */
function dateOf(text: string | null): string | null {
  const iso = isoDate(text);
  if (iso !== null || text === null) return iso;
  const found = /\b(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{4})\b/i.exec(text);
  if (!found) return null;
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((found[2] as string).toLowerCase()) / 3 + 1;
  return `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] as string).padStart(2, '0')}`;
}
