import type { Demand } from '../../model/mention.js';

/** How one mention is asked for, and why. */
export interface DemandDecision {
  readonly demand: Demand;
  /** The wording or section that decided. */
  readonly why: string;
  /** The names here are those of customers, partners or former employers. */
  readonly isCompany: boolean;
  /** What is told of it: what was decided, and why. */
  readonly told: string;
}

export function decided(demand: Demand, why: string, isCompany = false): DemandDecision {
  return { demand, why, isCompany, told: `${demand}: ${why}` };
}
