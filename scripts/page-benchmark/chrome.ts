import type { Choice } from './seeded.js';

/**
 * What stands round a posting. Each part holds skills no made-up posting asks for: one that comes through is a false
 * skill from boilerplate.
 */
export const TRAPS = [
  'Salesforce',
  'Photoshop',
  'Tableau',
  'Hadoop',
  'Kotlin',
  'Figma',
  'Ansible',
  'MongoDB',
  'SolidWorks',
  'Django',
  'Laravel',
  'Cobol',
  'Magento',
  'Jenkins',
  'Blockchain',
  'Cybersecurity',
  'Robotics',
  'Copywriting',
];

const MENU = [
  'Products',
  'Robotics',
  'Cybersecurity',
  'Solutions for Salesforce',
  'Pricing',
  'Blog',
  'About',
  'Careers',
  'Contact',
  'Support',
  'Blockchain',
  'Training',
];
const OTHER_TITLES = [
  'Kotlin Developer',
  'Salesforce Administrator',
  'Tableau Analyst',
  'Hadoop Engineer',
  'Django Developer',
  'SolidWorks Designer',
  'Ansible Engineer',
  'MongoDB Administrator',
  'Magento Developer',
  'Cobol Programmer',
  'Copywriting Intern',
  'Jenkins Release Manager',
];
const TOWNS = ['Berlin', 'Austin, TX', 'Remote', 'Lisbon', 'Chicago, IL', 'Leuven'];

export function menu(choice: Choice): string {
  return choice
    .some(MENU, 8)
    .map((m) => `<li><a href="/${m.toLowerCase().replace(/\W+/g, '-')}">${m}</a></li>`)
    .join('');
}

export function similar(choice: Choice, heading = 'Similar jobs'): string {
  const cards = choice
    .some(OTHER_TITLES, 4 + choice.number(4))
    .map(
      (t, i) =>
        `<li class="card"><a href="/jobs/${4000 + i}-${t.toLowerCase().replace(/\W+/g, '-')}"><h3>${t}</h3></a><span>${choice.of(TOWNS)}</span><span>3 days ago</span></li>`,
    );
  return `<h2>${heading}</h2><ul>${cards.join('')}</ul>`;
}

/** Other postings as cards of plain divs, each with a sentence of teaser. */
export function teasers(choice: Choice, heading: string): string {
  const cards = choice
    .some(OTHER_TITLES, 5)
    .map(
      (t, i) =>
        `<div class="x${i}"><a href="/careers/position-${700 + i}"><h4>${t}</h4></a><p>${choice.of(TOWNS)} · Full-time</p></div>`,
    );
  return `<div><h2>${heading}</h2></div><div>${cards.join('')}</div>`;
}

export const cookie = (): string =>
  '<div id="cookie-banner" class="cookie-consent" role="dialog"><h2>We value your privacy</h2><p>We use cookies for analytics, Photoshop tutorials and marketing. By clicking Accept you consent to the use of cookies by us and our 214 partners.</p><button>Accept all</button><button>Manage preferences</button></div>';

export const footer = (choice: Choice): string =>
  `<footer><div><h4>Company</h4><ul>${menu(choice)}</ul></div><p>© 2026 All rights reserved. Privacy · Terms · Cybersecurity statement</p><p>Made with Laravel and care.</p></footer>`;

export const applyForm = (): string =>
  '<form action="/apply" method="post"><h2>Apply for this job</h2><label>First name <input name="first"></label><label>Last name <input name="last"></label><label>Email <input type="email"></label><label>Which tools do you use? <select><option>Figma</option><option>Photoshop</option></select></label><p>Upload your resume (Figma or PDF export)</p><label>Gender</label><label>Veteran status</label><button>Submit application</button></form>';

export const newsletter = (): string =>
  '<aside class="newsletter"><h3>Stay in touch</h3><p>Monthly notes on Tableau dashboards and Hadoop clusters, straight to your inbox.</p><input type="email"><button>Subscribe</button></aside>';

export const blogSidebar = (choice: Choice): string =>
  `<div class="sidebar widget-area"><h3>Recent posts</h3><ul>${choice
    .some(
      ['Why we left MongoDB', 'Ansible at scale', 'Ten Kotlin tricks', 'Django in 2026', 'A Cobol story'],
      4,
    )
    .map((t) => `<li><a href="/blog/${t.toLowerCase().replace(/\W+/g, '-')}">${t}</a></li>`)
    .join('')}</ul></div>`;
