import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/report/formats/csv.js';
import { renderHtmlReport } from '../../src/report/formats/html.js';
import { postingPageEnd, postingPageStart, renderPostingHtml } from '../../src/report/posting/html.js';
import { skillTable } from '../../src/report/tables.js';
import { payTable } from '../../src/report/view-tables.js';
import { accessProblems, BROWSER, launch, type Viewer, viewer } from './browser.js';
import { nameOf, tagged, view } from './posting-sample.js';
import { sampleReport } from './sample.js';

if (BROWSER === null)
  console.warn(
    'No Chromium here: the pages are not opened in a browser. Install it, or name it in CHROMIUM.',
  );

describe.skipIf(BROWSER === null)('in a browser without a network', () => {
  let browser: Browser;
  let seen: Viewer;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    seen = await viewer(browser);
    page = seen.page;
  });
  afterAll(() => browser?.close());

  const report = renderHtmlReport(sampleReport());
  const names = () => page.locator('#table tbody tr:not([hidden]) th').allTextContents();

  test('the report opens without a complaint and without a request', async () => {
    await seen.show(report);
    await page.getByRole('link', { name: 'Python' }).first().click();
    await page.keyboard.press('Escape');
    expect(seen.complaints).toEqual([]);
    expect(await page.title()).toContain('Python was asked for in');
  });

  test('the table filters by name, kind and list', async () => {
    await seen.show(report);
    await page.getByLabel('Find').fill('dock');
    expect(await names()).toEqual(['Docker']);
    expect(await page.locator('#shown').textContent()).toBe('1 skill of 5.');
    await page.getByLabel('Find').fill('');
    await page.getByLabel('Kind').selectOption('soft');
    expect(await names()).toEqual(['Teamwork']);
    await page.getByLabel('Kind').selectOption('');
    await page.getByLabel('on the list').check();
    expect(await names()).toEqual(['Python', 'SQL', 'Keras']);
  });

  test('a column sorts one way, then the other, and says so', async () => {
    await seen.show(report);
    const head = page.locator('#table').getByRole('columnheader', { name: 'Skill' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await names()).toEqual(['Docker', 'Keras', 'Python', 'SQL', 'Teamwork']);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await names())[0]).toBe('Teamwork');
  });

  test('a bar leads to its postings, and to the sentence with its words marked', async () => {
    await seen.show(report);
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
    await seen.show(report);
    await page.locator('#table').getByRole('button', { name: 'Docker' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Docker' });
    await panel.waitFor();
    expect(await panel.locator('.postings li').count()).toBe(10);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.locator(':focus').textContent()).toBe('Docker');
  });

  test('the panel of a skill leads on to those it is asked for with', async () => {
    await seen.show(report);
    await page.locator('#together').getByRole('button', { name: 'SQL' }).first().click();
    await page.getByRole('dialog', { name: 'SQL' }).getByRole('button', { name: 'Docker' }).click();
    const note = page.getByRole('dialog', { name: 'Docker' }).locator('#sheet-note');
    expect(await note.textContent()).toContain('10 postings ask for it, 25 % (14–40)');
  });

  test('Tab comes to the skip link first, which goes to the report', async () => {
    await seen.show(report);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the report');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#main$/);
  });

  test.each([
    ['#most-asked', 'SQL: 50 % (35–65)\n20 of 40 postings'],
    ['#segments', 'SQL, Other titles\n0 % (0–16): 0 of 20 postings'],
    ['#together', 'Docker + SQL: lift 2.00'],
    ['#trend', 'SQL, Mar 2026\n0 postings, too few in a month'],
    ['#pay', 'SQL: median 119,000 USD a year'],
  ])('the values of %s show under the pointer, and by the arrow keys', async (section, value) => {
    await seen.show(report);
    const chart = page.locator(`${section} .chart`).first();
    const marks = chart.locator('[data-tip]');
    const tips = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-tip') ?? ''));
    const place = tips.findIndex((tip) => tip.startsWith(value));
    const tip = page.locator('#tip');
    await marks.nth(place).hover({ position: { x: 2, y: 2 }, force: true });
    expect(await tip.textContent()).toContain(value);
    await chart.focus();
    for (let i = 0; i <= place; i++) await page.keyboard.press('ArrowRight');
    expect(await tip.textContent()).toContain(value);
    await page.keyboard.press('Escape');
    expect(await page.locator('#tip').isVisible()).toBe(false);
  });

  test('the theme follows the system until the button is used', async () => {
    await seen.show(report, { colorScheme: 'dark' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    await page.getByRole('button', { name: 'Use light colours' }).click();
    const light = await background();
    expect(light).toBe('rgb(255, 255, 255)');
    expect(dark).not.toBe(light);
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(await background()).toBe(dark);
  });

  test.each([
    ['skillgauge-report.csv', renderCsv(skillTable(sampleReport().comparison))],
    ['skillgauge-pay.csv', renderCsv(payTable(sampleReport().views.pay.skills))],
  ])('%s comes out byte for byte', async (name, csv) => {
    await seen.show(report);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download CSV: ${name}` }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path(), 'utf8')).toBe(csv);
    expect(seen.complaints).toEqual([]);
  });

  test('axe finds nothing in the report, nor in its panel, nor in its dark colours', async () => {
    await seen.show(report);
    await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
    expect(await accessProblems(page)).toEqual([]);
    await page.locator('#most-asked a', { hasText: 'Python' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await accessProblems(page, { within: '#sheet' })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(await accessProblems(page, { rules: ['color-contrast'] })).toEqual([]);
  });

  test('a narrow page does not scroll sideways', async () => {
    await seen.show(report, { width: 390 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('hostile text stays text, also in the panel', async () => {
    const hostile =
      '<img src=x onerror=alert(1)></script><script>alert(1)</script>"><svg onload=alert(1)>{{alert(1)}}';
    await seen.show(renderHtmlReport(sampleReport({ text: (plain) => `${plain}${hostile}` })));
    await page.locator('#most-asked a').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('dialog').textContent()).toContain(hostile);
    expect(await page.locator('img, script:not(#data), svg[onload]').count()).toBe(1);
    expect(seen.complaints).toEqual([]);
  });

  test('the page of one posting has nothing that axe finds, light or dark', async () => {
    const posting = tagged();
    const known = view(posting);
    const html = postingPageStart(known.title) + renderPostingHtml(posting, known, nameOf) + postingPageEnd();
    await seen.show(html);
    expect(await accessProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessProblems(page, { rules: ['color-contrast'] })).toEqual([]);
    expect(seen.complaints).toEqual([]);
    expect(await page.locator('.refused[title^="Not counted as Go: "]').count()).toBeGreaterThan(0);
  });
});
