import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MatcherAccuracy } from '../model/accuracy.js';
import { TAXONOMY_DIR } from './load.js';

/** What \`scripts/measure-accuracy.ts\` measured. */
export function loadAccuracy(dir: string = TAXONOMY_DIR): MatcherAccuracy {
  return JSON.parse(readFileSync(join(dir, 'accuracy.json'), 'utf8')) as MatcherAccuracy;
}
