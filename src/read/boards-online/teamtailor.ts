import { type BoardPlace, type OnlineBoard, pathParts } from './board.js';
import { feedItems } from './feed.js';

const PAGE = 100;

/** `{company}.teamtailor.com/jobs.rss?offset=&per_page=`, also on domains of the company's own: at most 100 items for each page. */
export const teamtailor: OnlineBoard = {
  name: 'Teamtailor',
  at(url) {
    const parts = pathParts(url);
    if (parts.at(-1) === 'jobs.rss') return place(url.origin, undefined);
    // `/jobs/7167985-account-executive`
    return /^(?!www\.|api\.)[^.]+(?:\.na)?\.teamtailor\.com$/.test(url.hostname)
      ? place(url.origin, parts[0] === 'jobs' ? /^\d+/.exec(parts[1] ?? '')?.[0] : undefined)
      : null;
  },
};

function place(origin: string, only: string | undefined): BoardPlace {
  const ask = (page: number) => ({
    url: `${origin}/jobs.rss?offset=${page * PAGE}&per_page=${PAGE}`,
    accept: 'application/rss+xml,application/xml',
  });
  return {
    only,
    first: ask(0),
    read(answer, page) {
      const all = feedItems(answer);
      const items = all.filter(
        (item) => only === undefined || /\/jobs\/(\d+)/.exec(item.url ?? '')?.[1] === only,
      );
      return { items, next: all.length === 0 || only !== undefined ? null : ask(page + 1) };
    },
  };
}
