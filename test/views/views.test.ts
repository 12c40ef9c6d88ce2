import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Units } from '../../src/model/units.js';
import type { ViewPosting } from '../../src/model/view.js';
import * as segments from '../../src/views/by-segment.js';
import { allUnits, byEmployer } from '../../src/views/collect-units.js';
import * as covered from '../../src/views/coverage.js';
import * as apart from '../../src/views/distinctive.js';
import * as frequency from '../../src/views/frequency.js';
import { ofKinds } from '../../src/views/of-kinds.js';
import * as together from '../../src/views/pairs.js';
import * as pay from '../../src/views/pay.js';
import * as sections from '../../src/views/sections.js';
import * as months from '../../src/views/trend.js';
import { posting, skill, times, unitsOf } from './made.js';

const frequencies = over(frequency.frequencies);
const bySegment = over(segments.bySegment);
const trend = over(months.trend);
const pairs = over(together.pairs);
const distinctive = over(apart.distinctive);
const payBySkill = over(pay.payBySkill);
const coverage = over(covered.coverage);
const sectionShares = over(sections.sectionShares);
const practiceShares = over(sections.practiceShares);

/** A view of postings, which takes them as columns. */
function over<Rest extends unknown[], Rows>(view: (units: Units, ...rest: Rest) => Rows) {
  return (postings: readonly ViewPosting[], ...rest: Rest) => view(unitsOf(postings), ...rest);
}

describe('frequency', () => {
  const postings = [posting(['python', 'sql']), posting(['python?', 'cobol-']), posting([])];

  test('a group counts a posting once, and company talk is not asked', () => {
    expect(frequencies(postings, 'kind')).toMatchObject([{ group: 'technology', postings: 2, total: 3 }]);
    expect(frequencies(postings, 'skill').map((r) => [r.group, r.postings])).toEqual([
      ['Python', 2],
      ['Sql', 1],
    ]);
  });

  test('by demand company talk is shown for what it is', () => {
    expect(frequencies(postings, 'demand').map((r) => [r.group, r.postings])).toEqual([
      ['context', 1],
      ['preferred', 1],
      ['required', 1],
    ]);
  });
});

describe('segments', () => {
  test('each skill has a cell in each segment, also where nobody asks for it', () => {
    const rows = bySegment(
      [
        ...times(6, () => posting(['python'], { level: 'senior' })),
        ...times(5, () => posting(['sql'], { level: 'entry' })),
        posting(['sql'], { level: 'intern' }),
      ],
      'level',
    );
    expect(rows.map((r) => [r.segment, r.skill.id, r.postings, r.total])).toEqual([
      ['senior', 'python', 6, 6],
      ['senior', 'sql', 0, 6],
      ['entry', 'python', 0, 5],
      ['entry', 'sql', 5, 5],
    ]);
    expect(rows[1]?.interval.low).toBe(0);
    expect(rows[1]?.interval.high).toBeGreaterThan(0.2);
  });

  test('the copies of one employer do not narrow an interval', () => {
    const others = times(20, (i) => posting(i < 10 ? ['python'] : ['sql'], { level: 'senior' }));
    const copies = times(50, () => posting(['python'], { level: 'senior', company: 'one' }));
    const widthOf = (list: readonly ViewPosting[]) => {
      const row = bySegment(list, 'level').find((r) => r.skill.id === 'python');
      return (row?.interval.high ?? 0) - (row?.interval.low ?? 0);
    };
    expect(widthOf([...others, ...copies])).toBeGreaterThanOrEqual(widthOf(others));
  });
});

describe('trend', () => {
  test('a month without postings, or with too few, is a gap, not a zero', () => {
    const rows = trend([
      ...times(5, () => posting(['rust'], { month: '2025-11' })),
      ...times(4, () => posting(['rust'], { month: '2026-01' })),
      ...times(5, () => posting(['rust'], { month: '2026-02' })),
      ...times(5, () => posting([], { month: '2026-02' })),
      posting(['rust']),
    ]);
    expect(rows.map((r) => [r.month, r.total, r.share?.share ?? null])).toEqual([
      ['2025-11', 5, 1],
      ['2025-12', 0, null],
      ['2026-01', 4, null],
      ['2026-02', 10, 0.5],
    ]);
  });

  test('a date nobody can mean does not make a series of centuries', () => {
    expect(
      trend([posting(['rust'], { month: '0001-01' }), posting(['rust'], { month: '2026-01' })]),
    ).toHaveLength(2);
  });
});

describe('co-occurrence', () => {
  const postings = [
    ...times(10, () => posting(['docker', 'kubernetes'])),
    ...times(10, () => posting(['excel', 'sql'])),
    ...times(20, () => posting(['excel'])),
  ];

  test('lift is the count over what independence would give', () => {
    const row = pairs(postings).find((r) => r.a.id === 'docker' && r.b.id === 'kubernetes');
    expect(row).toMatchObject({ together: 10, total: 40, expected: 2.5, lift: 4, overlap: 1 });
  });

  test('pairs of a few postings, and of skills that are one, are left out', () => {
    expect(pairs(postings, { fewest: 11 })).toEqual([]);
    expect(pairs(postings, { areOne: (a) => a === 'docker' }).map((r) => r.a.id)).toEqual(['excel']);
  });
});

describe('distinctive skills', () => {
  const postings = [
    ...times(40, () => posting(['pytorch', 'python'], { family: 'ml' })),
    ...times(40, () => posting(['excel', 'python'], { family: 'analytics' })),
  ];

  test('what all ask for tells no segment', () => {
    expect(distinctive(postings, 'family').map((r) => [r.segment, r.skill.id])).toEqual([
      ['analytics', 'excel'],
      ['ml', 'pytorch'],
    ]);
  });

  test('what one employer asks for is not the segment', () => {
    const one = times(30, () => posting(['fortran'], { family: 'ml', company: 'one' }));
    expect(distinctive([...postings, ...one], 'family').map((r) => r.skill.id)).not.toContain('fortran');
  });

  test('are asked for by a larger share, not only by more of what little is asked for', () => {
    const terse = times(40, () => posting(['python'], { family: 'a' }));
    const wordy = times(40, () => posting(['python', 'sql', 'go', 'rust'], { family: 'b' }));
    const rows = distinctive([...terse, ...wordy], 'family');
    expect(rows.filter((r) => r.skill.id === 'python')).toEqual([]);
    expect(rows.map((r) => r.segment)).toEqual(['b', 'b', 'b']);
  });
});

describe('pay', () => {
  const paid = (yearly: number, currency = 'USD', company: string | null = null) =>
    posting(['go'], { pay: { yearly, currency }, ...(company ? { company } : {}) });

  test('quartiles of stated pay, each currency by itself', () => {
    const rows = payBySkill([...times(21, (i) => paid(100_000 + i * 1000)), paid(1, 'EUR'), posting(['go'])]);
    expect(rows).toMatchObject([
      { currency: 'USD', n: 21, employers: 21, lower: 105_000, median: 110_000, upper: 115_000 },
    ]);
  });

  test('the currency most postings name stands first', () => {
    const rows = payBySkill([
      ...times(20, () => paid(90_000, 'CAD')),
      ...times(30, () => paid(80_000, 'USD')),
    ]);
    expect(rows.map((row) => [row.currency, row.n])).toEqual([
      ['USD', 30],
      ['CAD', 20],
    ]);
  });

  test('too few postings, or too few employers, give no figure', () => {
    expect(payBySkill(times(19, () => paid(100_000)))).toEqual([]);
    expect(payBySkill(times(100, () => paid(100_000, 'USD', 'one')))).toEqual([]);
  });
});

describe('coverage', () => {
  test('says how many postings ask for none, one, … all of a set; each is there, and they add up', () => {
    const rows = coverage(
      [posting(['python', 'sql', 'go']), posting(['python']), posting(['go']), posting([])],
      new Set(['python', 'sql', 'keras']),
    );
    expect(rows.map((row) => [row.listed, row.postings, row.share])).toEqual([
      [0, 2, 0.5],
      [1, 1, 0.25],
      [2, 1, 0.25],
      [3, 0, 0],
    ]);
    expect(coverage([], new Set(['python']))).toEqual([]);
  });
});

test('a view of some kinds of skills leaves the others out, and no posting', () => {
  const soft = (...postings: ViewPosting[]) => ofKinds(unitsOf(postings), ['soft']);
  const asked = soft(posting(['python', skill('empathy', 'soft')]), posting(['python']));
  expect(frequency.frequencies(asked, 'skill')).toMatchObject([{ group: 'Empathy', postings: 1, total: 2 }]);
});

test('an employer as one unit says what its first posting says, and asks for all that any of them asks for', () => {
  const { columns } = unitsOf([
    posting(['python'], { company: 'one', level: 'senior', industries: ['finance'] }),
    posting(['go'], { company: 'two', level: 'entry' }),
    posting(['sql', 'python?'], { company: 'one', level: 'entry', industries: ['health'] }),
  ]);
  const employers = allUnits(byEmployer(columns));
  expect(frequency.frequencies(employers, 'skill').map((r) => [r.group, r.postings, r.total])).toEqual([
    ['Go', 1, 2],
    ['Python', 1, 2],
    ['Sql', 1, 2],
  ]);
  const said = sections.sectionShares(employers).map((r) => [r.value, r.postings]);
  expect(said).toEqual([
    ['entry', 1],
    ['senior', 1],
    ['finance', 1],
  ]);
});

describe('sections', () => {
  test('the other parts of the role document are shares of all postings', () => {
    const rows = sectionShares([
      posting([skill('gdpr-', 'regulation'), skill('mentoring!', 'concept')], {
        yearsMin: 5,
        education: 'bachelor',
      }),
      posting([], { industries: ['finance'], mode: 'remote' }),
    ]);
    expect(rows.map((r) => [r.section, r.value, r.postings, r.total])).toEqual([
      ['experience', '4–5 years', 1, 2],
      ['education', 'bachelor', 1, 2],
      ['regulations', 'Gdpr', 1, 2],
      ['industries', 'finance', 1, 2],
      ['responsibilities', 'Mentoring', 1, 2],
      ['work mode', 'remote', 1, 2],
    ]);
  });

  test('practices and soft skills stand apart', () => {
    const rows = practiceShares([posting([skill('testing', 'concept'), skill('empathy', 'soft'), 'python'])]);
    expect(rows.map((r) => [r.section, r.value])).toEqual([
      ['practices', 'Testing'],
      ['soft skills', 'Empathy'],
    ]);
  });
});

test('no order of postings changes a view', () => {
  const postings = times(60, (i) =>
    posting(
      ['python', 'sql', 'go', 'excel'].filter((_, k) => (i * 7) % (k + 2) === 0),
      {
        family: i % 2 ? 'ml' : 'software',
        month: `2026-0${(i % 3) + 1}`,
      },
    ),
  );
  const all = (list: readonly ViewPosting[]) =>
    JSON.stringify(
      [
        frequencies(list, 'skill'),
        bySegment(list, 'family').map(({ interval: _, ...row }) => row),
        trend(list).map(({ share, ...row }) => [row, share?.postings]),
        pairs(list),
        distinctive(list, 'family').map(({ z, logOdds: _, ...row }) => ({ ...row, z: z.toFixed(9) })),
      ].map((rows) => JSON.parse(JSON.stringify(rows, (key, value) => (key === 'interval' ? null : value)))),
    );
  const expected = all(postings);
  fc.assert(
    fc.property(fc.shuffledSubarray(postings, { minLength: postings.length }), (shuffled) => {
      expect(all(shuffled)).toBe(expected);
    }),
    { numRuns: 20 },
  );
});
