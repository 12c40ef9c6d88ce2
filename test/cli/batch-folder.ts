import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { databaseInfo } from '../../src/store/database-info.js';
import { skillgauge } from './run.js';

const SKILLS = ['Python', 'SQL', 'Kafka', 'Kubernetes', 'Java', 'TypeScript', 'Terraform', 'Spark', 'React'];

/** Lines of postings that all differ; the skills go round. */
export function lines(count: number, name = 'posting'): string {
  return Array.from({ length: count }, (_, i) => {
    const skills = [0, 2, 3, 7].map((step) => SKILLS[(i * 5 + step * (i % 4)) % SKILLS.length]);
    const description = `Requirements\n- ${i % 9} years of ${skills.join(', ')} in ${name} team ${i}\n- You write services number ${i * 7} and tests.`;
    return JSON.stringify({ id: `${name}-${i}`, title: `Engineer ${i}`, company: `C${i % 40}`, description });
  }).join('\n');
}

/** A folder for the batches of one test file, which goes away with it. */
export function batchFolder() {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'skillgauge-batch-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: string[]) => join(folder, ...names);
  return {
    at,
    file(name: string, text: string): string {
      writeFileSync(at(name), text);
      return at(name);
    },
    args: (input: string, name: string): string[] => [
      ...['batch', input, '--db', at(`${name}.db`), '--out', at(name), '--no-progress'],
    ],
    /** Postings that are safe in the database, also while it is written. */
    kept(name: string): number {
      try {
        return databaseInfo(at(`${name}.db`)).postings;
      } catch {
        return 0;
      }
    },
    /** CSV, HTML and JSON of a batch, as bytes. */
    resultOf: (name: string): string[] => [
      readFileSync(at(name, 'skillgauge-report.csv'), 'utf8'),
      readFileSync(at(name, 'skillgauge-report.html'), 'utf8'),
      skillgauge(['report', '--db', at(`${name}.db`), '-f', 'json']).out,
    ],
  };
}

/** Waits up to 20 s. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 800; i++) {
    if (isSo()) return;
    await sleep(25);
  }
  throw new Error('What was waited for did not come.');
}
