import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import { type Board, onlyListed, placeOf, sectionsHtml, withoutText } from './board.js';
import { fits } from './fits.js';

const Job = z.object({
  id: z.union([z.number(), z.string()]),
  idParam: z.string(),
  title: z.string(),
  intro: z.string().nullish(),
  tasks: z.string().nullish(),
  requirements: z.string().nullish(),
  benefits: z.string().nullish(),
  outro: z.string().nullish(),
  schemaDescription: z.string().nullish(),
  city: z.object({ cityName: z.string().nullish(), countryName: z.string().nullish() }).nullish(),
  employmentType: z.object({ name: z.string().nullish() }).nullish(),
  workplaceType: z.string().nullish(),
  createdAt: z.string().nullish(),
});
const Response = z.union([
  z.object({ items: z.array(Job).min(1) }),
  Job.transform((job) => ({ items: [job] })),
]);

/** JOIN's data of a company or a posting, as its pages embed it; a company's list has no texts. */
export const join: Board = {
  name: 'JOIN',
  matches: fits(Response),
  postings: (json, origin) => {
    const { items } = Response.parse(json);
    const htmlOf = (job: z.infer<typeof Job>) =>
      sectionsHtml([
        [null, job.intro],
        ['Tasks', job.tasks],
        ['Requirements', job.requirements],
        ['Benefits', job.benefits],
        [null, job.outro],
      ]) ||
      (job.schemaDescription ?? '');
    if (items.every((job) => htmlOf(job) === ''))
      throw onlyListed('JOIN', items.length, 'the page of the posting');
    return resultsOf(items, (job, row) => {
      const html = htmlOf(job);
      if (html === '') throw withoutText('JOIN', job.title);
      return postingOf(readBody(html), {
        externalId: String(job.id),
        title: job.title,
        location: placeOf(job.city?.cityName, job.city?.countryName),
        datePosted: isoDate(job.createdAt ?? null),
        url: origin.url,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          employmentType: job.employmentType?.name ?? null,
          workMode: workMode(job.workplaceType ?? null),
        },
      });
    });
  },
};
