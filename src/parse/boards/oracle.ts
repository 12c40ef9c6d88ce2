import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import { type Board, onlyListed, placesOf, sectionsHtml, withoutText } from './board.js';
import { fits } from './fits.js';

const Job = z.object({
  Id: z.union([z.string(), z.number()]).nullish(),
  Title: z.string(),
  ExternalDescriptionStr: z.string().nullable(),
  ExternalQualificationsStr: z.string().nullish(),
  ExternalResponsibilitiesStr: z.string().nullish(),
  CorporateDescriptionStr: z.string().nullish(),
  PrimaryLocation: z.string().nullish(),
  secondaryLocations: z.array(z.object({ Name: z.string().nullish() })).nullish(),
  ExternalPostedStartDate: z.string().nullish(),
  ExternalPostedEndDate: z.string().nullish(),
  JobSchedule: z.string().nullish(),
  WorkplaceType: z.string().nullish(),
});
const Detail = z.union([
  z.object({ items: z.array(Job).min(1) }),
  Job.transform((job) => ({ items: [job] })),
]);
const List = z.object({
  items: z.array(z.object({ requisitionList: z.array(z.object({ Title: z.string() })) })).min(1),
});

/** `…oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails`: three named parts; its list has none. */
export const oracle: Board = {
  name: 'Oracle Recruiting',
  matches: fits(Detail, List),
  postings: (json, origin) => {
    const list = List.safeParse(json);
    if (list.success) {
      const count = list.data.items.reduce((sum, item) => sum + item.requisitionList.length, 0);
      throw onlyListed('Oracle Recruiting', count, 'recruitingCEJobRequisitionDetails');
    }
    return resultsOf(Detail.parse(json).items, (job, row) => {
      const html = sectionsHtml([
        [null, job.ExternalDescriptionStr],
        ['Responsibilities', job.ExternalResponsibilitiesStr],
        ['Qualifications', job.ExternalQualificationsStr],
        ['About us', job.CorporateDescriptionStr],
      ]);
      if (html === '') throw withoutText('Oracle Recruiting', job.Title);
      return postingOf(readBody(html), {
        externalId: job.Id == null ? null : String(job.Id),
        title: job.Title,
        location: placesOf([
          job.PrimaryLocation,
          ...(job.secondaryLocations ?? []).map((place) => place.Name),
        ]),
        datePosted: isoDate(job.ExternalPostedStartDate ?? null),
        url: origin.url,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          employmentType: job.JobSchedule ?? null,
          workMode: workMode(job.WorkplaceType ?? null),
          validThrough: isoDate(job.ExternalPostedEndDate ?? null),
        },
      });
    });
  },
};
