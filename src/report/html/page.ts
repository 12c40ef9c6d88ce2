import { createHash } from 'node:crypto';
import { esc, escLine } from './esc.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

export interface Page {
  /** Text. */
  readonly title: string;
  /** HTML, as are the sections. */
  readonly heading: string;
  readonly sections: readonly string[];
  /** What the script reads, as base64. */
  readonly data: string;
  /** Text: what made the page. */
  readonly tool: string;
}

/**
 * Nothing is fetched, no script or style counts but ours, known by their hashes, and the script cannot turn text into
 * markup: even markup that slipped in could do nothing.
 */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const PLACES: readonly (readonly [id: string, name: string])[] = [
  ['in-demand', 'In-demand list'],
  ['most-asked', 'Most asked for'],
  ['coverage', 'Coverage'],
  ['segments', 'Segments'],
  ['together', 'Together'],
  ['trend', 'Months'],
  ['pay', 'Pay'],
  ['skills', 'All skills'],
  ['evidence', 'Sentences'],
  ['failures', 'Not read'],
  ['method', 'Method'],
];

export function page({ title, heading, sections, data, tool }: Page): string {
  const present = PLACES.filter(([id]) => sections.some((html) => html.startsWith(`<section id="${id}"`)));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${esc(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${escLine(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><a class="skip" href="#main">Skip to the report</a>
<header><div class="top"><span class="brand">Skillgauge</span><nav aria-label="Sections">${present.map(([id, name]) => `<a href="#${id}">${name}</a>`).join(' ')}</nav><button type="button" class="button" id="theme" hidden>Dark</button></div>
${heading}</header>
<main id="main">
${sections.join('\n')}
</main>
<footer>Made with ${escLine(tool)}. Everything in this file works offline.</footer>
<dialog id="sheet" aria-labelledby="sheet-title"><div class="sheet-top"><div><h2 id="sheet-title"></h2><p class="note" id="sheet-note"></p></div><button type="button" class="button" id="sheet-close">Close</button></div><div id="sheet-body"></div></dialog>
<div id="tip" role="status" hidden></div><script type="application/octet-stream" id="data">${data}</script>
<script>${SCRIPT}</script></body></html>
`;
}
