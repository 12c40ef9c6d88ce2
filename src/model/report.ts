import type { MatcherAccuracy } from './accuracy.js';
import type { Count, SampleSize } from './cluster.js';
import type { Comparison } from './comparison.js';
import type { AskedDemand } from './mention.js';
import type { DistinctiveRow, PairRow, PayRow, PayStrip, SegmentRow, TrendRow } from './view.js';

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

/** Which postings ask for a skill: indices of `FullReport.postings`, ascending, each by its strongest demand. */
export type Asking = Readonly<Record<AskedDemand, readonly number[]>>;

/** A sentence of a posting that asks for a skill: what a reader sees when they ask "where does it say so?". */
export interface Evidence {
  readonly skill: string;
  /** Index of `FullReport.postings`. */
  readonly posting: number;
  readonly demand: AskedDemand;
  readonly sentence: string;
  /** Range of the skill's words within `sentence`. */
  readonly start: number;
  readonly end: number;
}

/** What the postings of an HTML report are split by, each a heat map of its own. */
export const SPLITS = ['family', 'level', 'mode'] as const;
export type Split = (typeof SPLITS)[number];

/** What an HTML report draws beside the shares, all of technologies and concepts. */
export interface ReportViews {
  /** Only splits of at least two segments. */
  readonly segments: readonly { readonly by: Split; readonly rows: readonly SegmentRow[] }[];
  /** What sets the role families apart. */
  readonly distinctive: readonly DistinctiveRow[];
  readonly pairs: readonly PairRow[];
  readonly trend: readonly TrendRow[];
  readonly pay: { readonly all: readonly PayStrip[]; readonly skills: readonly PayRow[] };
  /** Every rule and threshold behind them, each a sentence. */
  readonly rules: readonly string[];
}

/** What the method section says beside the rules of the comparison. */
export interface ReportMethod {
  /** Null where the matcher was not measured. */
  readonly accuracy: MatcherAccuracy | null;
  /** Titles of role families, by id. */
  readonly families: Readonly<Record<string, string>>;
  /** By what it is about. */
  readonly rules: Readonly<Record<string, readonly string[]>>;
}

export interface ReportData {
  readonly run: ReportRun;
  /** The part of the postings it is about, as a sentence; null where it is about all. */
  readonly about: string | null;
  readonly sample: SampleSize;
  /** What counts as one in the shares. */
  readonly count: Count;
  readonly method: ReportMethod;
  readonly comparison: Comparison;
}

/** A report with all that its HTML page draws. */
export interface FullReport extends ReportData {
  readonly postings: readonly ReportPosting[];
  /** By skill id. */
  readonly asking: Readonly<Record<string, Asking>>;
  /** Some sentences for each skill, in the order of the postings. */
  readonly evidence: readonly Evidence[];
  readonly views: ReportViews;
}
