import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, workMode } from '../record.js';
import { type Board, onlyListed, placesOf } from './board.js';
import { fits } from './fits.js';

const Detail = z.object({
  jobPostingInfo: z.object({
    title: z.string(),
    jobDescription: z.string(),
    id: z.string().nullish(),
    jobReqId: z.string().nullish(),
    location: z.string().nullish(),
    additionalLocations: z.array(z.string()).nullish(),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    timeType: z.string().nullish(),
    remoteType: z.string().nullish(),
    externalUrl: z.string().nullish(),
  }),
  hiringOrganization: z.object({ name: z.string().nullish() }).nullish(),
});
const List = z.object({ jobPostings: z.array(z.object({ title: z.string(), externalPath: z.string() })) });

/** `{tenant}.wd{n}.myworkdayjobs.com/wday/cxs/{tenant}/{site}/job/…`; its list has titles only. */
export const workday: Board = {
  name: 'Workday',
  matches: fits(Detail, List),
  postings: (json, origin) => {
    const list = List.safeParse(json);
    if (list.success) throw onlyListed('Workday', list.data.jobPostings.length, 'wday/cxs/…/job/…');
    const { jobPostingInfo: job, hiringOrganization } = Detail.parse(json);
    const posting = postingOf(readBody(job.jobDescription), {
      externalId: job.jobReqId ?? job.id ?? null,
      title: job.title,
      company: hiringOrganization?.name ?? null,
      location: placesOf([job.location, ...(job.additionalLocations ?? [])]),
      // `postedOn` ("Posted 30+ Days Ago") is a bound, not a date.
      datePosted: isoDate(job.startDate ?? null),
      url: job.externalUrl ?? origin.url,
      file: origin.file,
      row: origin.row,
      declared: {
        ...NOTHING_DECLARED,
        employmentType: job.timeType ?? null,
        workMode: workMode(job.remoteType ?? null),
        validThrough: isoDate(job.endDate ?? null),
      },
    });
    return [{ posting }];
  },
};
