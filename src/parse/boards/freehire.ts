import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import { type Board, onlyListed, withoutText } from './board.js';
import { fits } from './fits.js';

const Job = z.object({
  public_slug: z.string(),
  external_id: z.string().nullish(),
  url: z.string().nullish(),
  title: z.string(),
  company: z.string().nullish(),
  location: z.string().nullish(),
  description: z.string().nullish(),
  work_mode: z.string().nullish(),
  posted_at: z.string().nullish(),
});
const Response = z.union([z.object({ data: Job }), z.object({ data: z.array(Job).min(1) })]);
/** Search results carry a sentence of preview in the place of the description. */
const PREVIEW_WORDS = 40;

/** Freehire's search and detail responses; the search holds previews, not postings. */
export const freehire: Board = {
  name: 'Freehire',
  matches: fits(Response),
  postings: (json, origin) => {
    const { data } = Response.parse(json);
    const jobs = Array.isArray(data) ? data : [data];
    const isPreview = (job: z.infer<typeof Job>) =>
      (job.description ?? '').split(/\s+/).length < PREVIEW_WORDS;
    if (Array.isArray(data) && jobs.every(isPreview))
      throw onlyListed('Freehire', jobs.length, 'the detail of one posting');
    return resultsOf(jobs, (job, row) => {
      if (!job.description?.trim()) throw withoutText('Freehire', job.title);
      return postingOf(readBody(job.description), {
        externalId: job.external_id ?? job.public_slug,
        title: job.title,
        company: job.company ?? null,
        location: job.location ?? null,
        datePosted: isoDate(job.posted_at ?? null),
        url: job.url ?? origin.url,
        file: origin.file,
        row: row ?? origin.row,
        declared: { ...NOTHING_DECLARED, workMode: workMode(job.work_mode ?? null) },
      });
    });
  },
};
