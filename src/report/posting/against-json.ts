import type { HeldRequirement } from '../../against/hold-against.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';

/** One posting held against a person, as `analyze --against FILE -f json` and `-f jsonl` give it. */
export function againstRecord({ posting }: TaggedPosting, held: readonly HeldRequirement[]) {
  const { id, externalId, file, url, row, title, company } = posting;
  return {
    posting: { id, externalId, file, url, row, title, company },
    requirements: held.map(({ demand, anyOf, meeting, through, asked }) => ({
      demand,
      skills: anyOf.map(({ tag, years }) => ({ id: tag.id, name: tag.name, kind: tag.kind, years })),
      meeting,
      through: through?.skill.id ?? null,
      asked,
      held: through?.words ?? null,
    })),
  };
}
