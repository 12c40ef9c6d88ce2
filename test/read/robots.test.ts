import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayRequest, parseRobots } from '../../src/read/robots.js';

const may = (file: string, path: string) => mayRequest(parseRobots(file, 'skillgauge'), path);

test('the longest rule wins, and "allow" where two are as long', () => {
  expect(may('User-agent: *\nDisallow: /\nAllow: /jobs/', '/jobs/1')).toBe(true);
  expect(may('User-agent: *\nDisallow: /\nAllow: /jobs/', '/private')).toBe(false);
  expect(may('User-agent: *\nDisallow: /a\nAllow: /a', '/a')).toBe(true);
});

test('a group for us replaces the group for everybody, and our groups are one', () => {
  const file =
    'User-agent: *\nDisallow: /\n\nUser-agent: SkillGauge/1.0\nDisallow: /x\n\nUser-agent: other\nDisallow: /jobs\n\nUser-agent: skillgauge\nDisallow: /y';
  expect(may(file, '/jobs')).toBe(true);
  expect(may(file, '/x')).toBe(false);
  expect(may(file, '/y')).toBe(false);
});

test('several names in a row share the rules below them', () => {
  expect(may('User-agent: a\nUser-agent: skillgauge\nUser-agent: b\nDisallow: /x', '/x')).toBe(false);
});

test.each([
  ['/private/*.html$', '/private/a.html', false],
  ['/private/*.html$', '/private/a.html?x', true],
  ['/*?', '/jobs?page=2', false],
  ['/a*b*c', '/a1b2c3', false],
  ['/a*b*c', '/a1c2b3', true],
  ['/$', '/', false],
  ['/$', '/x', true],
  ['*/x', '/deep/x', false],
  ['/a%2Db', '/a-b', false],
  ['/caf%c3%a9', '/café', false],
  ['/a%2fb', '/a/b', true],
  ['', '/anything', true],
])('Disallow: %s, asked for %s', (rule, path, allowed) => {
  expect(may(`User-agent: *\nDisallow: ${rule}`, path)).toBe(allowed);
});

test('odd files are read as they are meant', () => {
  expect(may('\ufeffUSER-AGENT : *\r\ndisallow:/private/ # comment\r\rFoo: bar', '/private/x')).toBe(false);
  expect(may('<html><body>Not found</body></html>', '/x')).toBe(true);
  expect(may('Disallow: /', '/x')).toBe(true);
  expect(may('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true);
});

test('a file made to stop a regular expression costs nothing', () => {
  const file = `User-agent: *\nDisallow: /${'*a'.repeat(1000)}$\nDisallow: /private/`;
  const started = performance.now();
  expect(may(file, `/${'a'.repeat(900)}b`)).toBe(true);
  expect(performance.now() - started).toBeLessThan(10);
});

test('whatever the file holds, there is an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      (file, path) => typeof may(`User-agent: *\nDisallow: ${file}`, `/${path}`) === 'boolean',
    ),
  );
});

test('a wish for more room between requests is heard', () => {
  expect(parseRobots('User-agent: *\nCrawl-delay: 10\nDisallow: /x', 'skillgauge').delaySeconds).toBe(10);
});
