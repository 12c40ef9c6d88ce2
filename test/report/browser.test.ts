import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/report/formats/csv.js';
import { renderHtmlReport } from '../../src/report/formats/html.js';
import { postingPageEnd, postingPageStart, renderPostingHtml } from '../../src/report/posting/html.js';
import { skillTable } from '../../src/report/tables.js';
import { accessProblems, BROWSER, launch, open } from './browser.js';
import { nameOf, tagged, view } from './posting-sample.js';
import { sampleReport } from './sample.js';

if (BROWSER === null)
  console.warn(
    'No Chromium here: the pages are not opened in a browser. Install it, or name it in CHROMIUM.',
  );

describe.skipIf(BROWSER === null)('in a browser without a network', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const report = renderHtmlReport(sampleReport());
  const names = '#table tbody tr:not([hidden]) th';

  test('the report opens without a complaint and without a request', async () => {
    const { page, complaints } = await open(browser, report);
    await page.getByRole('link', { name: 'Python' }).first().click();
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
    expect(await page.title()).toContain('Python was asked for in');
  });

  test('the table filters by name, kind and list', async () => {
    const { page } = await open(browser, report);
    const shown = () => page.locator(names).allTextContents();
    await page.getByLabel('Find').fill('dock');
    expect(await shown()).toEqual(['Docker']);
    expect(await page.getByRole('status').textContent()).toBe('1 skill of 5.');
    await page.getByLabel('Find').fill('');
    await page.getByLabel('Kind').selectOption('soft');
    expect(await shown()).toEqual(['Teamwork']);
    await page.getByLabel('Kind').selectOption('');
    await page.getByLabel('on the list').check();
    expect(await shown()).toEqual(['Python', 'SQL', 'Keras']);
  });

  test('a column sorts one way, then the other, and says so', async () => {
    const { page } = await open(browser, report);
    const head = page.getByRole('columnheader', { name: 'Skill' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator(names).allTextContents()).toEqual([
      'Docker',
      'Keras',
      'Python',
      'SQL',
      'Teamwork',
    ]);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator(names).first().textContent()).toBe('Teamwork');
  });

  test('a bar leads to its postings, and to the sentence with its words marked', async () => {
    const { page } = await open(browser, report);
    await page.locator('#most-asked li', { hasText: 'Python' }).locator('svg').click();
    const panel = page.getByRole('dialog', { name: 'Python' });
    await panel.waitFor();
    expect(await panel.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Required, 20 postings',
      'Named in the work, 20 postings',
    ]);
    expect(await panel.getByRole('listitem').first().textContent()).toContain('Engineer 0 · Acme');
    expect(await panel.locator('mark').allTextContents()).toEqual(['Python']);
    expect(await panel.locator('blockquote').first().textContent()).toBe('We use Python daily.');
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.isVisible()).toBe(false);
  });

  test('a skill without sentences in the page still leads to its postings, by keyboard alone', async () => {
    const { page } = await open(browser, report);
    const docker = page.locator('#table').getByRole('button', { name: 'Docker' });
    await docker.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Docker' });
    await panel.waitFor();
    expect(await panel.getByRole('listitem').count()).toBe(10);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.locator(':focus').textContent()).toBe('Docker');
  });

  test('Tab comes to the skip link first, which goes to the report', async () => {
    const { page } = await open(browser, report);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the report');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#main$/);
  });

  test('values show when a pointer is on a bar', async () => {
    const { page } = await open(browser, report);
    await page.locator('#most-asked li', { hasText: 'SQL' }).locator('svg').hover();
    expect(await page.locator('#tip').textContent()).toContain('20 of 40 postings');
  });

  test('the theme follows the system until the button is used', async () => {
    const { page } = await open(browser, report, { colorScheme: 'dark' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    await page.getByRole('button', { name: 'Use light colours' }).click();
    const light = await background();
    expect(light).toBe('rgb(255, 255, 255)');
    expect(dark).not.toBe(light);
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(await background()).toBe(dark);
  });

  test('the CSV comes out byte for byte', async () => {
    const { page, complaints } = await open(browser, report);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).first().click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('skillgauge-report.csv');
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      renderCsv(skillTable(sampleReport().comparison)),
    );
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s report', async (colorScheme) => {
    const { page } = await open(browser, report, { colorScheme });
    expect(await accessProblems(page)).toEqual([]);
    await page.locator('#most-asked a', { hasText: 'Python' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await accessProblems(page)).toEqual([]);
  });

  test('a narrow page does not scroll sideways', async () => {
    const { page } = await open(browser, report, { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
  ])('%s stays text, also in the panel', async (hostile) => {
    const page = renderHtmlReport(sampleReport({ text: (plain) => `${plain}${hostile}` }));
    const opened = await open(browser, page);
    await opened.page.locator('#most-asked a').first().click();
    await opened.page.getByRole('dialog').waitFor();
    expect(await opened.page.locator('dialog').textContent()).toContain(hostile);
    expect(await opened.page.locator('img, script:not(#data), svg[onload]').count()).toBe(1);
    expect(opened.complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'the %s page of one posting has nothing axe finds serious',
    async (colorScheme) => {
      const posting = tagged();
      const seen = view(posting);
      const html = postingPageStart(seen.title) + renderPostingHtml(posting, seen, nameOf) + postingPageEnd();
      const { page, complaints } = await open(browser, html, { colorScheme });
      expect(await accessProblems(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.locator('.refused[title^="Not counted as Go: "]').count()).toBeGreaterThan(0);
    },
  );
});
