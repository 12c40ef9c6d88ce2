import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnalyzer } from '../src/index.js';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...README.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] as string);

test('the README has an example of the library', () => {
  expect(examples.some((code) => code.includes('createAnalyzer'))).toBe(true);
});

/** Turns `expression;   // value` into a check, and the import into an argument. */
function runnable(code: string): string {
  return code
    .replace(/^import .*;$/gm, '')
    .replace(
      /^(?!\s*(?:const|let)\b)(\S.*);\s*\/\/ ("[^"\n]*"|\d+|true|false|null).*$/gm,
      'expect($1).toEqual($2);',
    );
}

test.each(examples.filter((code) => code.includes('createAnalyzer')))('README: %s', (code) => {
  const checks = runnable(code);
  expect(checks).toContain('expect(');
  new Function('createAnalyzer', 'expect', checks)(createAnalyzer, expect);
});

test('spans are ranges of the text the result carries', () => {
  const { posting, tags } = createAnalyzer().analyze('Requirements: Python, SQL and Kubernetes.');
  expect(tags.length).toBeGreaterThan(2);
  for (const mention of tags.flatMap((tag) => tag.mentions))
    expect(posting.text.slice(mention.start, mention.end)).toBe(mention.surface);
});

test('one analyzer reads any number of postings and remembers none', () => {
  const analyzer = createAnalyzer();
  const first = analyzer.analyze('You know Python.');
  analyzer.analyze('You know Rust.');
  expect(analyzer.analyze('You know Python.')).toEqual(first);
});
