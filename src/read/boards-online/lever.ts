import { z } from 'zod';
import {
  type BoardPlace,
  Id,
  JSON_ACCEPT,
  jsonPosting,
  type OnlineBoard,
  onePosting,
  pathParts,
  readAnswer,
} from './board.js';

const Postings = z.array(z.looseObject({ id: Id, hostedUrl: z.string().nullish() }));
const PAGE = 100;

/** `api.lever.co/v0/postings/{site}?mode=json`, and the same at `api.eu.lever.co` for boards at `jobs.eu.lever.co`. */
export const lever: OnlineBoard = {
  name: 'Lever',
  at(url) {
    const parts = pathParts(url);
    const hosted = /^jobs(\.eu)?\.lever\.co$/.exec(url.hostname);
    if (hosted) return parts[0] ? place(`https://api${hosted[1] ?? ''}.lever.co`, parts[0], parts[1]) : null;
    const [version, postings, site, id] = parts;
    return version === 'v0' && postings === 'postings' && site ? place(url.origin, site, id) : null;
  },
};

function place(origin: string, site: string, id: string | undefined): BoardPlace {
  const list = `${origin}/v0/postings/${encodeURIComponent(site)}`;
  if (id)
    return onePosting(id, `${list}/${encodeURIComponent(id)}`, {
      url: `${list}/${encodeURIComponent(id)}?mode=json`,
      accept: JSON_ACCEPT,
    });
  const ask = (page: number) => ({
    url: `${list}?mode=json&skip=${page * PAGE}&limit=${PAGE}`,
    accept: JSON_ACCEPT,
  });
  return {
    first: ask(0),
    read(answer, page) {
      const postings = readAnswer(Postings, answer, 'Lever');
      return {
        items: postings.map((p) => ({ id: p.id, url: p.hostedUrl ?? null, posting: jsonPosting(p) })),
        next: ask(page + 1),
      };
    },
  };
}
