import type { Mention } from '../../src/model/mention.js';
import type { Posting } from '../../src/model/posting.js';
import type { Skill } from '../../src/model/taxonomy.js';
import { readBody } from '../../src/parse/body.js';
import { postingOf } from '../../src/parse/posting-of.js';
import type { Engine } from '../../src/pipeline.js';

/** What the analyzer finds in a text that stands alone, of some kinds; sentences without a heading ask by themselves. */
export function mentionsOf(
  engine: Engine,
  text: string,
  kinds: readonly Skill['kind'][],
): readonly Pick<Mention, 'start' | 'end'>[] {
  const posting = loosePosting(text);
  // What reading changes (blanks, marks) would shift the spans; a sentence of joined tokens is read as it is.
  if (posting.text !== text) return [];
  return engine.tag(posting).tags.flatMap(({ kind, mentions }) => (kinds.includes(kind) ? mentions : []));
}

/** A posting without title or company. */
export function loosePosting(text: string): Posting {
  return postingOf(readBody(text), { title: null, company: null });
}
