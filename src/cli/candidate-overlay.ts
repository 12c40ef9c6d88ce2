import type { Candidate } from '../model/candidate.js';
import type { Taxonomy } from '../model/taxonomy.js';
import { formatOverlay } from '../taxonomy/format.js';
import { fitImported, type ImportedSkill } from '../taxonomy/import/imported.js';
import { lintOverlay } from '../taxonomy/lint/overlay.js';
import { shippedContext } from '../taxonomy/lint/shipped.js';
import { parseOverlay } from '../taxonomy/overlay-file.js';

export interface CandidateOverlay {
  /** A file for `--taxonomy` that the lint has nothing to say about. */
  readonly text: string;
  readonly added: number;
  /** Terms that cannot be counted wherever they stand, each with the reason. */
  readonly leftOut: readonly { readonly term: string; readonly why: string }[];
}

const PROOF = 'also something else: write it by hand, under "ambiguous", with sentences that prove it';

/** Candidates as skills to add; a term that would count where it is something else is left to a person. */
export function candidateOverlay(candidates: readonly Candidate[], taxonomy: Taxonomy): CandidateOverlay {
  const fitted = fitImported(candidates.map(skillOf), taxonomy, shippedContext().isOrdinaryWord);
  const safe = fitted.add.filter((entry) => !entry.ambiguous?.length);
  const why = new Map(fitted.leftOut.map((left) => [left.name, left.why]));
  for (const entry of fitted.add) if (entry.ambiguous?.length) why.set(entry.name, PROOF);
  const found = lintOverlay(parseOverlay(formatOverlay(safe), 'candidates'), taxonomy);
  const messages = new Map(found.map((finding) => [finding.skill, finding.message]));
  const add = safe.filter((entry) => !messages.has(entry.id));
  for (const { id, name } of safe) {
    const message = messages.get(id);
    if (message !== undefined) why.set(name, message);
  }
  return {
    text: formatOverlay(add),
    added: add.length,
    leftOut: [...why].map(([term, reason]) => ({ term, why: reason })),
  };
}

function skillOf({ term, kind, category }: Candidate): ImportedSkill {
  return { name: term, aliases: [], kind, category, ids: {}, sources: ['discovered'] };
}
