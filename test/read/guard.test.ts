import { expect, test } from 'vitest';
import { insideUrls } from '../../scripts/fetch-bars/url-forms.js';
import { AppError } from '../../src/errors.js';
import { addressRefusal, allowListOf, checkedUrl } from '../../src/read/guard.js';

const NOBODY = allowListOf([]);
const NAMES = new Set(['localhost', 'foo.localhost']);

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

test.each(insideUrls(8080))('%s leads inside and is refused', (url) => {
  expect(codeOf(() => checkedUrl(url, NOBODY))).toBe('ADDRESS');
});

test('at least 92 forms are tried', () => {
  expect(new Set(insideUrls(8080)).size).toBeGreaterThanOrEqual(92);
});

test.each([
  'https://boards.greenhouse.io/acme',
  'http://93.184.216.34/',
  'https://[2606:2800:220:1:248:1893:25c8:1946]/jobs',
  'http://8.8.8.8:8080/',
  'https://example.com./x',
])('%s is an ordinary public address', (url) => {
  expect(codeOf(() => checkedUrl(url, NOBODY))).toBe('ok');
});

test.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,Python',
  'gopher://example.com/',
])('%s is no web address', (url) => {
  expect(codeOf(() => checkedUrl(url, NOBODY))).toBe('SCHEME');
});

test('credentials in an address are refused, and not repeated in the message', () => {
  const refuse = () => checkedUrl('https://me:hunter2@example.com/', NOBODY);
  expect(codeOf(refuse)).toBe('ADDRESS');
  expect(refuse).not.toThrow(/hunter2/);
});

test('--allow-host opens exactly one host and port', () => {
  const allow = allowListOf(['127.0.0.1:8080']);
  expect(codeOf(() => checkedUrl('http://127.0.0.1:8080/x', allow))).toBe('ok');
  expect(codeOf(() => checkedUrl('http://2130706433:8080/x', allow))).toBe('ok');
  expect(codeOf(() => checkedUrl('http://127.0.0.1:8081/x', allow))).toBe('ADDRESS');
  expect(codeOf(() => checkedUrl('http://127.0.0.2:8080/x', allow))).toBe('ADDRESS');
  expect(codeOf(() => checkedUrl('http://localhost:8080/x', allow))).toBe('ADDRESS');
  expect(codeOf(() => checkedUrl('http://[::ffff:127.0.0.1]:8080/x', allow))).toBe('ADDRESS');
  expect(codeOf(() => checkedUrl('http://me@127.0.0.1:8080/x', allow))).toBe('ADDRESS');
});

test.each(['127.0.0.1', 'localhost', ':80', 'a:b', 'http://x:80', 'x:0', 'x:70000', 'a b:80', 'user@x:80'])(
  '--allow-host %s is explained',
  (entry) => {
    expect(codeOf(() => allowListOf([entry]))).toBe('USAGE');
  },
);

test('what is no address at all is refused', () => {
  for (const address of ['', 'nonsense', '127.0.0.1.example', '1.2.3', '::ffff:'])
    expect(addressRefusal(address)).not.toBeNull();
});

test('every refused literal is also refused as the answer of a name server', () => {
  for (const url of insideUrls(80)) {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    if (!NAMES.has(host)) expect([host, addressRefusal(host)]).not.toEqual([host, null]);
  }
});
