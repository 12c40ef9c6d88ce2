import type { Notice } from '../../model/notice.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { Skill } from '../../model/taxonomy.js';
import type { PayBenchmark } from '../pay-claims.js';

/** What a check may hold a posting against. */
export interface CheckContext {
  readonly skill: (id: string) => Skill;
  /** Newest year the taxonomy knows of, for postings without a date: there is no clock here. */
  readonly newestYear: number;
  readonly benchmark: PayBenchmark;
}

/** An oddity or contradiction of one posting. */
export interface Check {
  readonly code: string;
  find(tagged: TaggedPosting, context: CheckContext): readonly Notice[];
}
