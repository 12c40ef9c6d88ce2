import { z } from 'zod';
import {
  type BoardPlace,
  Id,
  JSON_ACCEPT,
  type OnlineBoard,
  onePosting,
  pathParts,
  readAnswer,
} from './board.js';

const List = z.object({ content: z.array(z.looseObject({ id: Id })) });
const PAGE = 100;
const API = 'https://api.smartrecruiters.com';

/** `api.smartrecruiters.com/v1/companies/{company}/postings`; the list has no text, so each posting is asked for. */
export const smartrecruiters: OnlineBoard = {
  name: 'SmartRecruiters',
  at(url) {
    const parts = pathParts(url);
    if (/^(?:jobs|careers)\.smartrecruiters\.com$/.test(url.hostname)) {
      // The last part is `744000012345-title-of-the-posting`.
      return parts[0] && parts[0] !== 'oneclick-ui'
        ? place(API, parts[0], /^\d+/.exec(parts[1] ?? '')?.[0])
        : null;
    }
    const [version, companies, company, postings, id] = parts;
    return version === 'v1' && companies === 'companies' && company && postings === 'postings'
      ? place(url.origin, company, id)
      : null;
  },
};

function place(origin: string, company: string, id: string | undefined): BoardPlace {
  const list = `${origin}/v1/companies/${encodeURIComponent(company)}/postings`;
  const detail = (posting: string) => ({
    url: `${list}/${encodeURIComponent(posting)}`,
    accept: JSON_ACCEPT,
  });
  const shown = (posting: string) =>
    origin === API
      ? `https://jobs.smartrecruiters.com/${encodeURIComponent(company)}/${encodeURIComponent(posting)}`
      : detail(posting).url;
  if (id) return onePosting(id, shown(id), detail(id));
  const ask = (page: number) => ({ url: `${list}?limit=${PAGE}&offset=${page * PAGE}`, accept: JSON_ACCEPT });
  return {
    first: ask(0),
    read(answer, page) {
      const ids = readAnswer(List, answer, 'SmartRecruiters').content.map((p) => p.id);
      return {
        items: ids.map((posting) => ({ id: posting, url: shown(posting), posting: detail(posting) })),
        next: ask(page + 1),
      };
    },
  };
}
