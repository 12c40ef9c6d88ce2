import type { CoverageRow, ViewPosting } from '../model/view.js';
import { askedIds, nobody, tally } from './tally.js';

/** How many skills of the in-demand set a posting asks for: a row for each number, from none to all. */
export function coverage(postings: readonly ViewPosting[], inDemand: ReadonlySet<string>): CoverageRow[] {
  const found = tally(postings, (posting) => [
    String(new Set(askedIds(posting).filter((id) => inDemand.has(id))).size),
  ]);
  const none = nobody(postings);
  return Array.from({ length: inDemand.size + 1 }, (_, listed) => ({
    listed,
    share: found.get(String(listed)) ?? none,
  })).flatMap(({ listed, share }) => (share ? [{ listed, ...share }] : []));
}
