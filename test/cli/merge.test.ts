import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accumulate, type CountedTag } from '../../src/aggregate/aggregate.js';
import { mergePartials } from '../../src/cli/commands/merge.js';
import { DEMANDS } from '../../src/model/mention.js';
import { Partial, partialOf } from '../../src/model/partial.js';
import { skillgauge } from './run.js';

const IN_DEMAND = new Set(['a', 'b', 'c']);
const HEAD = { tool: '0', taxonomy: { version: '1', hash: 'h' }, failed: 0 };

const tag = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), demand: fc.constantFrom(...DEMANDS) })
  .map(
    ({ id, demand }): CountedTag => ({
      id,
      name: id.toUpperCase(),
      category: 'x',
      kind: 'technology',
      demand,
    }),
  );
const postings = fc.array(fc.array(tag, { maxLength: 6 }), { maxLength: 12 });
const counted = (list: readonly (readonly CountedTag[])[], failed = 0) =>
  partialOf({ ...HEAD, failed }, accumulate(list, IN_DEMAND));
const part = fc.tuple(postings, fc.nat(5)).map(([list, failed]) => counted(list, failed));
/** As bytes: two equal counts must also be written the same. */
const bytes = (partial: Partial) => JSON.stringify(partial);

describe('the laws of merge', () => {
  test('associative', () =>
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        expect(bytes(mergePartials(mergePartials(a, b), c))).toBe(
          bytes(mergePartials(a, mergePartials(b, c))),
        );
      }),
    ));

  test('commutative', () =>
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(bytes(mergePartials(a, b))).toBe(bytes(mergePartials(b, a)));
      }),
    ));

  test('a part without postings changes nothing', () =>
    fc.assert(
      fc.property(part, (a) => {
        expect(bytes(mergePartials(a, counted([])))).toBe(bytes(a));
      }),
    ));

  test('the parts of a whole merge to the whole, wherever it is cut', () =>
    fc.assert(
      fc.property(postings, fc.nat(12), (list, at) => {
        const merged = mergePartials(counted(list.slice(0, at)), counted(list.slice(at)));
        expect(bytes(merged)).toBe(bytes(counted(list)));
      }),
    ));

  test.each([{ taxonomy: { version: '1', hash: 'other' } }, { tool: '9' }])(
    'parts made otherwise are refused: %o',
    (other) => {
      const a = counted([]);
      expect(() => mergePartials(a, { ...a, ...other })).toThrow(/different/);
    },
  );
});

describe('merge', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'skillgauge-merge-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const record = (i: number) =>
    JSON.stringify({
      id: i,
      description: `Requirements: ${['Python', 'SQL and Kafka', 'Java'][i % 3]}, team ${i}.`,
    });
  const partialOfLines = (lines: readonly string[]) =>
    skillgauge(['stream', '--partial'], { input: lines.map((line) => `${line}\n`).join('') }).out;

  test('what stream counted in parts is what it counts as a whole', () => {
    const lines = [...Array(8).keys()].map(record);
    const parts = [lines.slice(0, 3), lines.slice(3), []].map((some, i) => {
      const path = join(folder, `part-${i}.json`);
      writeFileSync(path, partialOfLines(some));
      return path;
    });
    const { code, out } = skillgauge(['merge', ...parts]);
    expect(code).toBe(0);
    expect(out).toBe(partialOfLines(lines));
    expect(Partial.parse(JSON.parse(out)).postings).toBe(8);
  });

  test('parts of different taxonomies are refused, and the one that differs is named', () => {
    const part = Partial.parse(JSON.parse(partialOfLines([record(0)])));
    const other = { ...part, taxonomy: { ...part.taxonomy, hash: '0123' } };
    const path = join(folder, 'mixed.json');
    writeFileSync(path, [part, part, other].map((p) => `${JSON.stringify(p)}\n`).join(''));
    const { code, err, out } = skillgauge(['merge', path]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`Line 3 of "${path}" was made with taxonomy 0123, and Line 1 of "${path}" with`);
  });

  test('-f csv gives the shares, as a report of the same postings does', () => {
    const lines = [...Array(8).keys()].map(record);
    const [postings, part] = [join(folder, 'all.jsonl'), join(folder, 'all.json')];
    writeFileSync(postings, lines.join('\n'));
    writeFileSync(part, partialOfLines(lines));
    const db = join(folder, 'all.db');
    skillgauge(['batch', postings, '--db', db, '--out', folder, '--count', 'postings']);
    const { code, out, err } = skillgauge(['merge', part, '-f', 'csv']);
    expect(code).toBe(0);
    expect(err).toContain('independent');
    // No line names an employer, so that each is one of its own: the very same intervals.
    expect(out).toBe(skillgauge(['report', '--db', db, '-f', 'csv', '--count', 'postings']).out);
  });

  test('-f csv of counts made with another taxonomy is refused', () => {
    const part = Partial.parse(JSON.parse(partialOfLines([record(0)])));
    const input = JSON.stringify({ ...part, taxonomy: { ...part.taxonomy, hash: '0123' } });
    const { code, err } = skillgauge(['merge', '-', '-f', 'csv'], { input });
    expect(code).toBe(1);
    expect(err).toContain('Give the same --taxonomy');
  });

  test.each([
    ['empty', '', 'is empty'],
    ['no JSON', 'hello', 'is no part of a count'],
    ['another shape', '{"postings":1}', 'is no part of a count'],
  ])('a file that is %s is named', (name, text, message) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, text);
    const { code, err, out } = skillgauge(['merge', path]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });
});
