import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { amountOf } from '../amount.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, payPeriod, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import { type Board, placeOf, sectionsHtml, withoutText } from './board.js';
import { fits } from './fits.js';

const Job = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string(),
  url: z.string().nullish(),
  description: z.string().nullish(),
  /** This and the next are always there, so that another board's `data` list does not pass for this one. */
  key_responsibilities: z.string().nullable(),
  key_responsibilities_header: z.string().nullish(),
  skills_knowledge_expertise: z.string().nullable(),
  skills_knowledge_expertise_header: z.string().nullish(),
  benefits: z.string().nullish(),
  benefits_header: z.string().nullish(),
  location: z
    .object({ name: z.string().nullish(), city: z.string().nullish(), province: z.string().nullish() })
    .nullish(),
  employment_type_text: z.string().nullish(),
  employment_type: z.string().nullish(),
  workplace_type: z.string().nullish(),
  deadline_at: z.string().nullish(),
  compensation_minimum: z.unknown().optional(),
  compensation_maximum: z.unknown().optional(),
  compensation_currency: z.string().nullish(),
  compensation_frequency: z.string().nullish(),
});
const Response = z.object({ data: z.array(Job).min(1) });

/** `{company}.pinpointhq.com/postings.json`: named parts, each with a heading of its own. */
export const pinpoint: Board = {
  name: 'Pinpoint',
  matches: fits(Response),
  postings: (json, origin) =>
    resultsOf(Response.parse(json).data, (job, row) => {
      const html = sectionsHtml([
        [null, job.description],
        [job.key_responsibilities_header || 'Key responsibilities', job.key_responsibilities],
        [
          job.skills_knowledge_expertise_header || 'Skills, knowledge and expertise',
          job.skills_knowledge_expertise,
        ],
        [job.benefits_header || 'Benefits', job.benefits],
      ]);
      if (html === '') throw withoutText('Pinpoint', job.title);
      const min = amountOf(job.compensation_minimum);
      const max = amountOf(job.compensation_maximum);
      return postingOf(readBody(html), {
        externalId: String(job.id),
        title: job.title,
        location: job.location?.name ?? placeOf(job.location?.city, job.location?.province),
        url: job.url ?? origin.url,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          employmentType: job.employment_type_text ?? job.employment_type ?? null,
          workMode: workMode(job.workplace_type ?? null),
          validThrough: isoDate(job.deadline_at ?? null),
          salary:
            min === null && max === null
              ? null
              : {
                  min,
                  max,
                  currency: job.compensation_currency ?? null,
                  period: payPeriod(job.compensation_frequency ?? null),
                },
        },
      });
    }),
};
