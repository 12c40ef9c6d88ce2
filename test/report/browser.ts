import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine, or null where there is none. */
export const BROWSER = process.env['CHROMIUM'] ?? PLACES.find((path) => existsSync(path)) ?? null;

export function launch(): Promise<Browser> {
  // Chromium's own sandbox does not start for root in a container.
  return chromium.launch({ executablePath: BROWSER ?? '', args: ['--no-sandbox'] });
}

/** One page that shows one file after another, with the network off; a new one each time takes half a second. */
export interface Viewer {
  readonly page: Page;
  /** Shows a page afresh, and forgets what was complained of before. */
  show(html: string, media?: { colorScheme?: 'light' | 'dark'; width?: number }): Promise<void>;
  /** Console errors and warnings, exceptions, and every request but the one for the file itself. */
  readonly complaints: readonly string[];
}

const WIDTH_PX = 1280;
const HEIGHT_PX = 800;

export async function viewer(browser: Browser): Promise<Viewer> {
  const folder = mkdtempSync(join(tmpdir(), 'skillgauge-page-'));
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  const files = new Map<string, string>();
  let address = '';
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
  return {
    page,
    complaints,
    async show(html, { colorScheme = 'light', width = WIDTH_PX } = {}) {
      const path = files.get(html) ?? join(folder, `page-${files.size}.html`);
      if (!files.has(html)) writeFileSync(path, html);
      files.set(html, path);
      address = pathToFileURL(path).href;
      await page.setViewportSize({ width, height: HEIGHT_PX });
      await page.emulateMedia({ colorScheme });
      await page.goto('about:blank');
      complaints.length = 0;
      await page.goto(address);
    },
  };
}

/** What axe finds, each with the place it is at; `within` a part of the page, or by some rules alone. */
export async function accessProblems(
  page: Page,
  { within = 'html', rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = rules ? { runOnly: [...rules] } : {};
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`,
  );
}
