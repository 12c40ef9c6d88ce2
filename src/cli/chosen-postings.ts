import { AppError } from '../errors.js';
import { SEGMENTS, type SegmentBy } from '../model/view.js';
import { closest } from '../natural.js';
import type { Store } from '../store/store.js';
import { segmentOf } from '../views/segment.js';
import { factsTeller } from './posting-facts.js';

/** The part of a run a report is about. */
export interface Chosen {
  readonly ids: ReadonlySet<number>;
  /** What was chosen, for the method of the report. */
  readonly words: string;
}

export type OnlyPairs = Partial<Readonly<Record<SegmentBy, string>>>;

/** Values a message names, the most frequent first. */
const VALUES_TOLD = 12;

/**
 * Postings of a run that are all of what is asked: `family=ml-ai`, `level=senior`.
 *
 * @throws AppError USAGE where nothing is left, naming the values there are
 */
export function chosenPostings(store: Store, run: number, only: OnlyPairs): Chosen | undefined {
  const wanted = SEGMENTS.flatMap((by) => (only[by] === undefined ? [] : [{ by, value: only[by] }]));
  if (wanted.length === 0) return undefined;
  const factsOf = factsTeller(store);
  let left = Array.from(store.heads(run), (head) => ({ id: head.id, facts: factsOf(head) }));
  for (const { by, value } of wanted) {
    const names = left.map(({ facts }) => segmentOf(facts, by));
    left = left.filter((_, i) => names[i] === value);
    if (left.length === 0) throw nothingLeft(by, value, names);
  }
  return {
    ids: new Set(left.map(({ id }) => id)),
    words: `Only postings with ${wanted.map(({ by, value }) => `${by} "${value}"`).join(' and ')}.`,
  };
}

function nothingLeft(by: SegmentBy, value: string, there: readonly string[]): AppError {
  const counts = new Map<string, number>();
  for (const name of there) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const near = closest(value, names);
  const told = names.slice(0, VALUES_TOLD).join(', ');
  return new AppError(
    'USAGE',
    `No posting has the ${by} "${value}".`,
    `${near === null ? '' : `Did you mean "${near}"? `}There are: ${told}${names.length > VALUES_TOLD ? ', …' : ''}.`,
  );
}
