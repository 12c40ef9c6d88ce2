/**
 * Usage: whole-analysis.ts POSTINGS. Analyses the postings of a JSON Lines file, all of each, in a process of its own as
 * the peers outside Node; child.ts says what is answered. Tags are counted, not kept, as every other engine's hits are.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { PostingInput } from '../../../src/analyzer.js';
import { processorMs } from '../machine.js';

const [, , file] = process.argv;
const postings = readFileSync(file as string, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as PostingInput);
const { createAnalyzer } = await ownPackage();
const { analyze } = createAnalyzer();
console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  let count = 0;
  const ms = processorMs(() => {
    for (const posting of postings) count += analyze(posting).tags.length;
  });
  console.log(`${ms} ${count}`);
}

/** The package as it is published where it was built: from its sources each function is given its name when it is made. */
async function ownPackage(): Promise<typeof import('../../../src/index.js')> {
  const built = new URL('../../../dist/index.js', import.meta.url);
  return import(existsSync(built) ? built.href : new URL('../../../src/index.ts', import.meta.url).href);
}
