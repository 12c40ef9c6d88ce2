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

const Board = z.looseObject({ jobs: z.array(z.looseObject({ id: Id, jobUrl: z.string().nullish() })) });

/** `api.ashbyhq.com/posting-api/job-board/{board}`; pay comes only with `includeCompensation=true`. One answer holds all. */
export const ashby: OnlineBoard = {
  name: 'Ashby',
  at(url) {
    const parts = pathParts(url);
    if (url.hostname === 'jobs.ashbyhq.com')
      return parts[0] ? place('https://api.ashbyhq.com', parts[0], parts[1]) : null;
    const [api, board, name] = parts;
    return api === 'posting-api' && board === 'job-board' && name ? place(url.origin, name, undefined) : null;
  },
};

function place(origin: string, board: string, only: string | undefined): BoardPlace {
  return {
    only,
    first: {
      url: `${origin}/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`,
      accept: JSON_ACCEPT,
    },
    read(answer) {
      const { jobs, ...rest } = readAnswer(Board, answer, 'Ashby');
      const wanted = jobs.filter((job) => only === undefined || job.id === only);
      return {
        items: wanted.map((job) => ({
          id: job.id,
          url: job.jobUrl ?? null,
          posting: jsonPosting({ ...rest, jobs: [job] }),
        })),
        next: null,
      };
    },
  };
}
