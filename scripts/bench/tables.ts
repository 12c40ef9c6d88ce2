import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { automatonOf } from '../../src/match/automaton.js';
import { compileNames } from '../../src/match/compile.js';
import { decodeNames } from '../../src/match/compiled-file.js';
import { loadTaxonomy, loadWords } from '../../src/taxonomy/load.js';
import { figuresOf, type Section } from './figures.js';
import { mediansInTurn, processorMs } from './machine.js';
import type { Size } from './size.js';

const COMPILED = fileURLToPath(new URL('../../dist/compiled/names.bin', import.meta.url));

/** What it takes to have the tables of all names: making them, or reading those the build made. */
export async function measureTables({ rounds }: Size): Promise<Section> {
  const taxonomy = loadTaxonomy();
  const words = loadWords();
  const load = () => decodeNames(readFileSync(COMPILED));
  const { tables, skill } = load();
  const bytes = Object.values(tables).reduce((sum, table: ArrayBufferView) => sum + table.byteLength, 0);
  const made = 'made from the taxonomy';
  const figures = await mediansInTurn(
    {
      [made]: () => processorMs(() => compileNames(taxonomy, (word) => words.has(word))),
      'read as compiled': () => processorMs(() => automatonOf(load().tables)),
    },
    Math.min(rounds, 5),
  );
  return {
    title: `Tables of ${skill.length} names, ${(bytes / 1e6).toFixed(1)} MB`,
    unit: 'ms',
    yardstick: made,
    figures: figuresOf(figures),
  };
}
