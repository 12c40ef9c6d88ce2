import { z } from 'zod';
import { type DeclaredSalary, NOTHING_DECLARED } from '../../model/posting.js';
import { amountOf } from '../amount.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate } from '../record.js';
import { resultsOf } from '../result.js';
import { type Board, withoutText } from './board.js';
import { fits } from './fits.js';

const Job = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  absolute_url: z.string(),
  /** HTML, escaped once more. */
  content: z.string(),
  company_name: z.string().nullish(),
  location: z.object({ name: z.string().nullish() }).nullish(),
  first_published: z.string().nullish(),
  metadata: z.array(z.object({ value_type: z.string().nullish(), value: z.unknown().optional() })).nullish(),
});
const Range = z.object({
  unit: z.string().nullish(),
  min_value: z.unknown().optional(),
  max_value: z.unknown().optional().optional(),
});
const Response = z.union([
  z.object({ jobs: z.array(Job).min(1) }),
  Job.transform((job) => ({ jobs: [job] })),
]);

/** `boards-api.greenhouse.io/v1/boards/{token}/jobs?content=true`, or one job of it. */
export const greenhouse: Board = {
  name: 'Greenhouse',
  matches: fits(Response),
  postings: (json, origin) =>
    resultsOf(Response.parse(json).jobs, (job, row) => {
      if (job.content.trim() === '') throw withoutText('Greenhouse', job.title);
      return postingOf(readBody(job.content), {
        externalId: String(job.id),
        title: job.title,
        company: job.company_name ?? null,
        location: job.location?.name ?? null,
        // `updated_at` moves with every edit; the first publication is the posting's date.
        datePosted: isoDate(job.first_published ?? null),
        url: job.absolute_url,
        file: origin.file,
        row: row ?? origin.row,
        declared: { ...NOTHING_DECLARED, salary: salaryOf(job.metadata ?? []) },
      });
    }),
};

/** Pay stands in a field of the employer's own making; its period is never given. */
function salaryOf(
  fields: readonly { value_type?: string | null | undefined; value?: unknown }[],
): DeclaredSalary | null {
  const range = fields
    .map((field) => (field.value_type === 'currency_range' ? Range.safeParse(field.value) : null))
    .find((r) => r?.success)?.data;
  if (!range) return null;
  const min = amountOf(range.min_value);
  const max = amountOf(range.max_value);
  return min === null && max === null ? null : { min, max, currency: range.unit ?? null, period: null };
}
