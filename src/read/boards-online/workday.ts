import { z } from 'zod';
import type { PageRequest } from '../client.js';
import {
  type BoardPlace,
  JSON_ACCEPT,
  type OnlineBoard,
  onePosting,
  pathParts,
  readAnswer,
} from './board.js';

const List = z.object({ jobPostings: z.array(z.looseObject({ externalPath: z.string().nullish() })) });
/** More is answered with 400. */
const PAGE = 20;

/**
 * `/wday/cxs/{tenant}/{site}/jobs` by POST, then one GET for each posting. `total` is 0 on later pages, and some
 * tenants serve page one again past offset 2,000: only "no new ids" ends the list.
 */
export const workday: OnlineBoard = {
  name: 'Workday',
  at(url) {
    const parts = pathParts(url);
    const hosted = /^([^.]+)\.wd\d+\.myworkdayjobs\.com$/.exec(url.hostname);
    if (parts[0] === 'wday' && parts[1] === 'cxs') {
      const [, , tenant, site, kind, ...rest] = parts;
      return tenant && site ? place(url.origin, tenant, site, kind === 'job' ? rest : []) : null;
    }
    if (/^wd\d+\.myworkdaysite\.com$/.test(url.hostname)) {
      const [recruiting, tenant, site, job, ...rest] = withoutLocale(parts);
      return recruiting === 'recruiting' && tenant && site
        ? place(url.origin, tenant, site, job === 'job' ? rest : [])
        : null;
    }
    const [site, job, ...rest] = withoutLocale(parts);
    return hosted && site ? place(url.origin, hosted[1] as string, site, job === 'job' ? rest : []) : null;
  },
};

function withoutLocale(parts: readonly string[]): readonly string[] {
  return /^[a-z]{2}-[A-Z]{2}$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
}

function place(origin: string, tenant: string, site: string, job: readonly string[]): BoardPlace {
  const base = `${origin}/wday/cxs/${encodeURIComponent(tenant)}/${encodeURIComponent(site)}`;
  const shown = (path: string) => `${origin}/${encodeURIComponent(site)}${path}`;
  if (job.length > 0) {
    const path = `/job/${job.map(encodeURIComponent).join('/')}`;
    return onePosting(path, shown(path), { url: base + path, accept: JSON_ACCEPT });
  }
  const ask = (page: number): PageRequest => ({
    url: `${base}/jobs`,
    method: 'POST',
    // A missing field is answered with 422.
    body: JSON.stringify({ appliedFacets: {}, limit: PAGE, offset: page * PAGE, searchText: '' }),
    accept: JSON_ACCEPT,
  });
  return {
    first: ask(0),
    read(answer, page) {
      const paths = readAnswer(List, answer, 'Workday').jobPostings.flatMap((p) =>
        p.externalPath?.startsWith('/') ? [p.externalPath] : [],
      );
      return {
        items: paths.map((path) => ({
          id: path,
          url: shown(path),
          posting: { url: base + path, accept: JSON_ACCEPT },
        })),
        next: ask(page + 1),
      };
    },
  };
}
