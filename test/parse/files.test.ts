import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { bodyOfLines } from '../../src/parse/files/pdf-lines.js';
import { isRepetitive } from '../../src/parse/repetition.js';
import { blocksOf, one, POSTING_HTML, pdfOf, read, zipOf } from './made.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, props = '') =>
  `<w:p><w:pPr>${props}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const docx = (body: string, head = '') =>
  zipOf({
    '[Content_Types].xml': '<x/>',
    'word/document.xml': `<?xml version="1.0"?>${head}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  });

test('a Word document keeps headings by style, lists without numbering, table cells; deleted text is gone', async () => {
  const posting = await one(
    docx(
      `${paragraph('Mechanic wanted in Leeds')}${paragraph('Requirements', '<w:pStyle w:val="berschrift1"/>')}${paragraph('Python', '<w:numPr><w:ilvl w:val="1"/></w:numPr>')}<w:tbl><w:tr><w:tc>${paragraph('Leeds')}</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:t>Java</w:t></w:r></w:del><w:r><w:t>end &amp; more</w:t></w:r></w:p>`,
    ),
    'a.docx',
  );
  expect(blocksOf(posting)).toEqual([
    'title: Mechanic wanted in Leeds',
    'heading: Requirements',
    'item: Python',
    'cell: Leeds',
    'paragraph: end & more',
  ]);
});

test.each([
  ['nesting', docx('<w:ins>'.repeat(20_000)), 'PARSE', /nests its elements/],
  [
    'a document type',
    docx(paragraph('x'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    'UNSUPPORTED',
    /document type/,
  ],
  [
    'a password',
    zipOf({ '[Content_Types].xml': '', 'word/document.xml': 'x' }, 1),
    'UNSUPPORTED',
    /password/,
  ],
  ['a missing end', docx(paragraph('x')).subarray(0, 200), 'PARSE', /cut off/],
  ['300 MB of blanks', docx(paragraph(' '.repeat(30_000_000))), 'TOO_LARGE', /unpacks to more/],
])('a Word document with %s is refused with a reason', async (_what, bytes, code, message) => {
  const { errors } = await read(bytes, 'a.docx');
  expect(errors.map((e) => [e.error.code, e.error.message])).toEqual([
    [code, expect.stringMatching(message)],
  ]);
});

test('a PDF gives headings by size and bullets as items; what a browser prints on the edge goes', async () => {
  const posting = await one(
    pdfOf([
      [
        '11/23/26, 3:11 AM Job',
        '# Mechanic',
        '# Requirements',
        '- Three years of Python',
        'We mend pumps in Leeds and York, and sometimes in places further up',
        'north.',
        'file:///tmp/a.html 1/2',
      ],
      ['11/23/26, 3:11 AM Job', '# Benefits', 'A bicycle.', 'file:///tmp/a.html 2/2'],
    ]),
    'a.pdf',
  );
  expect(posting.title).toBe('Mechanic');
  expect(blocksOf(posting).filter((b) => !b.startsWith('paragraph'))).toEqual([
    'title: Mechanic',
    'heading: Requirements',
    'item: Three years of Python',
    'heading: Benefits',
  ]);
  expect(posting.text).not.toMatch(/3:11|file:/);
});

test('a title broken at the margin of a PDF is one title', async () => {
  const posting = await one(
    pdfOf([
      [
        '# Mechanic for Pumps, Valves and Other',
        '# Moving Parts',
        'We mend pumps in Leeds and York, and sometimes in places further up north.',
      ],
    ]),
    'a.pdf',
  );
  expect(posting.title).toBe('Mechanic for Pumps, Valves and Other Moving Parts');
});

test('the top of a page goes on with the page before, whatever was written first; columns stay in their order', () => {
  const at = (y: number, text: string) => ({ text, x: 50, y, height: 10, font: 'a' });
  const first = { number: 1, lines: [at(700, 'You mend pumps in Leeds')] };
  const top = [at(720, 'and in York.')];
  const second = (...before: ReturnType<typeof at>[]) =>
    bodyOfLines([first, { number: 2, lines: [...before, ...top] }]).body.text.split('\n');
  expect(second(at(300, 'Log in'), at(280, 'Password'))).toEqual([
    'You mend pumps in Leeds',
    'and in York.',
    'Log in',
    'Password',
  ]);
  expect(second(at(730, 'Beside'), at(700, 'it.'))).toEqual([
    'You mend pumps in Leeds',
    'Beside',
    'it.',
    'and in York.',
  ]);
});

test('notes on how to install a program are no posting', async () => {
  const { errors } = await read(
    `# Pump simulator\n\n${'This program draws pumps. '.repeat(15)}Run \`npm install\` first.`,
    'a.md',
  );
  expect(errors.map((e) => e.error.code)).toEqual(['NO_TEXT']);
});

test('a PDF of pictures is named as such', async () => {
  const { errors } = await read(pdfOf([[]]), 'scan.pdf');
  expect(errors.map((e) => [e.error.code, e.error.message])).toEqual([
    ['NO_TEXT', '"scan.pdf" holds pictures only, no text (a scan?).'],
  ]);
});

test('RTF is text with its marks undone', async () => {
  const posting = await one(
    "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator Word;}\\b Mechanic\\b0\\par Caf\\'e9 \\u8211? C++ \\{x\\}\\par \\bullet Python\\par}",
    'a.rtf',
  );
  expect(posting.text).toBe('Mechanic\nCafé – C++ {x}\n• Python');
});

test('a mail gives its body and its attached documents; its subject is the title where the body has none', async () => {
  const mail = `From: hr@example.org\r\nSubject: Fwd: Mechanic\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nWe need Pyth=\r\non.\r\n--b\r\nContent-Type: application/rtf; name="job.rtf"\r\nContent-Disposition: attachment; filename="job.rtf"\r\n\r\n{\\rtf1 Planner wanted for Kafka}\r\n--b--\r\n`;
  const { postings } = await read(mail, 'a.eml');
  expect(postings.map((p) => [p.file, p.title, p.text])).toEqual([
    ['a.eml', 'Mechanic', 'Mechanic\n\nWe need Python.'],
    ['a.eml/job.rtf', 'Planner wanted for Kafka', 'Planner wanted for Kafka'],
  ]);
});

test('a job alert that carries whole descriptions is cut into its postings', async () => {
  const part = (title: string) => `<p><a href="https://x/jobs/12-a">${title}</a></p>${POSTING_HTML}`;
  const mail = `From: a@b.org\r\nSubject: 2 new jobs\r\nContent-Type: text/html\r\n\r\n<html><body>${part('Mechanic Lead')}${part('Planning Manager')}</body></html>`;
  const { postings } = await read(mail, 'alert.eml');
  expect(postings.map((p) => p.title)).toEqual(['Mechanic Lead', 'Planning Manager']);
});

test('a zip is read file by file; one that cannot be read does not stop the others', async () => {
  const { postings, errors } = await read(
    zipOf({
      'a.txt': 'Mechanic\n\nPython',
      'empty.txt': '',
      'b.jsonl': '{"title":"Planner","description":"Kafka"}',
    }),
    'all.zip',
  );
  expect(postings.map((p) => [p.file, p.title])).toEqual([
    ['all.zip/a.txt', 'Mechanic'],
    ['all.zip/b.jsonl', 'Planner'],
  ]);
  expect(errors.map((e) => [e.origin.file, e.error.code])).toEqual([['all.zip/empty.txt', 'EMPTY']]);
});

test.each([
  ['without a log', 1],
  ['with a log beside it, as many programs keep theirs', 2],
])('the table of a database that holds descriptions is read: %s', async (_, version) => {
  const database = new Database(':memory:');
  database.exec(
    "CREATE TABLE a (x); CREATE TABLE jobs (job_title TEXT, job_description TEXT); INSERT INTO jobs VALUES ('Mechanic', 'We need Python.')",
  );
  const posting = await one(database.serialize().fill(version, 18, 20), 'jobs.db');
  expect(posting).toMatchObject({ title: 'Mechanic', row: 1, text: 'Mechanic\n\nWe need Python.' });
});

test('a CSV in windows-1252 with semicolons is read, and --map says which column is which', async () => {
  const { postings } = await read(
    Buffer.from('titel;jd_full\nMechanic;Caf\xe9 \x96 Python\n', 'latin1'),
    'a.csv',
    { title: 'titel', description: 'jd_full' },
  );
  expect(postings[0]).toMatchObject({ title: 'Mechanic', text: 'Mechanic\n\nCafé – Python' });
});

test('JobSpy’s columns and doubled backslashes are understood', async () => {
  const posting = await one(
    'site,job_url,title,company,date_posted,min_amount,max_amount,currency,interval,is_remote,description\nindeed,https://x,Mechanic,Acme,2026-10-01,30000,35000,GBP,yearly,True,"**Needs** C\\\\+\\\\+"\n',
    'jobs.csv',
  );
  expect(posting).toMatchObject({
    company: 'Acme',
    datePosted: '2026-10-01',
    text: 'Mechanic\n\nNeeds C++',
    declared: { workMode: 'remote', salary: { min: 30000, max: 35000, period: 'year' } },
  });
});

test.each([' ', '\u00a0', '\u2014'])('a word a thousand times is repetition, parted by "%s"', (gap) => {
  expect(isRepetitive(`python${gap}`.repeat(1000))).toBe(true);
});

test('a text that says the same over and over is cut, with a notice', async () => {
  const posting = await one(`Mechanic\n\n${'Python, '.repeat(50_000)}`);
  expect(posting.text.length).toBeLessThan(5000);
  expect(posting.notices.map((n) => n.code)).toEqual(['cut-text']);
});

/** Two rows of made-up postings, written with hyparquet-writer. */
const PARQUET =
  'UEFSMRUGFTIVNlwVBBUAFQQVABUEFQAAAAMDF1gIAAAATWVjaGFuaWMHAAAAUGxhbm5lchUGFU4VRlwVBBUAFQQVABUEFQAAAAMDJVQPAAAAV2UgbmVlZCBQeXRob24uDgAAFRMUS2Fma2EuFQYVFBUYXBUEFQAVBBUAFQQVAAAAAwMIHAEAAAACAAAAFQQZTEgEcm9vdBUGABUMJQIYCWpvYl90aXRsZSUAABUMJQIYD2pvYl9kZXNjcmlwdGlvbiUAABUCJQIYAW4AFgQZHBk8JggcFQwZFQAZGAlqb2JfdGl0bGUVAhYEFlwWYCYIPDYAKAdQbGFubmVyGAhNZWNoYW5pYwAZHBUGFQAVAgAAACZoHBUMGRUAGRgPam9iX2Rlc2NyaXB0aW9uFQIWBBZ4FnAmaDw2ACgPV2UgbmVlZCBQeXRob24uGA5XZSBuZWVkIEthZmthLgAZHBUGFQAVAgAAACbYARwVAhkVABkYAW4VAhYEFj4WQibYATw2ACgEAgAAABgEAQAAAAAZHBUGFQAVAgAAABaSAhYENpICACgJaHlwYXJxdWV0GTwcAAAcAAAcAAAALAEAAFBBUjE=';

test('a Parquet file gives a posting for each row, its columns mapped by name', async () => {
  const { postings } = await read(Buffer.from(PARQUET, 'base64'), 'jobs.parquet');
  expect(postings.map((p) => [p.row, p.title, p.text])).toEqual([
    [1, 'Mechanic', 'Mechanic\n\nWe need Python.'],
    [2, 'Planner', 'Planner\n\nWe need Kafka.'],
  ]);
});

test('a gzip file inside an archive is unpacked within the limit', async () => {
  const packed = gzipSync('Mechanic\n\nYou repair pumps.');
  const { postings } = await read(zipOf({ 'in/a.txt.gz': packed }), 'all.zip');
  expect(postings.map((p) => p.text)).toEqual(['Mechanic\n\nYou repair pumps.']);
  const bomb = await read(zipOf({ 'b.txt.gz': gzipSync(Buffer.alloc(30_000_000, 0x20)) }), 'all.zip');
  expect(bomb.errors.map((e) => e.error.code)).toEqual(['TOO_LARGE']);
});
