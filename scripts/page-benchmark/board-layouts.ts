import { applyForm, cookie, footer, menu, newsletter, similar, teasers } from './chrome.js';
import { bodyHtml, type MadePosting } from './posting.js';
import type { Choice } from './seeded.js';

/** A page made of a posting; the layout of each follows a kind of board page seen in the wild. */
export type Layout = (posting: MadePosting, choice: Choice) => string;

export const document = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}<style>.a{color:red}</style><script>window.dataLayer=[];var s="Kotlin Django"</script></head><body>${body}</body></html>`;

const jsonLd = (p: MadePosting, description: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'JobPosting', title: p.title, description, datePosted: '2026-10-01', hiringOrganization: { '@type': 'Organization', name: p.company }, jobLocation: { '@type': 'Place', address: { addressLocality: p.place } } })}</script>`;

export const BOARD_LAYOUTS: Readonly<Record<string, Layout>> = {
  'board, clean main': (p, c) =>
    document(
      `Job Application for ${p.title} at ${p.company}`,
      `<div id="main"><div class="job__header"><h1>${p.title}</h1><div class="job__location">${p.place}</div></div><div class="job__description body">${bodyHtml(p)}</div>${applyForm()}</div>${footer(c)}`,
    ),
  'board, sections with classes': (p, c) =>
    document(
      `${p.company} - ${p.title}`,
      `<div class="main-header"><a href="/">${p.company}</a></div><div class="content-wrapper posting-page"><div class="posting-headline"><h2>${p.title}</h2><div class="posting-categories"><div>${p.place}</div><div>Full-time</div></div></div>${p.intro.map((i) => `<div class="section"><div>${i}</div></div>`).join('')}${p.sections.map((s) => `<div class="section"><h3>${s.heading}</h3><ul class="posting-requirements">${s.items.map((i) => `<li>${i}</li>`).join('')}</ul></div>`).join('')}</div>${similar(c, 'More openings')}<div class="main-footer">Powered by Jenkins</div>`,
    ),
  'board, hashed class names': (p, c) =>
    document(
      `${p.title} @ ${p.company}`,
      `<div class="_a1"><nav class="_n2"><ul>${menu(c)}</ul></nav><div class="_b2"><div class="_c3"><h1>${p.title}</h1></div><div class="_d4"><h2>Location</h2><p>${p.place}</p></div><div class="_e5">${bodyHtml(p, 'h2')}</div></div><div class="_f6">${teasers(c, 'Other roles')}</div></div>${cookie()}`,
    ),
  'board, list of similar inside main': (p, c) =>
    document(
      `${p.title} | Jobs`,
      `<header><ul>${menu(c)}</ul></header><main><article><h1>${p.title}</h1><p>${p.company} · ${p.place}</p>${bodyHtml(p)}</article><section class="similar-jobs">${similar(c)}</section></main>${footer(c)}`,
    ),
  'JSON-LD and a visible page': (p, c) =>
    document(
      p.title,
      `<header><ul>${menu(c)}</ul></header><main><h1>${p.title}</h1>${bodyHtml(p)}</main>${similar(c)}${footer(c)}`,
      jsonLd(p, bodyHtml(p)),
    ),
  'JSON-LD escaped, empty shell': (p) =>
    document(
      p.title,
      '<div id="root"></div><noscript>Please enable JavaScript. We love Kotlin.</noscript>',
      jsonLd(p, bodyHtml(p).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')),
    ),
  'application data, empty shell': (p) =>
    document(
      p.title,
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { job: { id: 7, title: p.title, descriptionHtml: bodyHtml(p) }, user: null, experiments: ['Kotlin', 'Django'] } } }).replace(/</g, '\\u003c')}</script>`,
    ),
  'data in an attribute, empty shell': (p) =>
    document(
      p.title,
      `<div id="app" data-page="${JSON.stringify({
        component: 'Jobs/Show',
        props: { job: { title: p.title, description: bodyHtml(p), jobId: 9 } },
      })
        .replace(/&/g, '&amp;')
        .replace(/"/g, '&quot;')}"></div>`,
    ),
  'state in a script, empty shell': (p) =>
    document(
      p.title,
      `<div id="root"></div><script>window.__INITIAL_STATE__ = ${JSON.stringify({ posting: { jobTitle: p.title, content: bodyHtml(p) }, flags: { a: 1 } }).replace(/</g, '\\u003c')};</script>`,
    ),
  'microdata of an old board': (p, c) =>
    document(
      p.title,
      `<table><tr><td>${similar(c, 'Latest jobs')}</td><td><div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">${p.title}</h1><meta itemprop="datePosted" content="2026-09-09"><span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address">${p.place}</span></span><div itemprop="description">${bodyHtml(p)}</div></div></td></tr></table>${newsletter()}`,
    ),
  'split view of a search': (p, c) =>
    document(
      `${p.title} - Job Search`,
      `<div class="results-pane">${similar(c, 'Recommended for you')}</div><div class="details-pane"><h2>${p.title}</h2><p>${p.company} – ${p.place}</p><div id="jobDescriptionText">${bodyHtml(p, 'b')}</div></div>${cookie()}`,
    ),
};
