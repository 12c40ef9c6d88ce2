import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InDemandBaseline } from '../model/baseline.js';
import { TAXONOMY_DIR } from './load.js';

/** The seed's in-demand list: 11 concepts in 4 groups, a set without frequencies. */
export function loadInDemand(dir: string = TAXONOMY_DIR): InDemandBaseline {
  return JSON.parse(readFileSync(join(dir, 'baseline', 'in-demand.json'), 'utf8')) as InDemandBaseline;
}
