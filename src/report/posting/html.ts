import { createHash } from 'node:crypto';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import { esc, escLine } from '../html/esc.js';
import { POSTING_STYLE } from './html-style.js';
import { paragraphsOf } from './items.js';
import { markedText, markedTitle } from './marked-text.js';
import { SUMMARY_COLUMNS, type SummaryRow } from './summary.js';
import type { AgainstView, PostingView, Row, Tone } from './view.js';

/** Nothing is fetched and no script runs; the one style is known by its hash, so that no other style counts. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(POSTING_STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page up to its first posting; a page of several has a way to the table at its end. */
export function postingPageStart(title: string, isOneOfSeveral = false): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${esc(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${escLine(title)}</title><link rel="icon" href="data:,"><style>${POSTING_STYLE}</style></head><body><main>
${isOneOfSeveral ? '<p class="way"><a href="#all">All postings as a table</a></p>\n' : ''}`;
}

export function postingPageEnd(): string {
  return '<footer>Made with Skillgauge. Everything in this file works offline.</footer></main></body></html>\n';
}

/** One posting: its summary, then its text with every mention marked and every refused word explained. */
export function renderPostingHtml(
  tagged: TaggedPosting,
  view: PostingView,
  nameOf: (id: string) => string,
  at = 1,
): string {
  const { language } = tagged.posting;
  const groups = view.groups.map(
    (group) =>
      `${group.heading === null ? '' : `<h2>${esc(group.heading)}</h2>`}<dl>${group.rows.map(rowHtml).join('')}</dl>`,
  );
  const facts = view.facts.length > 0 ? `<dl>${view.facts.map(factHtml).join('')}</dl>` : '';
  return `<article id="posting-${at}">
<h1>${markedTitle(tagged, nameOf) ?? escLine(view.title)}</h1><p class="line">${view.line.map(escLine).join(' · ')}</p>
${view.against ? againstHtml(view.against) : ''}<div class="card">${facts}${groups.join('\n')}<dl>${inDemandHtml(view)}</dl></div>
${LEGEND}
<div${language ? ` lang="${esc(language)}"` : ''}>${markedText(tagged, nameOf)}</div>
${view.notices.length > 0 ? `<ul class="notes">${view.notices.map((n) => `<li>${escLine(n)}</li>`).join('')}</ul>` : ''}</article>
`;
}

const LEGEND = `<ul class="legend" aria-label="Legend"><li><mark class="required">must have</mark></li><li><mark class="preferred">nice to have</mark></li><li><mark class="duty">will use</mark></li><li><mark class="context">not asked of you</mark></li><li><mark class="negated">said not to be needed</mark></li><li class="screen"><span class="refused">could be a skill, is none here</span></li><li class="screen">Hover for the reason; Tab moves between refused words.</li></ul>`;

function rowHtml({ label, tone, items }: Row): string {
  const of = (item: string) => `<li${toneClass(tone)}>${escLine(item)}</li>`;
  return `<dt>${esc(label)}</dt><dd><ul class="items">${items.map(of).join('')}</ul></dd>`;
}

function toneClass(tone: Tone): string {
  return tone === null ? '' : ` class="${tone}"`;
}

function factHtml({ label, items, isByLine }: Row): string {
  const [first = '', ...rest] = isByLine ? items : paragraphsOf(items);
  return `<dt>${esc(label)}</dt><dd>${escLine(first)}${rest.map((item) => `<p><small>${escLine(item)}</small></p>`).join('')}</dd>`;
}

function inDemandHtml({ inDemand: { found, missing, total } }: PostingView): string {
  const asked = found.length > 0 ? `: ${escLine(found.join(', '))}` : '';
  const absent = found.length > 0 && missing.length > 0 ? missing.join(', ') : '';
  return `<dt>In demand</dt><dd>${found.length} of ${total}${asked}${absent ? `<p><small>not asked: ${escLine(absent)}</small></p>` : ''}</dd>`;
}

function againstHtml(against: AgainstView): string {
  const parts = against.parts.map(({ heading, isMet, rows }) => {
    const items = rows.map(
      ({ skill, note, asked, held }) =>
        `<li>${escLine(skill)}${note ? ` <span class="soft">${escLine(note)}</span>` : ''}<q><b>asks</b> ${escLine(asked)}</q>${held === null ? '' : `<q><b>yours</b> ${escLine(held)}</q>`}</li>`,
    );
    return `<h2>${esc(heading)}</h2><ul class="held${isMet ? '' : ' missing'}">${items.join('')}</ul>`;
  });
  return `<div class="card"><dl><dt>Against</dt><dd>${escLine(against.name)}<p><small>${escLine(against.summary)}</small></p></dd></dl>${parts.join('\n')}</div>\n`;
}

/** The table at the end of several postings, each linked to its place. */
export function summaryHtml(rows: readonly SummaryRow[]): string {
  const isNumber = (at: number) => SUMMARY_COLUMNS[at]?.align === 'right';
  const head = SUMMARY_COLUMNS.map(
    (column, at) => `<th scope="col"${isNumber(at) ? ' class="num"' : ''}>${esc(column.title)}</th>`,
  );
  const body = rows.map((row, n) => {
    const cells = row.map((cell, at) =>
      at === 0
        ? `<th scope="row"><a href="#posting-${n + 1}">${escLine(cell)}</a></th>`
        : `<td${isNumber(at) ? ' class="num"' : ''}>${escLine(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<article id="all"><h2 id="all-title">${rows.length} postings</h2><div class="scroll" role="region" aria-labelledby="all-title" tabindex="0"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div></article>\n`;
}
