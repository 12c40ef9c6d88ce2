import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate } from '../record.js';
import { type Board, onlyListed, placeOf, withoutText } from './board.js';
import { fits } from './fits.js';

const Place = z.object({
  city: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
  addressCountry: z.string().nullish(),
});
const Opening = z.object({
  jobOpeningName: z.string(),
  description: z.string().nullish(),
  datePosted: z.string().nullish(),
  employmentStatusLabel: z.string().nullish(),
  minimumExperience: z.string().nullish(),
  location: Place.nullish(),
  atsLocation: Place.nullish(),
  locationType: z.union([z.string(), z.number()]).nullish(),
  jobOpeningShareUrl: z.string().nullish(),
});
const Detail = z.object({ result: z.object({ jobOpening: Opening }) });
const List = z.object({
  result: z.array(z.object({ id: z.union([z.string(), z.number()]), jobOpeningName: z.string() })).min(1),
});
/** `locationType`; `isRemote` is null in practice. */
const MODES = ['onsite', 'remote', 'hybrid'] as const;

/** `{company}.bamboohr.com/careers/{id}/detail`; `careers/list` has titles only. */
export const bamboohr: Board = {
  name: 'BambooHR',
  matches: fits(Detail, List),
  postings: (json, origin) => {
    const list = List.safeParse(json);
    if (list.success) throw onlyListed('BambooHR', list.data.result.length, 'careers/{id}/detail');
    const { jobOpening: job } = Detail.parse(json).result;
    if (!job.description?.trim()) throw withoutText('BambooHR', job.jobOpeningName);
    const place = job.location?.city ? job.location : job.atsLocation;
    const posting = postingOf(readBody(job.description), {
      title: job.jobOpeningName,
      location: placeOf(place?.city, place?.state, place?.country ?? place?.addressCountry),
      datePosted: isoDate(job.datePosted ?? null),
      url: job.jobOpeningShareUrl ?? origin.url,
      file: origin.file,
      row: origin.row,
      declared: {
        ...NOTHING_DECLARED,
        employmentType: job.employmentStatusLabel ?? null,
        level: job.minimumExperience ?? null,
        workMode: MODES[Number(job.locationType ?? -1)] ?? null,
      },
    });
    return [{ posting }];
  },
};
