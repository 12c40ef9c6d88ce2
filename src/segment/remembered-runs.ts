import { lettersHash } from './characters.js';

/** Postings share some ten thousand capitalised words. */
const MOST_RUNS = 32_768;

/**
 * Remembers what was found for runs of plain letters, as long as there is room. Finding a run again cuts nothing out of
 * the text.
 */
export function rememberedRuns<T>(find: (run: string) => T): (text: string, start: number, end: number) => T {
  const known = new Map<number, { readonly run: string; readonly found: T }>();
  return (text, start, end) => {
    const hash = lettersHash(text, start, end);
    const before = known.get(hash);
    if (before && before.run.length === end - start && text.startsWith(before.run, start))
      return before.found;
    if (known.size >= MOST_RUNS) known.clear();
    // A piece cut out of a text would hold the whole text in memory: what is kept is a copy.
    const run = Buffer.from(text.slice(start, end), 'latin1').toString('latin1');
    const found = find(run);
    known.set(hash, { run, found });
    return found;
  };
}
