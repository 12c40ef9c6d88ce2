import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  postingPageEnd,
  postingPageStart,
  renderPostingHtml,
  summaryHtml,
} from '../../src/report/posting/html.js';
import { summaryRow } from '../../src/report/posting/summary.js';
import { elements, textOf } from './dom.js';
import { DESCRIPTION, KNOWN, nameOf, tagged, view } from './posting-sample.js';

function page(description = DESCRIPTION, known = KNOWN): string {
  const posting = tagged(description, known);
  const seen = view(posting);
  return postingPageStart(seen.title) + renderPostingHtml(posting, seen, nameOf) + postingPageEnd();
}

const clean = page();

test('the page shows every line of the posting', () => {
  const shown = textOf(clean, 'main');
  for (const line of DESCRIPTION.split('\n').filter(Boolean))
    expect(shown).toContain(line.replace(/^- /, ''));
});

test('mentions carry their demand and the reason', () => {
  const marks = elements(clean).filter((e) => e.tag === 'mark' && e.attributes['title']);
  expect(marks.map((m) => m.attributes['class'])).toEqual(
    expect.arrayContaining(['required', 'preferred', 'duty', 'context', 'negated']),
  );
  expect(marks.some((m) => m.attributes['title']?.startsWith('Python, must have: '))).toBe(true);
});

test('a refused word can be reached with Tab and says why it was refused', () => {
  const refused = elements(clean).filter((e) => e.attributes['tabindex'] === '0');
  const go = refused.find((e) => e.attributes['title']?.startsWith('Not counted as Go: '));
  expect(go?.attributes['aria-label']).toContain('Not counted as Go: ');
});

test('nothing runs, nothing is fetched, and the one style is known by its hash', () => {
  expect(
    elements(clean).filter((e) => ['script', 'iframe', 'img', 'object', 'form'].includes(e.tag)),
  ).toEqual([]);
  expect(elements(clean).filter((e) => 'style' in e.attributes)).toEqual([]);
  const policy = elements(clean).find((e) => 'http-equiv' in e.attributes)?.attributes['content'] ?? '';
  const hash = createHash('sha256').update(textOf(clean, 'style')).digest('base64');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).not.toContain('unsafe');
});

function shape(html: string): string[] {
  return elements(html).map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).sort().join(' ')}`);
}

test.each([
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!--<b>',
  '&quot; onclick=&quot;x',
])('%j in the company adds no element and no attribute', (hostile) => {
  expect(shape(page(DESCRIPTION, { ...KNOWN, company: `Boats ${hostile}` }))).toEqual(shape(clean));
});

test('hostile text in the title and the text becomes text', () => {
  const html = page('Requirements\n- Python &lt;img src=x onerror=alert(1)&gt;', {
    ...KNOWN,
    title: 'Data Engineer <img src=x onerror=alert(1)>',
  });
  expect(elements(html).filter((e) => e.tag === 'img' || 'onerror' in e.attributes)).toEqual([]);
});

test('several postings share one page, and its table links to each', () => {
  const posting = tagged();
  const seen = view(posting);
  const html =
    postingPageStart('x', true) +
    [1, 2].map((at) => renderPostingHtml(posting, seen, nameOf, at)).join('') +
    summaryHtml([summaryRow(seen), summaryRow(seen)]) +
    postingPageEnd();
  const all = elements(html);
  const ids = all.flatMap((e) => e.attributes['id'] ?? []);
  const links = all.flatMap((e) => (e.tag === 'a' ? (e.attributes['href'] ?? []) : []));
  expect(ids).toEqual(['posting-1', 'posting-2', 'all', 'all-title']);
  expect(links).toEqual(['#all', '#posting-1', '#posting-2']);
  expect(all.filter((e) => e.tag === 'html')).toHaveLength(1);
});
