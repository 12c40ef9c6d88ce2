import { document, type Layout } from './board-layouts.js';
import { applyForm, footer, similar, teasers } from './chrome.js';
import { bodyHtml, type MadePosting } from './posting.js';
import type { Choice } from './seeded.js';

/** Layouts written after the rules of reading pages, and rules have been changed for them since. */

/** A menu of plain divs, as sites made of components have. */
const megaMenu = (): string =>
  '<div class="nv"><div class="nv-col"><div class="nv-h">Platform</div><div><a href="/p/1">Robotics toolkit</a></div><div><a href="/p/2">Blockchain ledger</a></div></div><div class="nv-col"><div class="nv-h">Resources</div><div><a href="/r/1">Tableau connector</a></div><div><a href="/r/2">Cybersecurity guide</a></div><div><a href="/r/3">Customer stories</a></div></div></div>';
const colleagues = (): string =>
  '<section class="team"><h2>Meet your future colleagues</h2><figure><blockquote>“I moved here from an agency where I drew in Photoshop all day.”</blockquote><figcaption>Ines, brand</figcaption></figure><figure><blockquote>“We taught the depot to like MongoDB.”</blockquote><figcaption>Tomasz, platform</figcaption></figure></section>';
const news = (c: Choice): string =>
  `<section class="press"><h3>In the news</h3>${c
    .some(
      [
        'How we moved off Hadoop',
        'A year of Cobol repairs',
        'Jenkins, an obituary',
        'Our Salesforce partnership',
      ],
      3,
    )
    .map(
      (t) =>
        `<div class="press-item"><a href="/news/${t.length}"><strong>${t}</strong></a><span>12 May 2026</span></div>`,
    )
    .join('')}</section>`;
const facts = (p: MadePosting): string =>
  `<div class="facts"><div><span>Location</span><span>${p.place}</span></div><div><span>Contract</span><span>Permanent</span></div></div>`;
const crumbs = (p: MadePosting): string =>
  `<ol class="crumbs"><li><a href="/">Home</a></li><li><a href="/jobs">Jobs</a></li><li>${p.title}</li></ol>`;
const items = (p: MadePosting, item: (text: string) => string): string[] =>
  p.sections.map((s) => s.items.map(item).join(''));

export const LATER_LAYOUTS: Readonly<Record<string, Layout>> = {
  'tabs of a public service': (p, c) =>
    document(
      `${p.title} – vacancy 2026-118`,
      `${crumbs(p)}<div class="tabs"><a href="#a">Overview</a><a href="#b">Apply</a></div><div role="tabpanel" id="a"><h1>${p.title}</h1>${facts(p)}${bodyHtml(p, 'h2')}</div><div role="tabpanel" id="b" hidden>${applyForm()}</div>${footer(c)}`,
    ),
  'table of label and value': (p, c) =>
    document(
      p.title,
      `${megaMenu()}<table class="job"><tr><th>Position</th><td><h1>${p.title}</h1></td></tr><tr><th>About</th><td>${p.intro.map((i) => `<p>${i}</p>`).join('')}</td></tr>${p.sections.map((s) => `<tr><th>${s.heading}</th><td><ul>${s.items.map((i) => `<li>${i}</li>`).join('')}</ul></td></tr>`).join('')}</table>${footer(c)}`,
    ),
  'cards in two columns': (p, c) =>
    document(
      `${p.company} is hiring`,
      `${megaMenu()}<div class="hero" style="background:url(x)"><h1>${p.title}</h1><a class="btn" href="/apply">Apply</a></div><div class="grid"><div class="col">${p.intro.map((i) => `<p>${i}</p>`).join('')}</div>${p.sections.map((s) => `<div class="col card"><h4>${s.heading}</h4><ul>${s.items.map((i) => `<li><p>${i}</p></li>`).join('')}</ul></div>`).join('')}</div>${colleagues()}${footer(c)}`,
    ),
  'posting between news and offices': (p, c) =>
    document(
      `Work with us: ${p.title}`,
      `${news(c)}<div class="txt"><h2>${p.title}</h2>${bodyHtml(p, 'h3')}</div><section><h3>Our offices</h3><p>Leeds: home of the Robotics lab</p><p>Porto: Blockchain and payments</p></section>${footer(c)}`,
    ),
  'custom elements': (p, c) =>
    document(
      p.title,
      `<app-root><app-header>${megaMenu()}</app-header><app-job-detail><app-job-title><h1>${p.title}</h1></app-job-title><app-rich-text>${bodyHtml(p, 'h4')}</app-rich-text></app-job-detail><app-recommendations>${teasers(c, 'Jobs for you')}</app-recommendations><app-footer>${footer(c)}</app-footer></app-root>`,
    ),
  'quotes inside the posting page': (p, c) =>
    document(
      `${p.title} | ${p.company}`,
      `<main><h1>${p.title}</h1>${p.intro.map((i) => `<p>${i}</p>`).join('')}<section><h2>${p.sections[0]?.heading}</h2><ul>${items(p, (i) => `<li>${i}</li>`)[0]}</ul></section><section><h2>${p.sections[1]?.heading}</h2><ul>${items(p, (i) => `<li>${i}</li>`)[1]}</ul></section><section><h2>${p.sections[2]?.heading}</h2><ul>${items(p, (i) => `<li>${i}</li>`)[2]}</ul></section>${colleagues()}${similar(c, 'Other vacancies')}</main>`,
    ),
  'print view': (p) =>
    document(
      `${p.title} - print`,
      `<body onload="print()"><h3>${p.title}</h3><hr>${p.intro.join('<br>')}<hr>${p.sections.map((s) => `<u>${s.heading}</u><br>${s.items.map((i) => `* ${i}<br>`).join('')}`).join('<br>')}<hr><small><a href="/jobs">Back to all jobs</a> · <a href="/b">Blockchain whitepaper</a></small>`,
    ),
  'preformatted text': (p, c) =>
    document(
      p.title,
      `${megaMenu()}<pre class="desc">${p.title}\n\n${p.intro.join('\n\n')}\n\n${p.sections.map((s) => `${s.heading.toUpperCase()}\n${s.items.map((i) => ` - ${i}`).join('\n')}`).join('\n\n')}</pre>${news(c)}${footer(c)}`,
    ),
  'modal over the list of jobs': (p, c) =>
    document(
      'Jobs',
      `<div class="page" aria-hidden="true">${teasers(c, 'All jobs')}${teasers(c, 'Internships')}</div><div role="dialog" aria-modal="true" class="modal"><button>Close</button><h2>${p.title}</h2>${facts(p)}<div class="modal-body">${bodyHtml(p, 'h3')}</div></div>`,
    ),
  'ordered steps and questions after the posting': (p, c) =>
    document(
      `Vacancy: ${p.title}`,
      `<header>${megaMenu()}</header><div class="vacancy"><h1>${p.title}</h1>${bodyHtml(p, 'h3')}</div><div class="faq"><h3>Frequently asked questions</h3><details><summary>Do you use Salesforce?</summary><p>Our partners do; we sell Django workshops.</p></details></div><div class="signup"><h3>Not the right one?</h3><p>Get an alert when a Kotlin or Figma job opens.</p></div>${footer(c)}`,
    ),
};
