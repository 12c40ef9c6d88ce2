import { document, type Layout } from './board-layouts.js';
import { applyForm, blogSidebar, cookie, footer, menu, newsletter, similar, teasers } from './chrome.js';
import { bodyHtml, type MadePosting } from './posting.js';

/** Paragraphs and bold lines instead of headings and lists, as editors in page builders leave them. */
const boldBody = (p: MadePosting): string =>
  `${p.intro.map((i) => `<p><span>${i}</span></p>`).join('')}${p.sections.map((s) => `<p><strong>${s.heading}</strong></p>${s.items.map((i) => `<p>• ${i}</p>`).join('')}`).join('')}`;
const breakBody = (p: MadePosting): string =>
  `${p.intro.join('<br><br>')}<br><br>${p.sections.map((s) => `<b>${s.heading}:</b><br>${s.items.map((i) => `- ${i}<br>`).join('')}<br>`).join('')}`;
const spanBody = (p: MadePosting): string =>
  `${p.intro.map((i) => `<div class="framer-x"><p class="framer-text">${i}</p></div>`).join('')}${p.sections.map((s) => `<div class="framer-y"><h5 class="framer-text">${s.heading}</h5></div><div class="framer-z">${s.items.map((i) => `<div><span>${i}</span></div>`).join('')}</div>`).join('')}`;

export const SITE_LAYOUTS: Readonly<Record<string, Layout>> = {
  'blog software': (p, c) =>
    document(
      `${p.title} – ${p.company}`,
      `<header id="masthead"><nav><ul>${menu(c)}</ul></nav></header><div id="content"><article class="post type-job"><h1 class="entry-title">${p.title}</h1><div class="entry-content">${bodyHtml(p)}</div></article>${blogSidebar(c)}</div>${footer(c)}`,
      '<meta property="og:type" content="article">',
    ),
  'page builder, bold lines': (p, c) =>
    document(
      p.title,
      `<div class="w-nav"><ul>${menu(c)}</ul></div><div class="section"><div class="container w-container"><h1>${p.title}</h1><div class="rich-text w-richtext">${boldBody(p)}</div></div></div><div class="section-2">${teasers(c, 'Open positions')}</div>${footer(c)}`,
    ),
  'page builder, spans and divs': (p, c) =>
    document(
      `${p.company}`,
      `<div class="framer-a"><div class="framer-nav"><ul>${menu(c)}</ul></div><div class="framer-b"><h1>${p.title}</h1><div>${p.place}</div>${spanBody(p)}</div><div class="framer-footer"><p>Robotics and Blockchain since 2012</p><a href="/a">Imprint</a></div></div>${cookie()}`,
    ),
  'line breaks and hyphens': (p, c) =>
    document(
      `${p.title} wanted`,
      `<table width="100%"><tr><td><ul>${menu(c)}</ul></td></tr><tr><td><h1>${p.title}</h1><font size="2">${breakBody(p)}</font></td></tr><tr><td><a href="/x">Cybersecurity</a> | <a href="/y">Robotics</a> | <a href="/z">Contact</a></td></tr></table>`,
    ),
  'accordion in a company site': (p, c) =>
    document(
      `Careers – ${p.company}`,
      `<header><ul>${menu(c)}</ul></header><main><section class="hero"><h1>${p.title}</h1><p>${p.place}</p></section>${p.intro.map((i) => `<p>${i}</p>`).join('')}${p.sections.map((s) => `<details open><summary>${s.heading}</summary><ul>${s.items.map((i) => `<li>${i}</li>`).join('')}</ul></details>`).join('')}<section class="cta"><a href="/apply">Apply now</a></section></main>${newsletter()}${footer(c)}`,
    ),
  'a form round the page': (p, c) =>
    document(
      p.title,
      `<form id="aspnetForm" action="/job.aspx"><div id="menu"><ul>${menu(c)}</ul></div><div id="ctl00_main"><h1>${p.title}</h1>${bodyHtml(p)}</div><div id="ctl00_right"><h3>Recent posts</h3><p>Ansible and MongoDB tips</p></div></form>${footer(c)}`,
    ),
  'posting above an application form': (p, c) =>
    document(
      p.title,
      `<nav><ul>${menu(c)}</ul></nav><div class="wrap"><h1>${p.title}</h1>${bodyHtml(p, 'h4')}${applyForm()}</div>${similar(c, 'You may also like')}${footer(c)}`,
    ),
  'terms as a definition list': (p, c) =>
    document(
      p.title,
      `<header><ul>${menu(c)}</ul></header><section><h1>${p.title}</h1>${p.intro.map((i) => `<p>${i}</p>`).join('')}<dl>${p.sections.map((s) => `<dt><strong>${s.heading}</strong></dt><dd><ul>${s.items.map((i) => `<li>${i}</li>`).join('')}</ul></dd>`).join('')}</dl></section><section><h2>Customer stories</h2><p>Read how Umbrella Ltd rebuilt its shop with Magento and Laravel.</p><a href="/stories/1">Read more</a></section>${footer(c)}`,
    ),
};
