import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { skillgauge } from '../cli/run.js';

const HEAVY = 'cheerio undici better-sqlite3 natural compromise zod piscina unpdf hyparquet'.split(' ');

/** Words of the code of the packages that are bundled, where no path tells them; names survive the bundler. */
const BUNDLED: Readonly<Record<string, RegExp>> = { cheerio: /\bcheerio\b/, zod: /\bZodObject\b/ };

test.each([
  [['--version'], []],
  [['--help'], []],
  [['analyze', '-'], []],
  [['analyze', 'samples/postings/sales-representative-dental.txt'], []],
  // The test itself: these do need one, and it is seen.
  [['analyze', 'samples/postings/computer-vision-engineer-bengaluru-microdata.html'], ['cheerio']],
  [['analyze', 'samples/postings/greenhouse-job-board.json'], ['zod']],
] as const)('%j loads only %j of the heavy packages', (args, needed) => {
  expect(heavyPackagesLoadedBy(args)).toEqual(needed);
});

/** By the engine's own list of the scripts it ran; those inside the bundle are told by their code. */
function heavyPackagesLoadedBy(args: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-loaded-'));
  try {
    const { code } = skillgauge(args, {
      input: 'Requirements: 3+ years of Python. Kafka is a plus.',
      env: { NODE_V8_COVERAGE: folder },
    });
    expect(code).toBe(0);
    const loaded = readdirSync(folder).flatMap((name) => {
      const report = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] };
      return report.result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
    });
    expect(loaded.some((url) => url.endsWith('/dist/cli/main.js'))).toBe(true);
    const sources = loaded.map((url) => `${url}\n${readFileSync(fileURLToPath(url), 'utf8')}`);
    return HEAVY.filter((name) =>
      sources.some((source) => source.includes(`node_modules/${name}/`) || BUNDLED[name]?.test(source)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
