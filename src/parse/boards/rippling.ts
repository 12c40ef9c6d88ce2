import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { amountOf } from '../amount.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, payPeriod } from '../record.js';
import { type Board, onlyListed, placesOf, sectionsHtml, withoutText } from './board.js';
import { fits } from './fits.js';

const Pay = z
  .object({
    currency: z.string().nullish(),
    frequency: z.string().nullish(),
    rangeStart: z.unknown(),
    rangeEnd: z.unknown(),
  })
  .partial();
const Detail = z.object({
  uuid: z.string(),
  name: z.string(),
  description: z.object({ company: z.string().nullish(), role: z.string().nullish() }),
  companyName: z.string().nullish(),
  workLocations: z.array(z.string()).nullish(),
  employmentType: z.object({ label: z.string().nullish() }).nullish(),
  createdOn: z.string().nullish(),
  url: z.string().nullish(),
  payRangeDetails: z.array(Pay).nullish(),
});
const List = z
  .array(
    z
      .object({ uuid: z.string(), name: z.string(), workLocation: z.unknown() })
      .refine((job) => !('description' in job)),
  )
  .min(1);

/** `api.rippling.com/platform/api/ats/v1/board/{board}/jobs/{uuid}`; the list has names only. */
export const rippling: Board = {
  name: 'Rippling',
  matches: fits(Detail, List),
  postings: (json, origin) => {
    const list = List.safeParse(json);
    if (list.success) throw onlyListed('Rippling', list.data.length, '…/jobs/{uuid}');
    const job = Detail.parse(json);
    const html = sectionsHtml([
      ['About the company', job.description.company],
      ['About the role', job.description.role],
    ]);
    if (html === '') throw withoutText('Rippling', job.name);
    const pay = job.payRangeDetails?.[0];
    const min = amountOf(pay?.rangeStart);
    const max = amountOf(pay?.rangeEnd);
    const places = job.workLocations ?? [];
    const posting = postingOf(readBody(html), {
      externalId: job.uuid,
      title: job.name,
      company: job.companyName ?? null,
      location: placesOf(places),
      datePosted: isoDate(job.createdOn ?? null),
      url: job.url ?? origin.url,
      file: origin.file,
      row: origin.row,
      declared: {
        ...NOTHING_DECLARED,
        employmentType: job.employmentType?.label ?? null,
        workMode: places.length > 0 && places.every((place) => /^remote/i.test(place)) ? 'remote' : null,
        salary:
          min === null && max === null
            ? null
            : { min, max, currency: pay?.currency ?? null, period: payPeriod(pay?.frequency ?? null) },
      },
    });
    return [{ posting }];
  },
};
