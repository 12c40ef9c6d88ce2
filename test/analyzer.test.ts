import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AppError, createAnalyzer } from '../src/index.js';

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

test('importing the built library prints nothing, changes nothing and leaves nothing running', () => {
  const library = new URL('../dist/index.js', import.meta.url).href;
  const code = `
    const state = () => JSON.stringify([process.env, Object.keys(globalThis), process.eventNames().map(String)]);
    const before = state();
    await import(${JSON.stringify(library)});
    process.exitCode = state() === before ? 0 : 3;`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('spans are ranges of the text the result carries', () => {
  const { posting, tags } = createAnalyzer().analyze('Requirements: Python, SQL and Kubernetes.');
  expect(tags.length).toBeGreaterThan(2);
  for (const mention of tags.flatMap((tag) => tag.mentions))
    expect(posting.text.slice(mention.start, mention.end)).toBe(mention.surface);
});

test('two analyzers live side by side, each with its own taxonomy', async () => {
  const whole = createAnalyzer();
  const skills = whole.taxonomy.skills.filter((skill) => ['rust', 'sql'].includes(skill.id));
  const small = createAnalyzer({ taxonomy: { ...whole.taxonomy, skills } });
  const text = 'Requirements: Python, SQL and Rust.';
  const read = await Promise.all(
    [whole, small, whole, small].map(async (analyzer) => analyzer.analyze(text).tags.map((tag) => tag.id)),
  );
  expect(read).toEqual([
    ['python', 'sql', 'rust'],
    ['sql', 'rust'],
    ['python', 'sql', 'rust'],
    ['sql', 'rust'],
  ]);
});

test('a call without a text says what to give', () => {
  const analyzer = createAnalyzer();
  expect(() => analyzer.analyze(undefined as never)).toThrow(AppError);
  expect(() => analyzer.analyze({ title: 'x' } as never)).toThrow('analyze() was given no description.');
});

test('a taxonomy that is none says what to give', () => {
  for (const taxonomy of ['skills.json', {}, null])
    expect(() => createAnalyzer({ taxonomy: taxonomy as never })).toThrow(
      'createAnalyzer() was given a taxonomy without skills.',
    );
});

test('one analyzer reads any number of postings and remembers none', () => {
  const analyzer = createAnalyzer();
  const first = analyzer.analyze('You know Python.');
  analyzer.analyze('You know Rust.');
  expect(analyzer.analyze('You know Python.')).toEqual(first);
});
