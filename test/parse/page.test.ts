import { expect, test } from 'vitest';
import { blocksOf, one, POSTING_HTML, read } from './made.js';

const page = (body: string, head = '<title>Mechanic - Acme</title>') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const menu = '<nav><ul><li><a href="/p">Kotlin products</a><li><a href="/q">Pricing</a></ul></nav>';
const jsonLd = (node: unknown) =>
  `<script type="application/ld+json">${typeof node === 'string' ? node : JSON.stringify(node)}</script>`;
const job = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Mechanic',
  description: POSTING_HTML,
};

test('the posting comes through, menus, forms, notices and other postings do not', async () => {
  const similar =
    '<h2>Similar jobs</h2><ul><li><a href="/jobs/12-kotlin">Kotlin Developer</a><li><a href="/jobs/13">Cobol Programmer</a></ul>';
  const posting = await one(
    page(
      `${menu}<div class="x"><h1>Mechanic</h1><p>Leeds</p>${POSTING_HTML}</div><form><p>Upload your Figma file</p></form>${similar}<div class="cookie-consent">We use Photoshop cookies</div><footer>Made with Django</footer>`,
    ),
    'a.html',
  );
  expect(posting.title).toBe('Mechanic');
  expect(blocksOf(posting)).toEqual([
    'title: Mechanic',
    'paragraph: Leeds',
    expect.stringMatching(/^paragraph: Acme builds/),
    'heading: What you will do',
    expect.stringMatching(/^item: Repair/),
    expect.stringMatching(/^item: Order/),
    'heading: Requirements',
    'item: Three years of experience with Python',
    'item: A driving licence and patience',
  ]);
  expect(posting.notices.map((n) => n.code)).toEqual(['set-aside']);
});

test.each([
  [
    'colleagues’ words',
    '<section><h2>Meet your future colleagues</h2><p>I left Photoshop behind.</p></section>',
  ],
  ['a quotation', '<figure><blockquote>We learned Photoshop here.</blockquote></figure>'],
  ['a component that says it is a footer', '<app-footer><p>Photoshop courses since 1998</p></app-footer>'],
  [
    'postings chosen for the reader',
    '<h2>Jobs for you</h2><div><a href="/jobs/9-x"><h4>Photoshop Artist</h4></a></div>',
  ],
  ['links at the end', '<p><a href="/jobs">All jobs</a> · <a href="/b">Photoshop guide</a></p>'],
])('%s beside a posting is no part of it', async (_, beside) => {
  const posting = await one(page(`<main><h1>Mechanic</h1>${POSTING_HTML}${beside}</main>`), 'a.html');
  expect(posting.text).toMatch(/driving licence/);
  expect(posting.text).not.toMatch(/Photoshop/);
});

test('a table that blog software put into a figure is part of the posting', async () => {
  const figure = '<figure><table><tr><td>Shift</td><td>Welding at night</td></tr></table></figure>';
  const posting = await one(page(`<main><h1>Mechanic</h1>${POSTING_HTML}${figure}</main>`), 'a.html');
  expect(posting.text).toMatch(/Welding at night/);
});

test.each([
  ['a list', jsonLd([job])],
  ['@graph', jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, job] })],
  ['a type with a schema: prefix among others', jsonLd({ ...job, '@type': ['Thing', 'schema:JobPosting'] })],
  [
    'a description escaped once more',
    jsonLd({ ...job, description: POSTING_HTML.replace(/</g, '&lt;').replace(/>/g, '&gt;') }),
  ],
  ['CDATA guards', jsonLd(`//<![CDATA[\n${JSON.stringify(job)}\n//]]>`)],
  ['raw line breaks in strings', jsonLd(JSON.stringify(job).replace('Acme builds', 'Acme\n\tbuilds'))],
  ['an escape JSON does not know', jsonLd(JSON.stringify(job).replace('Acme', 'Acme \\$'))],
  ['a comma missing', jsonLd(JSON.stringify(job).replace('"Mechanic",', '"Mechanic" '))],
  ['capital keys', jsonLd({ '@type': 'JobPosting', Title: 'Mechanic', Description: POSTING_HTML })],
  [
    'all of it escaped',
    jsonLd(
      JSON.stringify({ ...job, description: 'Mend pumps in Leeds. Python required.' }).replace(
        /"/g,
        '&quot;',
      ),
    ),
  ],
])('JSON-LD is read with %s', async (_how, script) => {
  const posting = await one(
    page(`${menu}<p>${'Somebody else wrote this. '.repeat(20)}</p>`, script),
    'a.html',
  );
  expect(posting.title).toBe('Mechanic');
  expect(posting.text).toMatch(/Python/);
  expect(posting.text).not.toMatch(/Kotlin|Somebody/);
});

test('several declared postings are all given', async () => {
  const { postings } = await read(page('', jsonLd([job, { ...job, title: 'Planner' }])), 'a.html');
  expect(postings.map((p) => p.title)).toEqual(['Mechanic', 'Planner']);
});

test.each([
  [
    'microdata',
    `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Mechanic</h1><div itemprop="description">${POSTING_HTML}</div></div>`,
  ],
  [
    'RDFa',
    `<div vocab="https://schema.org/" typeof="JobPosting"><h1 property="title">Mechanic</h1><div property="description">${POSTING_HTML}</div></div>`,
  ],
  [
    'application data',
    `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { job: { title: 'Mechanic', description: POSTING_HTML } } })}</script>`,
  ],
  [
    'data in an attribute',
    `<div id="app" data-page="${JSON.stringify({ job: { title: 'Mechanic', description: POSTING_HTML } }).replace(/"/g, '&quot;')}"></div>`,
  ],
  [
    'state in a script',
    `<script>window.__STATE__ = ${JSON.stringify({ job: { title: 'Mechanic', description: POSTING_HTML } })};</script>`,
  ],
])('a page that tells its posting as %s is read', async (_how, body) => {
  const posting = await one(page(body), 'a.html');
  expect(posting.title).toBe('Mechanic');
  expect(blocksOf(posting)).toContain('item: Three years of experience with Python');
});

test('dates iCIMS makes up are not taken', async () => {
  const posting = await one(
    page(
      '<a href="https://careers-x.icims.com/jobs/1/x/job">x</a>',
      jsonLd({ ...job, datePosted: '2024-11-23' }),
    ),
    'a.html',
  );
  expect(posting.datePosted).toBeNull();
});

test.each([
  [
    'a list of postings',
    '<h1>Open positions</h1><ul><li><a href="/jobs/1">Data Engineer</a><li><a href="/jobs/2">Designer Lead</a><li><a href="/jobs/3">Nurse Manager</a></ul>',
  ],
  [
    'a login page',
    '<h1>Sign in to continue</h1><form><input type="email"><input type="password"></form><p>Python jobs wait.</p>',
  ],
  ['captcha', '<h1>Just a moment</h1><p>Verify you are a human to continue to the job.</p>'],
  ['cookie or consent', `<p>${'We use cookies. '.repeat(50)}</p>`],
  ['gone', '<h1>404 Not Found</h1><p>The requested page was not found on this server.</p>'],
  ['loaded by scripts', '<div id="root"></div><script src="/app.js"></script>'],
])('%s is said to be one, and not read', async (kind, body) => {
  const { postings, errors } = await read(page(body, '<title>Acme</title>'), 'a.html');
  expect(postings).toEqual([]);
  expect(errors[0]?.error.code).toBe('NO_TEXT');
  expect(errors[0]?.error.message).toContain(kind);
});
