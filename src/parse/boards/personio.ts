import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, type RecordOrigin } from '../record.js';
import { type JsonResult, resultsOf } from '../result.js';
import { childText, elementsNamed, type XmlNode } from '../xml-tree.js';
import { placesOf, sectionsHtml, withoutText } from './board.js';

/** `{company}.jobs.personio.de/xml`: named sections in CDATA. The only board whose postings come as XML of its own. */
export const personio = {
  name: 'Personio',
  matches: (root: XmlNode): boolean => elementsNamed(root, /^workzag-jobs$/).length > 0,
  postings: (root: XmlNode, origin: RecordOrigin): readonly JsonResult[] =>
    resultsOf(elementsNamed(root, /^position$/), (position, row) => {
      const title = childText(position, 'name') ?? 'without a title';
      const parts = elementsNamed(position, /^jobDescription$/).map(
        (part) => [childText(part, 'name'), childText(part, 'value')] as const,
      );
      const html = sectionsHtml(parts);
      if (html === '') throw withoutText('Personio', title);
      const offices = elementsNamed(position, /^office$/).map((office) => office.text);
      return postingOf(readBody(html), {
        externalId: childText(position, 'id'),
        title,
        company: childText(position, 'subcompany'),
        location: placesOf(offices),
        datePosted: isoDate(childText(position, 'createdAt')),
        url: origin.url,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          employmentType:
            [childText(position, 'employmentType'), childText(position, 'schedule')]
              .filter((t) => t !== null)
              .join(', ') || null,
          level: childText(position, 'seniority'),
        },
      });
    }),
};
