import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAXONOMY_DIR } from '../taxonomy/load.js';

/** One figure a source claims about pay, in units of the benchmark's currency per period. */
export interface PayClaim {
  /** Line of the source. */
  readonly line: number;
  readonly section: string;
  readonly kind: 'base' | 'total' | 'additional' | 'unspecified';
  readonly min: number;
  /** Equal to `min`: an average. */
  readonly max: number;
  /** "250,000+": the upper bound is open. */
  readonly open?: boolean;
  readonly level?: 'entry' | 'mid' | 'senior';
  /** "Seattle, WA". */
  readonly place?: string;
  readonly company?: string;
  /** A kind of company; no posting says of itself that it is one, so such claims are kept and not compared. */
  readonly companyType?: string;
  readonly role?: string;
  readonly tier?: string;
}

export interface PayBenchmark {
  readonly source: string;
  readonly currency: string;
  readonly country: string;
  readonly year: number;
  readonly period: 'year';
  readonly facts: readonly PayClaim[];
}

/** The seed's 23 pay figures, which contradict each other: each is a claim of its own, none is truth. */
export function loadPayBenchmark(dir: string = TAXONOMY_DIR): PayBenchmark {
  return JSON.parse(readFileSync(join(dir, 'baseline', 'salary.json'), 'utf8')) as PayBenchmark;
}
