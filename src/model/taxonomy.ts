export const SKILL_KINDS = [
  'technology',
  'concept',
  'soft',
  'regulation',
  'certification',
  'degree_field',
  'language',
] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/**
 * What a name that is also an ordinary word (a person, a company, a unit) needs before it counts as the skill:
 * - `case`: its exact case, where case tells something; at a sentence's start, in a heading or in ALL CAPS a neighbour too
 * - `neighbour`: its exact case and a sure skill in the same list, or one of its cue words
 * - `cue`: its exact case and one of its own cue words
 */
export type ProofNeeded = 'case' | 'neighbour' | 'cue';

export interface AmbiguousName {
  readonly name: string;
  readonly needs: ProofNeeded;
  /** Words directly before or after the name that prove it. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Words anywhere in the same sentence that prove it. */
  readonly near?: readonly string[];
  /** Phrases that hold the name's word and refuse it ("go to market"). */
  readonly never?: readonly string[];
  /** Sentences where the name in [brackets] is the skill, and where it is not. */
  readonly is: readonly string[];
  readonly isNot: readonly string[];
}

export interface Skill {
  /** Permanent, kebab-case. */
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
  /** Other names that are safe to count wherever they stand, in any case. */
  readonly aliases: readonly string[];
  /** Makers people put before the name: "Apache" for Kafka makes "Apache Kafka" a name too. */
  readonly vendors: readonly string[];
  readonly ambiguous: readonly AmbiguousName[];
  /** Ids of broader skills. */
  readonly parents: readonly string[];
  /** Ids of skills that one cannot have this one without (PySpark implies Python and Spark). */
  readonly implies: readonly string[];
  /** Year of the first public release. */
  readonly released: number | null;
  readonly homepage: string | null;
  /** Cross-walk ids: esco, onet, wikidata. */
  readonly ids: Readonly<Record<string, string>>;
  /** Where the entry comes from: `seed:55`, `onet`, `postings`, a URL. */
  readonly sources: readonly string[];
}

export interface HeadingRule {
  readonly role: import('./segments.js').SectionRole;
  readonly phrases: readonly string[];
}

export interface Taxonomy {
  readonly version: string;
  /** First 16 hex digits of SHA-256 of the canonical JSON of all parts. */
  readonly hash: string;
  readonly skills: readonly Skill[];
}

/** Skills one at a time: a posting names some dozens of the thousands, and only these are read. */
export interface SkillIndex {
  /** @param index  into `Taxonomy.skills` */
  at(index: number): Skill;
  find(id: string): Skill | undefined;
}
