/**
 * `npm run bench:peers`: our search beside the best there are, on the same names and texts by the same rules, and our
 * whole analysis beside spaCy's pipeline. What finds other places than the reference is not timed; what is not there is
 * named.
 *
 *   npm run bench:peers -- --save       also writes scripts/bench/results/peers-<date>.csv
 *   npm run bench:peers -- --install    first installs pyahocorasick and spaCy into ~/.cache/skillgauge-bench
 *
 * BENCH_CORPUS=postings.jsonl looks in your own postings, BENCH_PYTHON names another Python that has the two.
 *
 * Only modules go through tsx, for the reason told in `scripts/bench/run.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Posting } from '../../../src/model/posting.js';
import { corpus, corpusName } from '../corpus.js';
import { printSection, type Section, saveSections } from '../figures.js';
import { machineLine } from '../machine.js';
import { FULL, QUICK } from '../size.js';
import { startChild } from './child.js';
import { ENGINES, OWN } from './engines.js';
import { installPythonPeers, natives } from './natives.js';
import { sideBySide } from './side-by-side.js';
import { namesFor, plainText } from './workload.js';

const WHOLE_ANALYSIS = [
  process.execPath,
  ...['--import', import.meta.resolve('tsx/esm')],
  fileURLToPath(new URL('./whole-analysis.ts', import.meta.url)),
];
const size = process.argv.includes('--quick') ? QUICK : FULL;
const failure = process.argv.includes('--install') ? installPythonPeers() : null;
if (failure !== null) console.error(`The Python peers could not be installed: ${failure}`);

const folder = mkdtempSync(join(tmpdir(), 'skillgauge-peers-'));
try {
  const postings = await corpus(size.postings);
  const texts = postings.map(({ text }) => plainText(text));
  const whole = await startChild(WHOLE_ANALYSIS, [writtenTo(folder, postings)]);
  const peers = {
    engines: ENGINES,
    natives: natives(folder),
    others: {
      'skillgauge, whole analysis': async () => (await whole.run('ruled')).ms,
    },
  };
  console.log(`${machineLine()}; ${corpusName()}`);
  const sections: Section[] = [];
  for (const count of size.names) {
    const names = namesFor(texts, count);
    const units = texts.reduce((sum, text) => sum + text.length, 0);
    const section: Section = {
      title: `${names.length} names in ${texts.length} ${corpusName()}, ${(units / 1e6).toFixed(2)} million units`,
      unit: 'ms',
      yardstick: OWN,
      figures: await sideBySide(names, texts, peers, Math.min(size.rounds, 7), folder),
    };
    printSection(section);
    sections.push(section);
  }
  whole.end();
  if (process.argv.includes('--save')) saveSections('peers-', sections, corpusName());
} finally {
  rmSync(folder, { recursive: true });
}

function writtenTo(folder: string, postings: readonly Posting[]): string {
  const file = join(folder, 'postings.jsonl');
  const lines = postings.map(({ title, text }) =>
    JSON.stringify({ description: text, ...(title ? { title } : {}) }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
