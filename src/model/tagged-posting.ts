import type { Facts } from './facts.js';
import type { Demand, Mention, Refusal } from './mention.js';
import type { Notice } from './notice.js';
import type { Posting } from './posting.js';
import type { Segments } from './segments.js';
import type { SkillKind } from './taxonomy.js';

/** One skill of one posting, with every place that names it. */
export interface Tag {
  /** Skill id. */
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: SkillKind;
  /** The strongest of the mentions. */
  readonly demand: Demand;
  /** 0 … 1, the surest mention's. */
  readonly confidence: number;
  readonly alternatives: string | null;
  readonly years: number | null;
  readonly mentions: readonly Mention[];
}

export interface TaggedPosting {
  readonly posting: Posting;
  readonly segments: Segments;
  readonly facts: Facts;
  /** By demand (strongest first), then by first place in the text. */
  readonly tags: readonly Tag[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
}
