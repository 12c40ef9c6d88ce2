import { existsSync } from 'node:fs';
import { EVIDENCE, type Evidence } from '../src/match/senses/evidence.js';
import { createEngine } from '../src/pipeline.js';
import { GOLD, sharedGold } from './quality/shared-gold.js';

/**
 * `npx tsx scripts/ablation.ts`: what each kind of evidence brings. Each row leaves one kind out and scores the word
 * senses and the postings of ../shared/gold again; the last row leaves all out.
 */
const COLUMNS = {
  'senses accuracy': 'senses',
  'gold technology precision': 'technology P',
  'gold technology F1': 'technology F1',
  'gold all F1': 'all F1',
  'gold traps refused': 'traps refused',
} as const;

if (!existsSync(GOLD)) {
  console.log('Skipped: ../shared/gold is not there.');
} else {
  console.log(
    'left out'.padEnd(16) +
      Object.values(COLUMNS)
        .map((title) => title.padStart(15))
        .join(''),
  );
  const rows: (readonly [string, readonly Evidence[]])[] = [
    ['nothing', []],
    ...EVIDENCE.map((kind) => [kind, [kind]] as const),
    ['everything', EVIDENCE],
  ];
  for (const [name, without] of rows) {
    const figures = await sharedGold(createEngine({ without: new Set(without) }));
    const cells = Object.keys(COLUMNS).map((key) => (figures[key] ?? 0).toFixed(3).padStart(15));
    console.log(name.padEnd(16) + cells.join(''));
  }
}
