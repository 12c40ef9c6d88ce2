import type { ListedEmployerCounts } from '../model/aggregate.js';
import { isAsked } from '../model/mention.js';
import type { CountedTag } from './aggregate.js';

/** Counts the postings of each employer, and those of them that ask for each skill, one posting after the other. */
export function employerTally() {
  const sizes = new Map<string, number>();
  const asking = new Map<string, Map<string, number>>();
  return {
    add(employer: string, tags: readonly CountedTag[]): void {
      more(sizes, employer);
      const asked = new Set(tags.filter((tag) => isAsked(tag.demand)).map((tag) => tag.id));
      for (const id of asked) {
        let byEmployer = asking.get(id);
        if (!byEmployer) {
          byEmployer = new Map();
          asking.set(id, byEmployer);
        }
        more(byEmployer, employer);
      }
    },
    result: (): ListedEmployerCounts => ({ sizes, asking }),
  };
}

function more(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
