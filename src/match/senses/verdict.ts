/** How sure each kind of evidence is. */
export const CONFIDENCE = { sure: 1, cue: 0.95, list: 0.9, case: 0.85, weak: 0.7 } as const;

/** The decision on one hit, with the evidence in the order it was looked at; the last one decided. */
export interface Verdict {
  readonly accepted: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
}

export function accepted(confidence: number, why: readonly string[]): Verdict {
  return { accepted: true, confidence, why };
}

export function refused(reason: string): Verdict {
  return { accepted: false, confidence: 0, why: [reason] };
}
