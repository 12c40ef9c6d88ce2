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

const Jobs = z.object({ jobs: z.array(z.looseObject({ id: Id, absolute_url: z.string().nullish() })) });
const API = 'https://boards-api.greenhouse.io';

/** `boards-api.greenhouse.io/v1/boards/{token}/jobs?content=true`: all postings in one answer. EU boards use the same API. */
export const greenhouse: OnlineBoard = {
  name: 'Greenhouse',
  at(url) {
    const parts = pathParts(url);
    if (/^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/.test(url.hostname)) {
      if (parts[0] === 'embed') {
        const token = url.searchParams.get('for');
        return token ? place(API, token, url.searchParams.get('token')) : null;
      }
      return parts[0] ? place(API, parts[0], parts[1] === 'jobs' ? parts[2] : null) : null;
    }
    const [version, boards, token, jobs, id] = parts;
    return version === 'v1' && boards === 'boards' && token && jobs === 'jobs'
      ? place(url.origin, token, id)
      : null;
  },
};

function place(origin: string, token: string, id: string | null | undefined): BoardPlace {
  const list = `${origin}/v1/boards/${encodeURIComponent(token)}/jobs`;
  if (id)
    return onePosting(id, `${list}/${encodeURIComponent(id)}`, {
      url: `${list}/${encodeURIComponent(id)}`,
      accept: JSON_ACCEPT,
    });
  return {
    first: { url: `${list}?content=true`, accept: JSON_ACCEPT },
    read: (answer) => ({
      items: readAnswer(Jobs, answer, 'Greenhouse').jobs.map((job) => ({
        id: job.id,
        url: job.absolute_url ?? null,
        posting: jsonPosting(job),
      })),
      next: null,
    }),
  };
}
