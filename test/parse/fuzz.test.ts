import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting } from '../../src/model/posting.js';
import { amountOf } from '../../src/parse/amount.js';
import { parseLenient } from '../../src/parse/lenient-json.js';
import { pdfOf, read, zipOf } from './made.js';

/** 10,000 with FUZZ_RUNS=10000; fewer in the ordinary run. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150);

const ENDINGS = [
  'html',
  'txt',
  'md',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'xml',
  'rtf',
  'eml',
  'mhtml',
  'docx',
  'zip',
  'parquet',
  'db',
] as const;
const TOKENS = [
  '<p>',
  '</p>',
  '<div class="similar">',
  '<li hidden>',
  '<table><td>',
  '<script type="application/ld+json">',
  '{"@type":"JobPosting","description":',
  '</script>',
  '<![CDATA[',
  '&amp;',
  '&#x110000;',
  '"',
  "'",
  '\\',
  '\0',
  '\r\n',
  ',',
  '{',
  '}',
  '[',
  ']',
  '\\par',
  '{\\rtf1',
  '\\u-1?',
  "\\'ff",
  'Content-Type: multipart/mixed; boundary=b',
  '--b',
  '\r\n\r\n',
  'title,description\n',
  'Requirements',
  'Python',
  '•',
  '\ud83d',
  '<item>',
  '<entry/>',
  '<workzag-jobs>',
  '| a |',
  '# ',
  '**',
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...TOKENS), fc.string({ maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const HEADS = [
  '',
  'PK\u0003\u0004',
  'PAR1',
  'SQLite format 3\0',
  '{\\rtf1',
  '<?xml version="1.0"?><rss><channel>',
  '<!doctype html><html>',
  'Received: x\r\nMIME-Version: 1.0\r\n',
];

/** Whatever comes in, readers give postings whose spans hold, or our own error; anything else thrown fails the test. */
async function holds(content: string | Uint8Array, name: string): Promise<void> {
  const { postings, errors } = await read(content, name);
  expect(postings.length + errors.length).toBeGreaterThan(0);
  for (const posting of postings) spansHold(posting);
  for (const { error } of errors)
    expect([error.message.length > 8, error.fix.length > 8]).toEqual([true, true]);
}

function spansHold(posting: Posting): void {
  let at = 0;
  for (const block of posting.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at);
    expect(block.end).toBeGreaterThan(block.start);
    at = block.end;
  }
  expect(at).toBeLessThanOrEqual(posting.text.length);
}

test.each(ENDINGS)(
  'any text called .%s is read or refused, never worse',
  async (ending) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...HEADS), soup, (head, text) => holds(head + text, `a.${ending}`)),
      { numRuns },
    );
  },
  600_000,
);

test.each(ENDINGS)(
  'any bytes called .%s are read or refused, never worse',
  async (ending) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...HEADS), fc.uint8Array({ maxLength: 300 }), (head, bytes) =>
        holds(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), `a.${ending}`),
      ),
      { numRuns },
    );
  },
  600_000,
);

test('any JSON is read or refused, never worse', async () => {
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.boolean(),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(
          'title',
          'description',
          '@type',
          '@graph',
          'jobs',
          'items',
          'data',
          'result',
          'content',
          'location',
          'name',
          '__proto__',
          'id',
          'text',
        ),
        tie('node'),
        { maxKeys: 5 },
      ),
    ),
  })).node;
  await fc.assert(
    fc.asyncProperty(value, (json) => holds(JSON.stringify(json) ?? 'null', 'a.json')),
    { numRuns: numRuns * 2 },
  );
}, 600_000);

test('a damaged zip, Word document or PDF is read or refused, never worse', async () => {
  const whole = [
    zipOf({ 'a.txt': 'Python' }),
    zipOf({ '[Content_Types].xml': '', 'word/document.xml': '<w:p><w:t>Python</w:t></w:p>' }),
  ];
  const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...whole), damage, fc.nat(500), (file, changes, cut) => {
      const bytes = Uint8Array.from(file).subarray(0, Math.max(4, file.length - (cut % 5 === 0 ? cut : 0)));
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      return holds(bytes, 'a.zip');
    }),
    { numRuns },
  );
  const pdf = pdfOf([['Python']]);
  await fc.assert(
    fc.asyncProperty(damage, (changes) => {
      const bytes = Uint8Array.from(pdf);
      for (const [at, value] of changes) if (at + 5 < bytes.length) bytes[at + 5] = value;
      return holds(bytes, 'a.pdf');
    }),
    { numRuns: Math.min(numRuns, 60) },
  );
}, 600_000);

test('lenient JSON and amounts never throw', () => {
  fc.assert(
    fc.property(soup, (text) => void parseLenient(text)),
    { numRuns: numRuns * 4 },
  );
  fc.assert(
    fc.property(fc.oneof(soup, fc.string(), fc.double(), fc.constant(null)), (value) => {
      const amount = amountOf(value);
      expect(amount === null || amount > 0).toBe(true);
    }),
    { numRuns: numRuns * 4 },
  );
});

test.each([
  ['80000', 80000],
  ['80,000.00', 80000],
  ['80.000', 80000],
  ['80.000,50', 80000.5],
  ['$80k', 80000],
  ['12.5', 12.5],
  ['none', null],
])('the amount "%s" is %s', (text, amount) => {
  expect(amountOf(text)).toBe(amount);
});
