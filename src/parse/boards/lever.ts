import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, payPeriod, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import type { Board } from './board.js';
import { fits } from './fits.js';

const Job = z.object({
  id: z.string(),
  text: z.string(),
  hostedUrl: z.string(),
  categories: z.object({ location: z.string().nullish(), commitment: z.string().nullish() }),
  description: z.string().nullish(),
  lists: z.array(z.object({ text: z.string(), content: z.string() })).nullish(),
  additional: z.string().nullish(),
  createdAt: z.number().nullish(),
  workplaceType: z.string().nullish(),
  salaryRange: z
    .object({
      min: z.number().nullish(),
      max: z.number().nullish(),
      currency: z.string().nullish(),
      interval: z.string().nullish(),
    })
    .nullish(),
});
const Response = z.union([z.array(Job).min(1), Job.transform((job) => [job])]);

/** `api.lever.co/v0/postings/{site}?mode=json`; its `lists` are sections with bare list items. */
export const lever: Board = {
  name: 'Lever',
  matches: fits(Response),
  postings: (json, origin) =>
    resultsOf(Response.parse(json), (job, row) => {
      const sections = (job.lists ?? []).map((list) => `<h3>${list.text}</h3><ul>${list.content}</ul>`);
      const html = [job.description ?? '', ...sections, job.additional ?? '']
        .map((part) => `<div>${part}</div>`)
        .join('\n');
      return postingOf(readBody(html), {
        externalId: job.id,
        title: job.text,
        location: job.categories.location ?? null,
        datePosted: isoDate(job.createdAt ? String(job.createdAt) : null),
        url: job.hostedUrl,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          employmentType: job.categories.commitment ?? null,
          workMode: workMode(job.workplaceType ?? null),
          salary: job.salaryRange
            ? {
                min: job.salaryRange.min ?? null,
                max: job.salaryRange.max ?? null,
                currency: job.salaryRange.currency ?? null,
                period: payPeriod(job.salaryRange.interval ?? null),
              }
            : null,
        },
      });
    }),
};
