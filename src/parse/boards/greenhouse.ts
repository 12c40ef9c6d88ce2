import { z } from 'zod';
import { postingOf } from '../posting-of.js';
import { readBody } from '../body.js';
import { isoDate } from '../record.js';
import type { Board } from './board.js';

const Job = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  absolute_url: z.string(),
  /** HTML, escaped once more. */
  content: z.string(),
  company_name: z.string().nullish(),
  location: z.object({ name: z.string().nullish() }).nullish(),
  first_published: z.string().nullish(),
});
const Response = z.union([z.object({ jobs: z.array(Job).min(1) }), Job.transform((job) => ({ jobs: [job] }))]);

/** `boards-api.greenhouse.io/v1/boards/{token}/jobs?content=true`, or one job of it. */
export const greenhouse: Board = {
  name: 'Greenhouse',
  matches: (json) => Response.safeParse(json).success,
  postings: (json, origin) =>
    Response.parse(json).jobs.map((job, index, jobs) =>
      postingOf(readBody(job.content), {
        externalId: String(job.id),
        title: job.title,
        company: job.company_name ?? null,
        location: job.location?.name ?? null,
        // `updated_at` moves with every edit; the first publication is the posting's date.
        datePosted: isoDate(job.first_published ?? null),
        url: job.absolute_url,
        file: origin.file,
        row: jobs.length > 1 ? index + 1 : null,
      }),
    ),
};
