import { z } from 'zod';
import { type DeclaredSalary, NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, payPeriod, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import type { Board } from './board.js';
import { fits } from './fits.js';

const Component = z.object({
  compensationType: z.string().nullish(),
  interval: z.string().nullish(),
  currencyCode: z.string().nullish(),
  minValue: z.number().nullish(),
  maxValue: z.number().nullish(),
});
const Job = z.object({
  id: z.string().nullish(),
  title: z.string(),
  descriptionHtml: z.string(),
  jobUrl: z.string().nullish(),
  location: z.string().nullish(),
  employmentType: z.string().nullish(),
  isRemote: z.boolean().nullish(),
  workplaceType: z.string().nullish(),
  isListed: z.boolean().nullish(),
  publishedAt: z.string().nullish(),
  compensation: z.object({ summaryComponents: z.array(Component).nullish() }).nullish(),
});
const Response = z.object({ jobs: z.array(Job).min(1) });

/** `api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true`; jobs that are not listed are left out. */
export const ashby: Board = {
  name: 'Ashby',
  matches: fits(Response),
  postings: (json, origin) =>
    resultsOf(
      Response.parse(json).jobs.filter((job) => job.isListed !== false),
      (job, row) =>
        postingOf(readBody(job.descriptionHtml), {
          externalId: job.id ?? null,
          title: job.title,
          location: job.location ?? null,
          datePosted: isoDate(job.publishedAt ?? null),
          url: job.jobUrl ?? null,
          file: origin.file,
          row: row ?? origin.row,
          declared: {
            ...NOTHING_DECLARED,
            employmentType: job.employmentType ?? null,
            workMode: workMode(job.workplaceType ?? (job.isRemote ? 'remote' : null)),
            salary: salaryOf(job.compensation?.summaryComponents ?? []),
          },
        }),
    ),
};

function salaryOf(components: readonly z.infer<typeof Component>[]): DeclaredSalary | null {
  const base = components.find((c) => /salary/i.test(c.compensationType ?? ''));
  if (!base || (base.minValue == null && base.maxValue == null)) return null;
  return {
    min: base.minValue ?? null,
    max: base.maxValue ?? null,
    currency: base.currencyCode ?? null,
    period: payPeriod(base.interval ?? null),
  };
}
