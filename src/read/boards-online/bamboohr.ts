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

const List = z.object({ result: z.array(z.looseObject({ id: Id })) });

/** `{company}.bamboohr.com/careers/list`, then `/careers/{id}/detail` for each; the list has no text. */
export const bamboohr: OnlineBoard = {
  name: 'BambooHR',
  at(url) {
    const [careers, id, detail] = pathParts(url);
    if (careers !== 'careers') return null;
    const hosted = /^(?!www\.|api\.)[^.]+\.bamboohr\.com$/.test(url.hostname);
    if (id === 'list' || (hosted && id === undefined)) return place(url.origin, undefined);
    return id !== undefined && /^\d+$/.test(id) && (hosted || detail === 'detail')
      ? place(url.origin, id)
      : null;
  },
};

function place(origin: string, only: string | undefined): BoardPlace {
  const shown = (id: string) => `${origin}/careers/${encodeURIComponent(id)}`;
  const detail = (id: string) => ({ url: `${shown(id)}/detail`, accept: JSON_ACCEPT });
  if (only) return onePosting(only, shown(only), detail(only));
  return {
    first: { url: `${origin}/careers/list`, accept: JSON_ACCEPT },
    read: (answer) => ({
      items: readAnswer(List, answer, 'BambooHR').result.map(({ id }) => ({
        id,
        url: shown(id),
        posting: detail(id),
      })),
      next: null,
    }),
  };
}
