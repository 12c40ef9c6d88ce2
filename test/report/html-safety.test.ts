import { expect, test } from 'vitest';
import { renderHtmlReport } from '../../src/report/formats/html.js';
import { elements } from './dom.js';
import { sampleReport } from './sample.js';

/** Elements with the names of their attributes: what hostile text must not change. */
function shape(html: string): string[] {
  return elements(html).map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).sort().join(' ')}`);
}

const clean = shape(renderHtmlReport(sampleReport()));

// The injections of the hostile set, and a few more.
test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)//'",
  '</script><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--<script>',
  '-->',
  ']]><x>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u2028alert(1)',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&quot; onclick=&quot;x',
  '\ud800<b>',
  '\0<b\0>',
  '$& $1 $`',
])('%j in any text adds no element and no attribute', (hostile) => {
  const page = renderHtmlReport(sampleReport({ text: (plain) => `${plain}${hostile}` }));
  expect(shape(page)).toEqual(clean);
});

test('no control byte and no turned direction reaches the page', () => {
  const page = renderHtmlReport(sampleReport({ text: (plain) => `${plain}\u001b[2J\u202E\u2066` }));
  expect(page).not.toMatch(/[\u001b\u202E\u2066]/);
});
