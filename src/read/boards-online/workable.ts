import { z } from 'zod';
import {
  type BoardPlace,
  JSON_ACCEPT,
  type OnlineBoard,
  onePosting,
  pathParts,
  readAnswer,
} from './board.js';

const Widget = z.object({
  jobs: z.array(z.looseObject({ shortcode: z.string(), url: z.string().nullish() })),
});

/**
 * `apply.workable.com/api/v1/widget/accounts/{account}` lists (one entry for each place, so ids repeat) and
 * `/api/v2/accounts/{account}/jobs/{code}` holds the text.
 */
export const workable: OnlineBoard = {
  name: 'Workable',
  at(url) {
    const parts = pathParts(url);
    const [api, version, widget, accounts, account] = parts;
    if (api === 'api' && version === 'v1' && widget === 'widget' && accounts === 'accounts' && account)
      return place(url.origin, account, undefined);
    if (
      api === 'api' &&
      version === 'v2' &&
      widget === 'accounts' &&
      accounts &&
      account === 'jobs' &&
      parts[5]
    )
      return place(url.origin, accounts, parts[5]);
    if (url.hostname !== 'apply.workable.com' || !parts[0] || parts[0] === 'api' || parts[0] === 'j')
      return null;
    return place(url.origin, parts[0], parts[1] === 'j' ? parts[2] : undefined);
  },
};

function place(origin: string, account: string, code: string | undefined): BoardPlace {
  const name = encodeURIComponent(account);
  const detail = (shortcode: string) => ({
    url: `${origin}/api/v2/accounts/${name}/jobs/${encodeURIComponent(shortcode)}`,
    accept: JSON_ACCEPT,
  });
  const shown = (shortcode: string) => `${origin}/${name}/j/${encodeURIComponent(shortcode)}/`;
  if (code) return onePosting(code, shown(code), detail(code));
  return {
    first: { url: `${origin}/api/v1/widget/accounts/${name}`, accept: JSON_ACCEPT },
    read: (answer) => ({
      items: readAnswer(Widget, answer, 'Workable').jobs.map((job) => ({
        id: job.shortcode,
        url: job.url ?? shown(job.shortcode),
        posting: detail(job.shortcode),
      })),
      next: null,
    }),
  };
}
