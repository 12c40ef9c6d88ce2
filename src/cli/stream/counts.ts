import { accumulate, type CountedTag, emptyAggregate, mergeAggregates } from '../../aggregate/aggregate.js';
import { partialOf } from '../../model/partial.js';
import type { Engine } from '../../pipeline.js';
import { inDemandIn } from '../../taxonomy/baseline.js';
import { VERSION } from '../version.js';
import type { StreamedLine } from './lines.js';

/** Postings counted at a time; each such step copies the counts once. */
const COUNT_EVERY = 500;

/**
 * The counts of all lines, as one line of JSON.
 *
 * @param parts  an empty line ends a part: its counts are given at once, and the next part is counted from nothing
 */
export async function* countsOf(
  lines: AsyncIterable<StreamedLine>,
  engine: Engine,
  parts: boolean,
): AsyncGenerator<string> {
  let part = countPart(engine);
  for await (const { outcome } of lines) {
    if (parts && outcome.kind === 'empty') {
      yield part.written();
      part = countPart(engine);
    } else if (outcome.kind === 'tagged') part.count(outcome.tagged.tags);
    else part.fail();
  }
  if (!parts || part.began()) yield part.written();
}

function countPart(engine: Engine) {
  const inDemand = new Set(inDemandIn(engine).groups.flatMap((group) => group.skills));
  let aggregate = emptyAggregate(inDemand.size);
  let group: CountedTag[][] = [];
  let failed = 0;
  const countGroup = () => {
    aggregate = mergeAggregates(aggregate, accumulate(group, inDemand));
    group = [];
  };
  return {
    count(tags: readonly CountedTag[]): void {
      group.push(tags.map(counted));
      if (group.length >= COUNT_EVERY) countGroup();
    },
    fail(): void {
      failed++;
    },
    began: () => failed > 0 || group.length > 0 || aggregate.postings > 0,
    written(): string {
      countGroup();
      const { version, hash } = engine.taxonomy;
      return `${JSON.stringify(partialOf({ tool: VERSION, taxonomy: { version, hash }, failed }, aggregate))}\n`;
    },
  };
}

/** A tag without its places, which would hold on to what was read of each posting of the group. */
function counted({ id, name, category, kind, demand }: CountedTag): CountedTag {
  return { id, name, category, kind, demand };
}
