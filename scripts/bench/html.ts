import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { readHtml } from '../../src/parse/html-blocks.js';
import { scanPage } from '../../src/parse/page/scan.js';
import { figuresOf, type Section } from './figures.js';
import { mediansInTurn, processorMs } from './machine.js';
import type { Size } from './size.js';

const SAMPLES = fileURLToPath(new URL('../../samples/postings', import.meta.url));
const MOST_DEPTH = 512;

/** Pages are the samples, or those of the folder `BENCH_PAGES`. */
export async function measureHtml({ rounds }: Size): Promise<Section> {
  const folder = process.env['BENCH_PAGES'] ?? SAMPLES;
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const msAPage = (read: (page: string) => unknown) => () =>
    processorMs(() => pages.map(read)) / pages.length;
  const figures = await mediansInTurn(
    {
      'cheerio.load and text': msAPage(textByCheerio),
      'page to blocks': msAPage((page) => scanPage(page, MOST_DEPTH)),
      'fragment to text': msAPage((page) => readHtml(page)),
    },
    rounds,
  );
  const units = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
  return {
    title: `HTML, ${pages.length} pages of ${Math.round(units)} units in the mean`,
    unit: 'ms a page',
    yardstick: 'cheerio.load and text',
    figures: figuresOf(figures),
  };
}

function textByCheerio(page: string): string {
  const $ = load(page);
  $('script, style').remove();
  return $('body').text();
}
