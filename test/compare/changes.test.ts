import { describe, expect, test } from 'vitest';
import { employerTally } from '../../src/aggregate/employers.js';
import { changesOf } from '../../src/compare/changes.js';
import type { ChangeRow, FamilyCounts, Side } from '../../src/model/change.js';

interface Made {
  readonly postings: number;
  /** By skill: how many of the postings ask for it. */
  readonly asked: Readonly<Record<string, number>>;
}

const SKILLS = new Map(
  ['python', 'sql', 'rust'].map((id) => [id, { name: id, category: 'tools', kind: 'technology' as const }]),
);

/** Postings of one employer each. */
function countsOf(families: Readonly<Record<string, Made>>): FamilyCounts {
  const all = employerTally();
  const byFamily = new Map(
    Object.entries(families).map(([family, { postings, asked }]) => {
      const tally = employerTally();
      for (let i = 0; i < postings; i++) {
        const tags = Object.entries(asked)
          .filter(([, n]) => i < n)
          .map(
            ([id]) => ({ id, name: id, category: 'tools', kind: 'technology', demand: 'required' }) as const,
          );
        tally.add(`${family} ${i}`, tags);
        all.add(`${family} ${i}`, tags);
      }
      return [family, tally.result()];
    }),
  );
  return { all: all.result(), families: byFamily };
}

function side(families: Readonly<Record<string, Made>>, more: Partial<Side> = {}): Side {
  const counts = countsOf(families);
  return {
    name: 'side',
    postings: counts.all.sizes.size,
    employers: counts.all.sizes.size,
    taxonomy: 'one',
    skills: SKILLS,
    counts,
    reread: null,
    ...more,
  };
}

function row(before: Side, after: Side, id: string): ChangeRow {
  const found = changesOf(before, after).rows.find((r) => r.id === id);
  if (!found) throw new Error(`no row for ${id}`);
  return found;
}

describe('a change', () => {
  const before = side({ web: { postings: 200, asked: { python: 40, sql: 100 } } });

  test('that is sure rose or fell, with its interval', () => {
    const after = side({ web: { postings: 200, asked: { python: 100, sql: 102 } } });
    const python = row(before, after, 'python');
    expect(python.direction).toBe('rose');
    expect(python.change).toBeCloseTo(0.3, 10);
    expect(python.interval.low).toBeGreaterThan(0.2);
    expect(python.interval.high).toBeLessThan(0.4);
    expect(row(after, before, 'python').direction).toBe('fell');
    expect(row(before, after, 'sql').direction).toBeNull();
  });

  test('of few postings is none, however large', () => {
    const few = side({ web: { postings: 20, asked: { python: 20 } } });
    expect(row(before, few, 'python').direction).toBeNull();
  });

  test('of a skill hardly anybody asks for is not looked at', () => {
    const after = side({ web: { postings: 200, asked: { rust: 9 } } });
    expect(changesOf(before, after).rows.map((r) => r.id)).not.toContain('rust');
  });

  test('that one employer makes is not looked at, however much it posts', () => {
    const clones = employerTally();
    const tag = {
      id: 'rust',
      name: 'rust',
      category: 'tools',
      kind: 'technology',
      demand: 'required',
    } as const;
    for (let i = 0; i < 100; i++) clones.add(`other ${i}`, []);
    for (let i = 0; i < 60; i++) clones.add('one', [tag]);
    const counts = { all: clones.result(), families: new Map([['web', clones.result()]]) };
    const after = side({}, { postings: 160, counts });
    expect(changesOf(before, after).rows.map((r) => r.id)).not.toContain('rust');
  });
});

describe('a change is split', () => {
  test('into mix where only the roles have changed', () => {
    const ml = (postings: number) => ({ postings, asked: { python: postings * 0.8 } });
    const web = (postings: number) => ({ postings, asked: { python: postings * 0.2 } });
    const python = row(side({ ml: ml(100), web: web(300) }), side({ ml: ml(300), web: web(100) }), 'python');
    expect(python.direction).toBe('rose');
    expect(python.mix).toBeCloseTo(python.change, 10);
    expect(python.market?.value).toBeCloseTo(0, 10);
    expect(python.market?.interval.low).toBeLessThan(0);
    expect(python.taxonomy).toBe(0);
  });

  test('into taxonomy where the same postings were read with another one', () => {
    const asked = (python: number) => ({ web: { postings: 200, asked: { python } } });
    const before = side(asked(40), { taxonomy: 'old', reread: countsOf(asked(100)) });
    const after = side(asked(100), { taxonomy: 'new' });
    const python = row(before, after, 'python');
    expect(python.change).toBeCloseTo(0.3, 10);
    expect(python.taxonomy).toBeCloseTo(0.3, 10);
    expect(python.direction).toBeNull();
  });

  test('not at all where a side is a CSV: nothing is invented', () => {
    const counts = { total: 200, skills: new Map([['python', { hits: 100, effectiveN: null }]]) };
    const csv = side({}, { postings: 200, employers: null, taxonomy: null, counts });
    const before = side({ web: { postings: 200, asked: { python: 40 } } });
    expect(row(before, csv, 'python')).toMatchObject({
      direction: 'rose',
      market: null,
      mix: null,
      taxonomy: null,
    });
    expect(changesOf(before, csv).rules.join(' ')).toContain('part of a change may come from the taxonomy');
  });
});

test('the parts add up to the change', () => {
  const before = side(
    { ml: { postings: 120, asked: { python: 70 } }, web: { postings: 200, asked: { python: 50 } } },
    { taxonomy: 'old' },
  );
  const read = countsOf({
    ml: { postings: 120, asked: { python: 80 } },
    web: { postings: 200, asked: { python: 60 } },
  });
  const after = side({
    ml: { postings: 200, asked: { python: 150 } },
    web: { postings: 100, asked: { python: 40 } },
  });
  const python = row({ ...before, reread: read }, after, 'python');
  const parts = (python.market?.value ?? 0) + (python.mix ?? 0) + (python.taxonomy ?? 0);
  expect(parts).toBeCloseTo(python.change, 10);
});
