import { AppError } from '../errors.js';
import { SEGMENTS, type SegmentBy, type ViewPosting } from '../model/view.js';
import { closest } from '../natural.js';
import type { Store } from '../store/store.js';
import { familyTeller, loadRoleFamilies } from '../taxonomy/role-families.js';
import { UNSTATED } from '../views/segment.js';
import { viewPostings } from './view-postings.js';

/** The part of a run a report is about. */
export interface Chosen {
  readonly ids: ReadonlySet<number>;
  /** What was chosen, for the method of the report. */
  readonly words: string;
}

export type OnlyPairs = Partial<Readonly<Record<SegmentBy, string>>>;

/** How a value is told from another in a message. */
const VALUES_TOLD = 12;

/**
 * Postings of a run that are all of what is asked: `family=ml-ai`, `level=senior`.
 *
 * @throws AppError USAGE where nothing is left, naming the values there are
 */
export function chosenPostings(store: Store, run: number, only: OnlyPairs): Chosen | undefined {
  const wanted = SEGMENTS.flatMap((by) => (only[by] === undefined ? [] : [{ by, value: only[by] }]));
  if (wanted.length === 0) return undefined;
  const details = store.details(run);
  const familyOf = familyTeller(loadRoleFamilies());
  let left: { id: number; told: ViewPosting }[] = [];
  for (const posting of store.postings(run))
    for (const told of viewPostings([{ employer: '', posting, tags: [] }], details, familyOf))
      left.push({ id: posting.id, told });
  for (const { by, value } of wanted) {
    const kept = left.filter(({ told }) => (told[by] ?? UNSTATED) === value);
    if (kept.length === 0)
      throw nothingLeft(
        by,
        value,
        left.map(({ told }) => told[by] ?? UNSTATED),
      );
    left = kept;
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
