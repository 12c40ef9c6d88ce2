#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFileOf, runCompiled } from './compiled-code.js';
import { print } from './print.js';
import { VERSION } from './version.js';

// Scripts ask for the version over and over, and it needs none of the program.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  void print(`${VERSION}\n`);
} else {
  // In the built program this is one file with its code beside it, and `import` finds it loaded.
  const program = join(dirname(fileURLToPath(import.meta.url)), 'program.js');
  if (existsSync(program)) {
    const code = codeFileOf(program);
    runCompiled(program, existsSync(code) ? readFileSync(code) : undefined);
  }
  void import('./program.js').then(async ({ runProgram }) => {
    process.exitCode = await runProgram(process.argv);
  });
}
