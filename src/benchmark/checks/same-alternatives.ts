import type { Mention } from '../../model/mention.js';
import type { Check } from './check.js';

/**
 * "Kubernetes or K8s": alternatives that are one thing.
 *
 * Judged by reading all 29 hits in 13,056 real postings: 10 true ("SSIS or SQL Server Integration Services"). The others are kin
 * the taxonomy keeps as one skill ("HTML or DHTML").
 */
export const sameAlternatives: Check = {
  code: 'same-alternatives',
  find({ posting, tags }) {
    return tags.flatMap(({ kind, name, mentions }) => {
      if (kind !== 'technology') return [];
      const pair = mentions.flatMap((first, at) => {
        const second = mentions[at + 1];
        return second && areAlternatives(first, second, posting.text) ? [[first, second] as const] : [];
      })[0];
      if (!pair) return [];
      const [first, second] = pair;
      const message = `"${first.surface}" and "${second.surface}" are given as alternatives; both are ${name}.`;
      return [{ code: 'same-alternatives', message }];
    });
  },
};

function areAlternatives(first: Mention, second: Mention, text: string): boolean {
  if (first.alternatives === null || first.alternatives !== second.alternatives) return false;
  if (first.surface.toLowerCase() === second.surface.toLowerCase()) return false;
  return /^,?\s*(?:\/|or)\s*$/i.test(text.slice(first.end, second.start));
}
