/** The kinds of evidence a sense is decided by; `scripts/ablation.ts` measures what each brings. */
export const EVIDENCE = [
  'collocation', // "Go-to-market", "R&D", "Objective-C"
  'cue', // the name's own cue words beside it or in its sentence
  'list', // sure skills in the same list
  'asked', // "experience with Go", "Go developer"
  'item', // the whole bullet
  'case', // written as its makers write it, where case tells something
  'part of speech', // a noun or a verb at the start of its sentence
  'company', // the employer's own name, a customer, a company that hires
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** For each kind whether it is used. */
export type UsedEvidence = Readonly<Record<Evidence, boolean>>;

export function usedEvidence(without: ReadonlySet<Evidence>): UsedEvidence {
  return Object.fromEntries(EVIDENCE.map((kind) => [kind, !without.has(kind)])) as Record<Evidence, boolean>;
}
