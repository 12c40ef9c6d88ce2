import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/model/table.js';
import { renderJson } from '../../src/report/formats/json.js';
import { renderJsonl } from '../../src/report/formats/jsonl.js';
import { renderMarkdown } from '../../src/report/formats/markdown.js';
import { renderText } from '../../src/report/formats/text.js';
import { skillTable } from '../../src/report/tables.js';
import { textWidth } from '../../src/report/text-width.js';
import { sampleReport } from './sample.js';

const table = skillTable(sampleReport().comparison);

function named(name: string): Table {
  return skillTable(sampleReport({ text: (plain) => (plain === 'SQL' ? name : plain) }).comparison);
}

describe('JSON', () => {
  test('has one object a row, keyed by the columns, with numbers as in the CSV', () => {
    const { name, rows } = JSON.parse(renderJson(table));
    expect(name).toBe('skills');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatchObject({
      skill_id: 'sql',
      in_demand_baseline: true,
      share: 0.5,
      share_low: 0.352,
      baseline: null,
    });
    expect(Object.keys(rows[0])).toEqual(table.columns.map((column) => column.key));
  });

  test('of no rows is still JSON', () => {
    expect(JSON.parse(renderJson({ ...table, rows: [] }))).toEqual({ name: 'skills', rows: [] });
  });

  test('lines are the same rows', () => {
    const lines = renderJsonl(table).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(renderJson(table)).rows);
  });
});

describe('Markdown', () => {
  test('gives a share with its interval and leaves empty columns out', () => {
    const lines = renderMarkdown(table).split('\n');
    expect(lines[0]).toContain('| Skill | Category | Kind |');
    expect(lines[0]).not.toContain('Baseline');
    expect(lines[3]).toBe(
      '| SQL | tools | technology | yes | 20 | 50 % (35–65) | 20 | 0 | 0 | 2 | 2 | in demand |',
    );
  });

  test.each([
    ['a|b', 'a\\|b'],
    ['<script>', '&lt;script&gt;'],
    ['&lt;', '&amp;lt;'],
    ['two\nlines', 'two lines'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['C# `*_', 'C\\# \\`\\*\\_'],
  ])('%j stays text', (name, written) => {
    expect(renderMarkdown(named(name)).split('\n')[3]).toContain(`| ${written} | tools |`);
  });
});

describe('terminal table', () => {
  test('shows shares with intervals in 80 columns, the verdict whole', () => {
    const lines = renderText(table).split('\n');
    expect(lines[0]).toContain('Skill');
    expect(lines[3]).toContain('SQL');
    expect(lines[3]).toContain('50 % (35–65)');
    expect(lines[3]).toMatch(/in demand$/);
  });

  test.each([20, 40, 80, 120, 200])('no line is wider than %i columns', (width) => {
    const long = named('Ein sehr langer Name 日本語の名前はとても長い 🚀🚀🚀 und noch einer'.repeat(2));
    for (const line of renderText(long, { width }).split('\n'))
      expect(textWidth(line)).toBeLessThanOrEqual(width);
  });

  test('drops what matters least first', () => {
    const [narrow = ''] = renderText(table, { width: 40 }).split('\n');
    expect(narrow).toMatch(/^Skill +Share/);
    expect(narrow).not.toContain('Preferred');
  });

  test('shortens names before it drops the only numbers', () => {
    const text = (key: string) => ({ key, title: key, type: 'text', priority: 1 }) as const;
    const shares: Table = {
      name: 'shares',
      columns: [text('Segment'), text('Skill'), { key: 'share', title: 'Share', type: 'share', priority: 1 }],
      rows: [['data-engineering', 'artificial intelligence', 0.18]],
    };
    const [head, , row] = renderText(shares, { width: 40 }).split('\n');
    expect(head).toMatch(/^Segment +Skill +Share$/);
    expect(row).toBe('data-engineeri…  artificial inte…   18 %');
  });

  test('has colour only where asked', () => {
    expect(renderText(table)).not.toContain('\u001b');
    expect(renderText(table, { color: true })).toContain('\u001b[1m');
  });

  test('lets no control byte of a name through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        // biome-ignore format: the ranges read as one line
        expect(renderText(named(name))).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});
