import type { Count } from '../model/cluster.js';
import { SAME_AD } from './clusters.js';
import { SKETCH_SIZE } from './sketch.js';

const COUNTED: Readonly<Record<Count, string>> = {
  postings: 'Each text counts once: the same text read twice is one posting, an edited copy is another.',
  clusters: 'Each ad counts once: the same text read twice, or nearly the same text, is one posting.',
  employers: 'Each employer counts once, and asks for all that any of its postings asks for.',
};

/** What counts as one posting and one employer, as sentences; they read the constants of the rules. */
export function dedupeRules(count: Count): string[] {
  return [
    COUNTED[count],
    `Nearly the same: the runs of three words of two texts have a Jaccard similarity of at least ${SAME_AD.sameTitle} where their titles name the same job, ${SAME_AD.otherTitle} where they name another, ${SAME_AD.noTitle} where one has no title, estimated by sketches of ${SKETCH_SIZE} hashes (Dahlgaard, Knudsen, Thorup 2017).`,
    'An employer is the company a posting names, however it is spelled and whatever its legal form; a posting that names none is an employer of its own.',
  ];
}
