import { z } from 'zod';
import type { Aggregate } from './aggregate.js';
import { DEMANDS } from './mention.js';
import { SKILL_KINDS } from './taxonomy.js';

const count = z.number().int().nonnegative();

const PartialSkill = z.strictObject({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  kind: z.enum(SKILL_KINDS),
  postings: z.strictObject(
    Object.fromEntries(DEMANDS.map((demand) => [demand, count])) as Record<
      (typeof DEMANDS)[number],
      typeof count
    >,
  ),
});

/** The counts of a part of the postings, as `stream --partial` writes and `merge` reads them. */
export const Partial = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('skillgauge-partial'),
  tool: z.string(),
  taxonomy: z.strictObject({ version: z.string(), hash: z.string() }),
  postings: count,
  /** Lines that could not be read. */
  failed: count,
  /** Number of postings that ask for 0, 1, 2 … of the in-demand set. */
  coverage: z.array(count).min(1),
  skills: z.array(PartialSkill),
});
export type Partial = z.infer<typeof Partial>;

export type PartialHead = Pick<Partial, 'tool' | 'taxonomy' | 'failed'>;

/** The same counts always give the same bytes: skills stand in order of their ids. */
export function partialOf(head: PartialHead, aggregate: Aggregate): Partial {
  const byId = [...aggregate.skills.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    schemaVersion: 1,
    kind: 'skillgauge-partial',
    tool: head.tool,
    taxonomy: { version: head.taxonomy.version, hash: head.taxonomy.hash },
    postings: aggregate.postings,
    failed: head.failed,
    coverage: [...aggregate.coverage],
    skills: byId.map(({ id, name, category, kind, postings }) => ({
      id,
      name,
      category,
      kind,
      postings: { ...postings },
    })),
  };
}

export function aggregateOf(partial: Partial): Aggregate {
  return {
    postings: partial.postings,
    coverage: partial.coverage,
    skills: new Map(partial.skills.map((skill) => [skill.id, skill])),
  };
}
