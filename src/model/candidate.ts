import type { Span } from './span.js';
import type { SkillKind } from './taxonomy.js';

/** A place where a skill of the taxonomy is asked for. */
export interface SkillPlace extends Span {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
}

/** A posting as the search for new skills reads it. */
export interface PostingToSearch {
  readonly employer: string;
  readonly text: string;
  /** In order, disjoint. */
  readonly places: readonly SkillPlace[];
}

/** A term the taxonomy does not hold that stands where skills stand. */
export interface Candidate {
  /** As it is written most often. */
  readonly term: string;
  /** Postings and employers that list it beside skills. */
  readonly postings: number;
  readonly employers: number;
  /** Of all postings that hold the term anywhere: the part that lists it beside skills. */
  readonly besideSkills: number;
  /** Part of its places inside a sentence that are written as a name (capitals, digits); null where it never stands there. */
  readonly asName: number | null;
  readonly score: number;
  /** Kind and category of most skills it stands beside. */
  readonly kind: SkillKind;
  readonly category: string;
  /** Names of the skills it stands beside most often. */
  readonly neighbours: readonly string[];
  /** Its lists, cut short, of different employers. */
  readonly examples: readonly string[];
}
