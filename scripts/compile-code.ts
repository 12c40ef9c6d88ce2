/**
 * Keeps beside `dist/cli/program.js` what V8 makes of it while it analyzes some postings: the code of every function
 * that was called. It fits the Node that builds; any other starts without it, half as fast.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { codeFileOf, runCompiled } from '../src/cli/compiled-code.js';
import type * as Program from '../src/cli/program.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = join(ROOT, 'dist/cli/program.js');
const POSTINGS = [
  'data-engineer-pune-fused.txt',
  'mlops-engineer-remote-eu.txt',
  'data-engineer-denver.md',
  'warehouse-driver-coventry.txt',
  'ml-platform-engineer-fused.txt',
  'optimization-scientist-crew-rosters.txt',
  'junior-data-analyst-housing.txt',
  'line-cook-sous-chef.txt',
  'embedded-automotive-engineer-stuttgart.md',
  'ml-platform-intern-summer.md',
];

// Kept code tells which functions V8's first compiler had taken up here, and a start would compile them all at once: none.
setFlagsFromString('--sparkplug-filter=~');
const script = runCompiled(FILE);
const { runProgram } = createRequire(FILE)(FILE) as typeof Program;
const folder = mkdtempSync(join(tmpdir(), 'skillgauge-code-'));
try {
  for (const name of POSTINGS) {
    const posting = join(ROOT, 'samples/postings', name);
    const code = await runProgram(['', '', 'analyze', posting, '-o', join(folder, 'analysis.txt')]);
    if (code !== 0) throw new Error(`The built program cannot analyze ${posting}.`);
  }
  setFlagsFromString('--sparkplug-filter=*');
  writeFileSync(codeFileOf(FILE), script.createCachedData());
} finally {
  rmSync(folder, { recursive: true });
}
