import { z } from 'zod';
import {
  type BoardPlace,
  Id,
  JSON_ACCEPT,
  jsonPosting,
  type OnlineBoard,
  pathParts,
  readAnswer,
} from './board.js';

const Offers = z.object({
  offers: z.array(z.looseObject({ id: Id, slug: z.string().nullish(), careers_url: z.string().nullish() })),
});

/** `{company}.recruitee.com/api/offers`, or the same path on a domain of the company's own: all postings in one answer. */
export const recruitee: OnlineBoard = {
  name: 'Recruitee',
  at(url) {
    const parts = pathParts(url);
    if (parts[0] === 'api' && parts[1] === 'offers') return place(url.origin, undefined);
    return /^(?!www\.|api\.)[^.]+\.recruitee\.com$/.test(url.hostname)
      ? place(url.origin, parts[0] === 'o' ? parts[1] : undefined)
      : null;
  },
};

function place(origin: string, slug: string | undefined): BoardPlace {
  return {
    only: slug,
    first: { url: `${origin}/api/offers/`, accept: JSON_ACCEPT },
    read(answer) {
      const offers = readAnswer(Offers, answer, 'Recruitee').offers.filter(
        (offer) => slug === undefined || offer.slug === slug,
      );
      return {
        items: offers.map((offer) => ({
          id: offer.id,
          url: offer.careers_url ?? null,
          posting: jsonPosting({ offers: [offer] }),
        })),
        next: null,
      };
    },
  };
}
