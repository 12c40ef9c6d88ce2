import type { Comparison } from './comparison.js';
import type { AskedDemand } from './mention.js';

/** Everything a report says about the run it was made from; no clock, so that the same input gives the same bytes. */
export interface ReportRun {
  readonly tool: { readonly name: string; readonly version: string };
  readonly taxonomy: { readonly version: string; readonly hash: string; readonly skills: number };
  /** As given on the command line or stored. */
  readonly inputs: readonly string[];
  readonly postings: number;
  readonly duplicates: number;
  readonly failures: readonly {
    readonly input: string;
    readonly code: string;
    readonly message: string;
    readonly fix: string;
  }[];
  /** False where the run was interrupted. */
  readonly complete: boolean;
}

/** A posting that was counted, as the lists of a report name it. */
export interface ReportPosting {
  readonly title: string | null;
  readonly company: string | null;
}

/** Which postings ask for a skill: indices of `ReportData.postings`, ascending, each by its strongest demand. */
export type Asking = Readonly<Record<AskedDemand, readonly number[]>>;

/** A sentence of a posting that asks for a skill: what a reader sees when they ask "where does it say so?". */
export interface Evidence {
  readonly skill: string;
  /** Index of `ReportData.postings`. */
  readonly posting: number;
  readonly demand: AskedDemand;
  readonly sentence: string;
  /** Range of the skill's words within `sentence`. */
  readonly start: number;
  readonly end: number;
}

export interface ReportData {
  readonly run: ReportRun;
  readonly comparison: Comparison;
  readonly postings: readonly ReportPosting[];
  /** By skill id. */
  readonly asking: Readonly<Record<string, Asking>>;
  /** Some sentences for each skill, in the order of the postings. */
  readonly evidence: readonly Evidence[];
}
