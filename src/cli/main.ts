#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, runCompiled } from './compiled-code.js';
import { VERSION } from './version.js';

// Scripts ask for the version over and over, and it needs none of the program.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const path = join(dirname(fileURLToPath(import.meta.url)), 'program.js');
  try { runCompiled(path, readFileSync(codeOf(path))); } catch (e) { if (process.env['DBG']) console.error(e); }
  void import('./program.js').then(async ({ runProgram }) => {
    process.exitCode = await runProgram(process.argv);
  });
}
