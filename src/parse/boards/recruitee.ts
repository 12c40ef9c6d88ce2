import { z } from 'zod';
import { NOTHING_DECLARED } from '../../model/posting.js';
import { amountOf } from '../amount.js';
import { readBody } from '../body.js';
import { postingOf } from '../posting-of.js';
import { isoDate, payPeriod } from '../record.js';
import { resultsOf } from '../result.js';
import { type Board, placeOf, placesOf, sectionsHtml, withoutText } from './board.js';
import { fits } from './fits.js';

const Offer = z.object({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  careers_url: z.string(),
  description: z.string().nullish(),
  requirements: z.string().nullish(),
  company_name: z.string().nullish(),
  location: z.string().nullish(),
  locations: z
    .array(
      z.object({ city: z.string().nullish(), state: z.string().nullish(), country: z.string().nullish() }),
    )
    .nullish(),
  remote: z.boolean().nullish(),
  hybrid: z.boolean().nullish(),
  on_site: z.boolean().nullish(),
  employment_type_code: z.string().nullish(),
  experience_code: z.string().nullish(),
  published_at: z.string().nullish(),
  salary: z
    .object({
      min: z.unknown(),
      max: z.unknown(),
      currency: z.string().nullish(),
      period: z.string().nullish(),
    })
    .partial()
    .nullish(),
});
const Response = z.union([
  z.object({ offers: z.array(Offer).min(1) }),
  z.object({ offer: Offer }).transform(({ offer }) => ({ offers: [offer] })),
]);

/** `{company}.recruitee.com/api/offers`, also on companies' own addresses. */
export const recruitee: Board = {
  name: 'Recruitee',
  matches: fits(Response),
  postings: (json, origin) =>
    resultsOf(Response.parse(json).offers, (offer, row) => {
      const html = sectionsHtml([
        [null, offer.description],
        ['Requirements', offer.requirements],
      ]);
      if (html === '') throw withoutText('Recruitee', offer.title);
      const min = amountOf(offer.salary?.min);
      const max = amountOf(offer.salary?.max);
      return postingOf(readBody(html), {
        externalId: String(offer.id),
        title: offer.title,
        company: offer.company_name ?? null,
        location:
          offer.location ||
          placesOf((offer.locations ?? []).map((place) => placeOf(place.city, place.state, place.country))),
        // "2024-05-01 09:00:00 UTC"
        datePosted: isoDate(offer.published_at ?? null),
        url: offer.careers_url,
        file: origin.file,
        row: row ?? origin.row,
        declared: {
          ...NOTHING_DECLARED,
          employmentType: offer.employment_type_code ?? null,
          level: offer.experience_code ?? null,
          workMode: offer.hybrid ? 'hybrid' : offer.remote ? 'remote' : offer.on_site ? 'onsite' : null,
          salary:
            min === null && max === null
              ? null
              : {
                  min,
                  max,
                  currency: offer.salary?.currency ?? null,
                  period: payPeriod(offer.salary?.period ?? null),
                },
        },
      });
    }),
};
