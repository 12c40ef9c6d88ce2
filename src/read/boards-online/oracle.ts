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

const List = z.object({
  items: z.array(z.looseObject({ requisitionList: z.array(z.looseObject({ Id })).nullish() })),
});
const PAGE = 25;
const REST = '/hcmRestApi/resources/latest/';

/**
 * Oracle Recruiting Cloud: `recruitingCEJobRequisitions` lists, `recruitingCEJobRequisitionDetails` holds the text.
 * Paging lives inside the `finder` string, which mixes `;` and `,`.
 */
export const oracle: OnlineBoard = {
  name: 'Oracle',
  at(url) {
    // `/hcmUI/CandidateExperience/en/sites/CX_1/job/123`, also on hosts of the company's own.
    const [ui, experience, , sites, site, kind, id] = pathParts(url);
    if (ui === 'hcmUI' && experience === 'CandidateExperience' && sites === 'sites' && site)
      return place(url.origin, site, kind === 'job' ? id : undefined);
    if (!url.pathname.startsWith(`${REST}recruitingCEJobRequisition`)) return null;
    const finder = url.searchParams.get('finder') ?? '';
    const named = /siteNumber="?([\w-]+)/.exec(finder)?.[1];
    return named ? place(url.origin, named, /\bId="?([\w-]+)/.exec(finder)?.[1]) : null;
  },
};

function place(origin: string, site: string, only: string | undefined): BoardPlace {
  const shown = (id: string) =>
    `${origin}/hcmUI/CandidateExperience/en/sites/${encodeURIComponent(site)}/job/${encodeURIComponent(id)}`;
  const detail = (id: string) => ({
    url: `${origin}${REST}recruitingCEJobRequisitionDetails?expand=all&onlyData=true&finder=ById;Id=%22${encodeURIComponent(id)}%22,siteNumber=${encodeURIComponent(site)}`,
    accept: JSON_ACCEPT,
  });
  if (only) return onePosting(only, shown(only), detail(only));
  const ask = (page: number) => ({
    url: `${origin}${REST}recruitingCEJobRequisitions?onlyData=true&expand=requisitionList&finder=findReqs;siteNumber=${encodeURIComponent(site)},limit=${PAGE},offset=${page * PAGE},sortBy=POSTING_DATES_DESC`,
    accept: JSON_ACCEPT,
  });
  return {
    first: ask(0),
    read(answer, page) {
      const ids = readAnswer(List, answer, 'Oracle')
        .items.flatMap((item) => item.requisitionList ?? [])
        .map((r) => r.Id);
      return { items: ids.map((id) => ({ id, url: shown(id), posting: detail(id) })), next: ask(page + 1) };
    },
  };
}
