import type { PostingToSearch, SkillPlace } from '../model/candidate.js';
import { isAsked } from '../model/mention.js';
import type { SkillKind } from '../model/taxonomy.js';
import type { Engine } from '../pipeline.js';
import type { Store } from '../store/store.js';
import { countedRun } from './counted-units.js';

/** Beside these a new skill may stand; beside soft skills and fields of study stand words of praise and more fields. */
const ANCHORS: ReadonlySet<SkillKind> = new Set(['technology', 'concept', 'regulation', 'certification']);

/** The postings of a run, each ad once, with the places where they ask for skills. */
export function* postingsToSearch(store: Store, run: number, engine: Engine): Generator<PostingToSearch> {
  for (const { employer, posting } of countedRun(store, run, engine, 'clusters').units()) {
    const places = posting.tags.flatMap((tag): SkillPlace[] => {
      const skill = engine.find(tag.skill);
      if (!skill || !ANCHORS.has(skill.kind)) return [];
      const { id, name, category, kind } = skill;
      return store
        .mentions(posting.id, tag.skill)
        .filter((mention) => isAsked(mention[4]))
        .map(([start, end]) => ({ id, name, category, kind, start, end }));
    });
    yield {
      employer,
      text: store.text(posting.id),
      places: places.sort((a, b) => a.start - b.start),
    };
  }
}
