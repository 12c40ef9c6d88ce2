import { readFacts } from './facts/read-facts.js';
import { type CompiledNames, type Knowledge, shippedKnowledge } from './knowledge.js';
import { createMatcher } from './match/match.js';
import type { Evidence } from './match/senses/evidence.js';
import { LIMITS, type Limits } from './model/limits.js';
import type { Outcome } from './model/outcome.js';
import type { Posting } from './model/posting.js';
import type { RawDocument } from './model/raw-document.js';
import type { TaggedPosting } from './model/tagged-posting.js';
import type { Skill, Taxonomy } from './model/taxonomy.js';
import type { FieldMap } from './parse/columns.js';
import { readApart } from './parse/read-apart.js';
import { createSegmenter } from './segment/segment.js';
import { tagsOf } from './tag.js';

/** Everything that is compiled once and used for every posting. */
export interface Engine {
  readonly taxonomy: Taxonomy;
  readonly limits: Limits;
  /** The taxonomy's names as they are searched for, for engines of other threads. */
  readonly names: CompiledNames;
  /** @throws Error for an id the taxonomy does not hold: a bug. */
  skill(id: string): Skill;
  find(id: string): Skill | undefined;
  /** One posting: segment, match, read facts, tag. Pure. */
  tag(posting: Posting): TaggedPosting;
  /** All postings of one document, tagged; what cannot be read is an outcome of its own. */
  analyze(document: RawDocument, map?: FieldMap): AsyncGenerator<Outcome<TaggedPosting>>;
}

export interface EngineOptions {
  readonly knowledge?: Knowledge;
  readonly limits?: Limits;
  /** Kinds of evidence left out, to measure what they bring. */
  readonly without?: ReadonlySet<Evidence>;
}

/** The flow on one page: document → postings → segments → mentions and facts → tags. */
export function createEngine(options: EngineOptions = {}): Engine {
  const { taxonomy, skills, names, lexicon, cues, familyOf } = options.knowledge ?? shippedKnowledge();
  const limits = options.limits ?? LIMITS;
  const segment = createSegmenter(lexicon);
  const match = createMatcher(skills, names, cues, lexicon.words, options.without);
  const skill = (id: string): Skill => {
    const found = skills.find(id);
    if (!found) throw new Error(`The matcher named the skill "${id}", which the taxonomy does not hold.`);
    return found;
  };

  const tag = (posting: Posting): TaggedPosting => {
    const segments = segment(posting);
    const matches = match(posting, segments);
    const { facts, notices } = readFacts(posting, segments, familyOf);
    return {
      posting,
      segments,
      facts,
      tags: tagsOf(matches),
      refusals: matches.refusals,
      notices: [...posting.notices, ...segments.notices, ...notices],
    };
  };

  async function* analyze(document: RawDocument, map?: FieldMap): AsyncGenerator<Outcome<TaggedPosting>> {
    for await (const outcome of readApart(document, { limits, ...(map ? { map } : {}) })) {
      yield outcome.ok ? { ok: true, value: tag(outcome.value) } : outcome;
    }
  }

  return { taxonomy, limits, names, skill, find: skills.find, tag, analyze };
}
