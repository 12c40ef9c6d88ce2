import { sourceName } from '../model/source.js';
import type { Portion } from '../parse/portions.js';
import type { Task } from './prepare.js';

/** Portions and bytes of a task: enough that handing it over costs nothing beside the work, few enough to share the end of a run evenly. */
const TASK_PORTIONS = 32;
const TASK_BYTES = 256 * 1024;

/** What is known of the postings of a file or URL, or of one row of it: content hashes by key. */
export type KnownAt = (name: string, row: number | null) => ReadonlyMap<string, string>;

/** Groups portions into tasks. A page of the web is a task of its own: pages come slowly, and none should wait for the next. */
export async function* tasksOf(portions: AsyncIterable<Portion>, knownAt: KnownAt): AsyncGenerator<Task> {
  let group: Portion[] = [];
  let bytes = 0;
  const take = (): Task => {
    const task = { portions: group, known: knownOf(group, knownAt) };
    group = [];
    bytes = 0;
    return task;
  };
  for await (const portion of portions) {
    const size = 'bytes' in portion ? portion.bytes.length : 0;
    // A large document is a task of its own: it may have to be ended, and then no other is to be read twice.
    if (size >= TASK_BYTES && group.length > 0) yield take();
    group.push(portion);
    bytes += size;
    const isPage = portion.kind === 'whole' && portion.source.kind === 'url';
    if (isPage || group.length >= TASK_PORTIONS || bytes >= TASK_BYTES) yield take();
  }
  if (group.length > 0) yield take();
}

function knownOf(portions: readonly Portion[], knownAt: KnownAt): Map<string, string> {
  const known = new Map<string, string>();
  for (const portion of portions) {
    for (const [key, hash] of knownOfOne(portion, knownAt)) known.set(key, hash);
  }
  return known;
}

function knownOfOne(portion: Portion, knownAt: KnownAt): ReadonlyMap<string, string> {
  switch (portion.kind) {
    case 'failed':
      return NONE;
    case 'posting': {
      const { file, url, row } = portion.posting;
      return knownAt(file ?? url ?? '', row);
    }
    case 'line':
      return knownAt(nameOf(portion), portion.row);
    case 'whole':
      return knownAt(nameOf(portion), null);
  }
}

const NONE: ReadonlyMap<string, string> = new Map();

/** As postings name the file or URL they are from. */
function nameOf({ source }: Extract<Portion, { source: unknown }>): string {
  return source.kind === 'stdin' ? '-' : sourceName(source);
}
