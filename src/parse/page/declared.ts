import type { Posting } from '../../model/posting.js';
import { jobPostingsIn, postingOfJobPosting } from '../job-json.js';
import { parseLenient } from '../lenient-json.js';
import type { RecordOrigin } from '../record.js';
import type { PageScan } from './scan.js';

/** The postings a page declares as JSON-LD, and how many of its blocks could not be read. */
export interface Declared {
  readonly postings: readonly Posting[];
  /** JobPosting nodes, with a description or without. */
  readonly nodes: number;
  readonly broken: number;
}

export function declaredPostings(scan: PageScan, origin: RecordOrigin): Declared {
  const postings = new Map<string, Posting>();
  let nodes = 0;
  let broken = 0;
  for (const script of scan.scripts) {
    if (script.kind !== 'json-ld') continue;
    const document = parseLenient(script.source);
    if (document === null) broken++;
    for (const node of jobPostingsIn(document)) {
      nodes++;
      const posting = postingOfJobPosting(node, origin);
      // The same block twice on a page is one posting.
      if (posting) postings.set(posting.id, posting);
    }
  }
  return { postings: [...postings.values()], nodes, broken };
}
