import { describe, expect, test } from 'vitest';
import { loadAccuracy } from '../../src/taxonomy/accuracy.js';
import { shippedBaselines } from '../../src/taxonomy/baselines.js';
import { loadTaxonomy } from '../../src/taxonomy/load.js';
import { familyTeller, loadRoleFamilies } from '../../src/taxonomy/role-families.js';

const shipped = shippedBaselines();
const skills = new Set(loadTaxonomy().skills.map((skill) => skill.id));

describe('shipped baselines', () => {
  test('have names of their own, and a source and licence each', () => {
    expect(new Set(shipped.map((b) => b.name)).size).toBe(shipped.length);
    for (const { source, licence } of shipped) {
      expect(source).not.toBe('');
      expect(licence).not.toBe('');
    }
    expect(shipped.map((b) => b.name)).toEqual(
      expect.arrayContaining(['market', 'market:ml-ai', 'market:data-science', 'hn-hiring:2026']),
    );
  });

  test('count no more hits than postings, and an effective n of no more than that', () => {
    for (const baseline of shipped) {
      const { counts } = baseline.load();
      expect(counts.size).toBe(baseline.skills);
      for (const { hits, total, effectiveN } of counts.values()) {
        expect(hits).toBeLessThanOrEqual(total);
        expect(effectiveN ?? total).toBeLessThanOrEqual(total);
        expect(effectiveN ?? total).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('name skills of the taxonomy; a market counted before a skill was renamed is to be counted again', () => {
    const gone = new Set(shipped.flatMap((b) => [...b.load().counts.keys()].filter((id) => !skills.has(id))));
    expect([...gone]).toEqual([]);
  });

  test('have a share of 0 where a measured skill is not asked for, and nothing where it was not measured', () => {
    const market = shipped.find((b) => b.name === 'market:ml-ai')?.load();
    expect([...(market?.counts.values() ?? [])].some(({ hits }) => hits === 0)).toBe(true);
    expect(market?.counts.get('no-such-skill')).toBeUndefined();
  });
});

describe('measured accuracy', () => {
  test('holds precision and recall of the main kinds, each with the cases it was measured on', () => {
    const { kinds, source } = loadAccuracy();
    expect(source).toContain('annotated by hand');
    for (const kind of ['technology', 'concept', 'soft'] as const) {
      for (const { share, effectiveN, cases } of [kinds[kind]?.precision, kinds[kind]?.recall].map(
        (m) => m ?? { share: 0, effectiveN: 0, cases: 0 },
      )) {
        expect(share).toBeGreaterThan(0.5);
        expect(share).toBeLessThan(1);
        expect(effectiveN).toBeLessThanOrEqual(cases);
        expect(cases).toBeGreaterThanOrEqual(30);
      }
    }
  });
});

describe('family of a role', () => {
  const familyOf = familyTeller(loadRoleFamilies());
  test.each([
    ['Senior Machine Learning Engineer', 'ml-ai'],
    ['ML Platform Engineer', 'ml-ai'],
    ['Data Engineer (Spark)', 'data-engineering'],
    ['Lead Data Scientist, Growth', 'data-science'],
    ['Business Analyst II', 'analytics'],
    ['Site Reliability Engineer', 'devops-platform'],
    ['Full-Stack Developer', 'software'],
    ['Html5 Developer', 'software'],
    ['Maintenance Clerk', 'other'],
    ['Retail Email Coordinator', 'other'],
    [null, 'other'],
  ])('%s is %s', (title, family) => {
    expect(familyOf(title)).toBe(family);
  });
});
