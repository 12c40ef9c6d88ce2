import { document, type Layout } from './board-layouts.js';
import { applyForm, cookie, footer, menu, similar, teasers } from './chrome.js';
import { bodyHtml, type MadePosting } from './posting.js';
import type { Choice } from './seeded.js';

/** Layouts built as well-known boards and networks build theirs, from memory, around our own postings. */

const list = (p: MadePosting, at: number): string => {
  const s = p.sections[at];
  return s ? `<ul>${s.items.map((i) => `<li>${i}</li>`).join('')}</ul>` : '';
};
const sections = (p: MadePosting, heading: (text: string) => string): string =>
  p.sections.map((s, i) => `${heading(s.heading)}${list(p, i)}`).join('');
const cards = (c: Choice, name: string): string =>
  c
    .some(
      ['Kotlin Developer', 'Tableau Analyst', 'Hadoop Engineer', 'Magento Developer', 'Cobol Programmer'],
      3,
    )
    .map(
      (t, i) =>
        `<li><div class="${name}"><a href="https://example.org/jobs/view/${t.toLowerCase().replace(/ /g, '-')}-${8800 + i}"><span class="sr-only">${t}</span></a><div><h3>${t}</h3><h4>Umber Works</h4><span>Ghent</span><time>2 weeks ago</time></div></div></li>`,
    )
    .join('');

export const KNOWN_BOARDS: Readonly<Record<string, Layout>> = {
  'network, seen without an account': (p, c) =>
    document(
      `${p.company} hiring ${p.title} in ${p.place}`,
      `<header class="header"><nav class="nav"><a href="/">Home</a><section class="searchbar"><form role="search"><input><button>Search</button></form></section></nav></header><main class="main"><section class="top-card-layout"><h1 class="top-card-layout__title topcard__title">${p.title}</h1><h4 class="top-card-layout__second-subline"><span>${p.company}</span><span>${p.place}</span><span>Over 200 applicants</span></h4></section><div class="contextual-sign-in-modal"><h2>Sign in to evaluate your skills</h2><p>Photoshop, Tableau and 12 others</p></div><section class="description"><div class="description__text description__text--rich"><section class="show-more-less-html"><div class="show-more-less-html__markup">${bodyHtml(p, 'strong')}</div><button>Show more</button></section></div><ul class="description__job-criteria-list"><li><h3>Seniority level</h3><span>Mid-Senior level</span></li><li><h3>Industries</h3><span>Robotics Engineering</span></li></ul></section><section class="similar-jobs"><h2>Similar jobs</h2><ul>${cards(c, 'base-card')}</ul></section><section class="people-also-viewed"><h2>People also viewed</h2><ul>${cards(c, 'base-card')}</ul></section><section class="related-searches"><h2>Explore top content</h2><ul><li><a href="/a">What do you do if Jenkins fails?</a></li></ul></section></main>${footer(c)}`,
    ),
  'workday, rendered': (p, c) =>
    document(
      p.title,
      `<div id="root"><header data-automation-id="header"><button>Skip to main content</button><a data-automation-id="navigationItem-Search" href="/s">Search for Jobs</a></header><main><div data-automation-id="jobPostingPage"><h2 data-automation-id="jobPostingHeader">${p.title}</h2><a href="/apply">Apply</a><dl><dt>locations</dt><dd>${p.place}</dd><dt>time type</dt><dd>Full time</dd></dl><div data-automation-id="jobPostingDescription">${p.intro.map((i) => `<p>${i}</p>`).join('')}${sections(p, (t) => `<p></p><p><b>${t}</b></p>`)}</div></div><div data-automation-id="similarJobs"><h2>Similar Jobs (3)</h2><ul>${cards(c, 'css-1')}</ul></div></main><footer data-automation-id="footer">© 2026 Robotics and Blockchain Inc.</footer></div>`,
    ),
  'lever, rendered': (p) =>
    document(
      `${p.company} - ${p.title}`,
      `<div class="content-wrapper posting-page"><div class="content"><div class="section-wrapper accent-section page-full-width"><div class="section page-centered posting-header"><div class="posting-headline"><h2>${p.title}</h2><div class="posting-categories"><div class="sort-by-time posting-category">${p.place}</div><div class="sort-by-commitment">Full-time</div></div></div><a class="postings-btn" href="/apply">Apply for this job</a></div></div><div class="section-wrapper page-full-width"><div class="section page-centered" data-qa="job-description">${p.intro.map((i) => `<div>${i}</div>`).join('<div><br></div>')}</div>${sections(p, (t) => `<div class="section page-centered"><div><h3>${t}</h3>`).replaceAll('</ul>', '</ul></div></div>')}</div><div class="section page-centered last-section-apply"><a href="/apply">Apply for this job</a></div></div></div><div class="main-footer page-full-width"><p><a href="/">${p.company} Home Page</a></p><a class="image-link" href="/x"><span>Jobs powered by </span>Magento</a></div>`,
    ),
  'greenhouse, rendered with its form': (p) =>
    document(
      `Job Application for ${p.title} at ${p.company}`,
      `<main class="main"><div class="job-post"><div class="back-link"><a href="/jobs">Back to jobs</a></div><div class="job-post-container"><div class="job__title"><h1 class="section-header">${p.title}</h1></div><div class="job__location"><div>${p.place}</div></div><button>Apply</button><div class="job__description body"><div>${bodyHtml(p, 'strong')}</div></div><div class="application--container"><h2>Apply for this job</h2>${applyForm()}<fieldset><h3>Voluntary Self-Identification</h3><p>For government reporting purposes we ask candidates; Cybersecurity and Robotics offices alike.</p></fieldset></div></div></div></main><footer><p>Powered by <a href="/g">Laravel</a></p></footer>`,
    ),
  'success factors, microdata spans': (p, c) =>
    document(
      `${p.title} Job Details | ${p.company}`,
      `<div id="outershell"><div class="headermain"><ul class="nav nav-pills">${menu(c)}</ul></div><div class="jobDisplayShell" itemscope itemtype="http://schema.org/JobPosting"><div class="jobTitle"><h1 id="job-title" itemprop="title">${p.title}</h1></div><p id="job-date">Date: <span>Nov 2, 2026</span></p><span itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><span itemprop="address">${p.place}</span></span><div class="job"><span itemprop="description"><span class="jobdescription">${bodyHtml(p, 'b')}</span></span></div></div><div id="similar-jobs"><b>Job Segment:</b> Hadoop, Robotics, Cybersecurity</div>${footer(c)}</div>`,
    ),
  'smart recruiters, four parts': (p) =>
    document(
      `${p.company} ${p.title} | Careers`,
      `<main class="jobad site"><header class="jobad-header"><h1 class="job-title">${p.title}</h1><ul class="job-details"><li>${p.place}</li><li>Full-time</li></ul></header><div class="jobad-main job"><div class="wrapper"><section id="st-companyDescription"><h2 class="title">Company Description</h2><div>${p.intro.map((i) => `<p>${i}</p>`).join('')}</div></section>${p.sections.map((s, i) => `<section class="job-section"><h2 class="title">${s.heading}</h2><div itemprop="${i === 0 ? 'responsibilities' : 'qualifications'}">${list(p, i)}</div></section>`).join('')}</div></div><aside class="jobad-apply"><h4>Share this job</h4><a href="/s">Refer a friend who knows Salesforce</a></aside></main><footer><p>Powered by Blockchain hiring</p></footer>`,
    ),
  'work at a startup page': (p, c) =>
    document(
      `${p.title} at ${p.company}`,
      `<div class="company-nav"><a href="/companies">Companies</a><a href="/jobs">Jobs</a><a href="/events">Robotics fair</a></div><div class="job"><h1>${p.title}</h1><div class="tags"><span>${p.place}</span><span>Full-time</span></div>${bodyHtml(p, 'h2')}</div><div class="mt"><h2>Why is ${p.company} hiring a ${p.title}? Others also read</h2></div><div class="founders"><h2>Founders</h2><p>Ada, formerly of a Salesforce shop</p></div><div>${teasers(c, `Other jobs at ${p.company}`)}</div>`,
    ),
  'government notice': (p, c) =>
    document(
      `${p.title} - vacancy notice`,
      `<div role="banner"><a href="/">Official site</a></div><nav aria-label="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/v">Vacancies</a></li></ol></nav><div class="usa-alert"><h2>Notice</h2><p>Scheduled repairs of the Cobol portal take place on Sunday.</p></div><main><h1>${p.title}</h1>${bodyHtml(p, 'h2')}</main><div role="contentinfo"><p>Cybersecurity statement</p></div>${footer(c)}`,
    ),
  'job mail as a table': (p, c) =>
    document(
      p.title,
      `<table role="presentation"><tr><td><a href="/v">View in browser</a></td></tr><tr><td><table><tr><td><h1>${p.title}</h1><p>${p.company} – ${p.place}</p></td></tr><tr><td>${bodyHtml(p, 'h3')}</td></tr></table></td></tr><tr><td><h3>More jobs for you</h3><ul>${cards(c, 'm')}</ul></td></tr><tr><td><p>You get this mail because you set up a Salesforce alert. <a href="/u">Unsubscribe</a></p></td></tr></table>`,
    ),
  'aggregator with tags and salary box': (p, c) =>
    document(
      `${p.title} Job in ${p.place}`,
      `${cookie()}<div id="page"><div class="search-bar"><form><input placeholder="job title"><button>Find jobs</button></form></div><div class="job-view"><h1>${p.title}</h1><div class="company">${p.company}</div><section class="adp-body">${bodyHtml(p, 'h4')}</section></div><div class="salary-box"><h3>Average salaries nearby</h3><p>Salesforce Administrator 71,000 · Tableau Analyst 64,000</p></div><div class="tags"><h3>Popular searches</h3><a href="/q/1">Django jobs</a> <a href="/q/2">Ansible jobs</a> <a href="/q/3">Copywriting jobs</a></div>${similar(c, 'Similar jobs')}</div>${footer(c)}`,
    ),
};
