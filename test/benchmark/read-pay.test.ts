import { expect, test } from 'vitest';
import { loadPayBenchmark } from '../../src/benchmark/pay-claims.js';
import { type PaidJob, readPay, standingOf } from '../../src/benchmark/read-pay.js';
import { yearlyPay } from '../../src/benchmark/yearly.js';
import type { Salary } from '../../src/model/facts.js';

const benchmark = loadPayBenchmark();

function pay(min: number | null, max: number | null, more: Partial<Salary> = {}): Salary {
  return { min, max, currency: 'USD', period: 'year', kind: 'unspecified', ...more };
}

function said(salary: Salary, job: Partial<PaidJob> = {}, rates = {}): readonly string[] {
  const known = { title: 'ML Platform Engineer', level: null, location: null, company: null, ...job, salary };
  const reading = readPay(known, benchmark, rates);
  return reading ? [...reading.statements.map((s) => s.words), ...reading.remarks] : [];
}

test('the benchmark holds the 23 claims of the seed, each with its line', () => {
  expect(benchmark.facts).toHaveLength(23);
  expect(new Set(benchmark.facts.map((claim) => claim.line)).size).toBe(23);
});

test('a senior job in Seattle is held against the senior range, the city and the country', () => {
  expect(said(pay(185_000, 235_000), { level: 'senior', location: 'Seattle, WA' })).toEqual([
    'within the senior range (177,177–250,000+)',
    'above the Seattle average (173,517)',
    'above the US average (157,969–161,777)',
  ]);
});

test('pay on both sides of an average is around it, of a range from below to above it', () => {
  expect(said(pay(130_000, 160_000))).toContain('around the US average (157,969–161,777)');
  expect(said(pay(90_000, 170_000), { level: 'mid' })[0]).toBe(
    'from below to above the mid range (144,000–166,399)',
  );
});

test('a machine learning engineer is held against the range of the trade', () => {
  expect(said(pay(150_000, 200_000), { title: 'ML Engineer II' })).toContain(
    'within the machine learning engineer range (141,000–250,000)',
  );
  expect(said(pay(150_000, 200_000)).join()).not.toContain('machine learning engineer');
});

test('an open range has nothing above it', () => {
  expect(said(pay(400_000, 500_000), { level: 'staff' })[0]).toBe(
    'within the senior range (177,177–250,000+)',
  );
});

test('without a level, pay maps to every level whose range holds it: the claims overlap', () => {
  expect(said(pay(145_000, 150_000)).filter((words) => words.includes('range'))).toEqual([
    'within the entry range (96,000–152,601)',
    'within the mid range (144,000–166,399)',
  ]);
});

test("base is held against a company's base, total against its total", () => {
  expect(said(pay(150_000, 150_000, { kind: 'base' }), { company: 'Apple Inc.' })).toContain(
    'above the Apple average (145,633)',
  );
  expect(said(pay(150_000, 150_000, { kind: 'total' }), { company: 'Apple' })).toContain(
    'below the Apple average (211,945)',
  );
  expect(said(pay(150_000, 150_000), { company: 'Metabase' }).join()).not.toContain('Meta');
});

test('hours and months become years by rules that are said', () => {
  expect(yearlyPay(pay(50, 60, { period: 'hour' }), 'USD')).toEqual({
    min: 104_000,
    max: 124_800,
    rules: ['2,080 hours a year'],
  });
  expect(yearlyPay(pay(10_000, null, { period: 'month' }), 'USD')).toMatchObject({ min: 120_000, max: null });
  expect(yearlyPay(pay(500, 500, { period: 'day' }), 'USD')?.min).toBe(130_000);
  expect(yearlyPay(pay(2_000, 2_000, { period: 'week' }), 'USD')?.min).toBe(104_000);
});

test('another currency is compared only at a rate the user gave', () => {
  expect(said(pay(80_000, 90_000, { currency: 'EUR' }))).toEqual([
    'not compared: the benchmark is in USD (--rate EUR=…)',
  ]);
  const words = said(pay(80_000, 90_000, { currency: 'EUR' }), {}, { EUR: 1.25 });
  expect(words).toContain('within the entry range (96,000–152,601)');
  expect(words.at(-1)).toBe('with 1 EUR as 1.25 USD');
});

test("a nurse's pay is not held against engineers'", () => {
  expect(said(pay(80_000, 90_000), { title: 'Registered Nurse' })).toEqual([]);
});

test.each([
  [80, 90, 'below'],
  [80, 120, 'reaches-into'],
  [110, 150, 'within'],
  [150, 300, 'exceeds'],
  [80, 300, 'around'],
  [201, 300, 'above'],
])('%i–%i lies %s 100–200', (low, high, standing) => {
  expect(standingOf(low, high, { line: 1, section: '', kind: 'base', min: 100, max: 200 })).toBe(standing);
});
