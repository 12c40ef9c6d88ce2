import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, workMode } from '../record.js';
import { resultsOf } from '../result.js';
import { type Board, onlyListed, placeOf, placesOf, sectionsHtml, withoutText } from './board.js';
import { fits } from './fits.js';

const Place = z.object({
  city: z.string().nullish(),
  region: z.string().nullish(),
  country: z.string().nullish(),
});
const Job = z.object({
  title: z.string(),
  shortcode: z.string(),
  description: z.string().nullish(),
  requirements: z.string().nullish(),
  benefits: z.string().nullish(),
  company: z.string().nullish(),
  location: Place.nullish(),
  locations: z.array(Place).nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
  remote: z.boolean().nullish(),
  telecommuting: z.boolean().nullish(),
  workplace: z.string().nullish(),
  type: z.string().nullish(),
  employment_type: z.string().nullish(),
  experience: z.string().nullish(),
  published: z.string().nullish(),
  published_on: z.string().nullish(),
  url: z.string().nullish(),
});
const Account = z.object({ name: z.string().nullish(), jobs: z.array(Job).min(1) });

/** `apply.workable.com/api/v2/accounts/{account}/jobs/{code}`, or the widget's list with `details=true`. */
export const workable: Board = {
  name: 'Workable',
  matches: fits(Job, Account),
  postings: (json, origin) => {
    const account = Account.safeParse(json);
    const jobs = account.success ? account.data.jobs : [Job.parse(json)];
    if (jobs.every((job) => !job.description && !job.requirements))
      throw onlyListed('Workable', jobs.length, 'api/v2/accounts/…/jobs/{code}');
    return resultsOf(jobs, (job, row) => {
      const html = sectionsHtml([
        [null, job.description],
        ['Requirements', job.requirements],
        ['Benefits', job.benefits],
      ]);
      if (html === '') throw withoutText('Workable', job.title);
      const places = job.locations?.length
        ? job.locations
        : [job.location ?? { city: job.city, region: job.state, country: job.country }];
      return postingOf(readBody(html), {
        externalId: job.shortcode,
        title: job.title,
        company: job.company ?? (account.success ? (account.data.name ?? null) : null),
        location: placesOf(places.map((place) => placeOf(place.city, place.region, place.country))),
        datePosted: isoDate(job.published_on ?? job.published ?? null),
        url: job.url ?? origin.url,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          employmentType: job.employment_type ?? job.type ?? null,
          level: job.experience ?? null,
          workMode: workMode(job.workplace ?? (job.remote || job.telecommuting ? 'remote' : null)),
        },
      });
    });
  },
};
