import type { Span } from './span.js';
import type { Skill } from './taxonomy.js';

/**
 * How a posting stands to a skill at one place, strongest first:
 * - `required`: a qualification, or put as needed
 * - `preferred`: nice to have, a plus, ideally
 * - `duty`: named in what the person will do or use
 * - `context`: about the company, its product, benefits or the law: not asked of the person
 * - `negated`: said not to be needed or used
 */
export const DEMANDS = ['required', 'preferred', 'duty', 'context', 'negated'] as const;
export type Demand = (typeof DEMANDS)[number];

/** The demands that ask something of the person; shares count only these. */
export type AskedDemand = 'required' | 'preferred' | 'duty';

export function isAsked(demand: Demand): demand is AskedDemand {
  return demand === 'required' || demand === 'preferred' || demand === 'duty';
}

/** A place where some name of a skill stands in the text, before anything was decided about it. */
export interface Candidate extends Span {
  /** Index into `Taxonomy.skills`. */
  readonly skill: number;
  /** The rule under which the name counts: index into the matcher's names. */
  readonly name: number;
  /** Index into `Segments.sentences`. */
  readonly sentence: number;
}

/** A candidate that counts. */
export interface Mention extends Span {
  /** Skill id. */
  readonly skill: string;
  readonly surface: string;
  /** Index into `Segments.sections`. */
  readonly section: number;
  /** Index into `Segments.sentences`. */
  readonly sentence: number;
  readonly demand: Demand;
  /** 0 … 1: how sure the sense decision is. */
  readonly confidence: number;
  /** Label shared by mentions of which any one is enough, unique within the posting, else null. */
  readonly alternatives: string | null;
  /** Years asked for this skill at this place, else null. */
  readonly years: number | null;
  /** The evidence in order, short; the last one decided. */
  readonly why: readonly string[];
}

/** A candidate that does not count, with the reason. */
export interface Refusal extends Span {
  readonly skill: string;
  readonly surface: string;
  readonly section: number;
  readonly sentence: number;
  readonly why: readonly string[];
}

export interface Matches {
  /** In order of `start`, disjoint. */
  readonly mentions: readonly Mention[];
  /** For each mention its skill. */
  readonly skills: readonly Skill[];
  readonly refusals: readonly Refusal[];
}
