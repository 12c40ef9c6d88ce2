import { expect, test } from 'vitest';
import { readHtml } from '../../src/parse/html-blocks.js';

const blocks = (html: string) => {
  const { text, blocks: found } = readHtml(html);
  return found.map((b) => `${b.kind}${b.level || ''}: ${text.slice(b.start, b.end)}`);
};

test.each([
  ['<h2>Duties</h2><p>Mend  pumps.</p>', ['heading2: Duties', 'paragraph: Mend pumps.']],
  ['<ul><li>One<ul><li>Two</ul><li>Three</ul>', ['item1: One', 'item2: Two', 'item1: Three']],
  ['<p><b>Requirements</b></p><p>Python</p>', ['heading4: Requirements', 'paragraph: Python']],
  [
    '<p><b>Requirements</p><p>Python is what we use.</p>',
    ['heading4: Requirements', 'paragraph: Python is what we use.'],
  ],
  ['<p>• Python</p>', ['item1: Python']],
  ['one<br>two', ['paragraph: one', 'paragraph: two']],
  ['<table><tr><td>Place<td>Leeds</table>', ['cell: Place', 'cell: Leeds']],
  ['a &lt; b &amp; c &#8211; d', ['paragraph: a < b & c – d']],
])('%s', (html, expected) => {
  expect(blocks(html)).toEqual(expected);
});

test.each([
  '<script>Java</script>',
  '<style>.Java{}</style>',
  '<template>Java</template>',
  '<div hidden>Java</div>',
  '<p style="display: none">Java</p>',
  '<!--[if IE]><p>Java</p><![endif]-->',
  '<ul><li hidden>Java<li>',
  '<textarea>Java</textarea>',
])('what no reader sees is no text: %s', (html) => {
  expect(readHtml(`${html}<p>Python</p>`).text).toBe('Python');
});

test.each([
  ['nested elements', '<div>'.repeat(200_000)],
  ['formatting in paragraphs', Array.from({ length: 4000 }, (_, i) => `<p><font a${i}=1>`).join('')],
  ['attributes', `<div ${Array.from({ length: 40_000 }, (_, i) => `a${i}=1`).join(' ')}>`],
  ['digits in an entity', `&#${'9'.repeat(1_000_000)};`],
  ['ampersands', '&'.repeat(1_000_000)],
])('a bomb of %s is read in linear time', (_name, bomb) => {
  const start = performance.now();
  expect(readHtml(`<p>Python and SQL</p>${bomb}`).text).toContain('Python and SQL');
  expect(performance.now() - start).toBeLessThan(2000);
});

test('of a page that never ends no more is gathered than any posting could need', () => {
  expect(readHtml(`<p>${'word '.repeat(1_200_000)}</p>`).text.length).toBeLessThan(5_000_010);
  expect(readHtml('<li>SQL</li>'.repeat(60_000)).blocks).toHaveLength(50_000);
});
