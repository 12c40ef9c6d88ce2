import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine, or null where there is none. */
export const BROWSER = process.env['CHROMIUM'] ?? PLACES.find((path) => existsSync(path)) ?? null;

export function launch(): Promise<Browser> {
  // Chromium's own sandbox does not start for root in a container.
  return chromium.launch({ executablePath: BROWSER ?? '', args: ['--no-sandbox'] });
}

export interface Opened {
  readonly page: Page;
  /** Console errors and warnings, exceptions, and every request but the one for the file itself. */
  readonly complaints: readonly string[];
}

/** Opens a page from a file with the network off. */
export async function open(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const path = join(mkdtempSync(join(tmpdir(), 'skillgauge-page-')), 'page.html');
  writeFileSync(path, html);
  const address = pathToFileURL(path).href;
  const context = await browser.newContext({ offline: true, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/** What axe finds of serious and critical problems, each with the place it is at. */
export async function accessProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`);
}
