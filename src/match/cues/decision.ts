import type { Demand } from '../../model/mention.js';

/** How one mention is asked for, and why. */
export interface DemandDecision {
  readonly demand: Demand;
  /** The wording or section that decided. */
  readonly why: string;
  /** The names here are those of customers, partners or former employers. */
  readonly isCompany?: boolean;
}
