import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';
import { loadPayBenchmark } from '../../src/benchmark/pay-claims.js';
import { readLevel } from '../../src/benchmark/read-level.js';
import { runChecks } from '../../src/benchmark/run-checks.js';
import { skillgauge } from '../cli/run.js';

const analyzer = createAnalyzer();
const skills = new Map(analyzer.taxonomy.skills.map((skill) => [skill.id, skill]));
const context = {
  // Tags name skills of the taxonomy only.
  skill: (id: string) => skills.get(id)!,
  newestYear: 2026,
  benchmark: loadPayBenchmark(),
};

function oddities(title: string, description: string): string[] {
  const tagged = analyzer.analyze({ title, description });
  return runChecks(tagged, context).map((notice) => notice.code);
}

test.each([
  ['Junior Data Engineer', 'Requirements:\n- 8+ years of experience', ['entry-with-many-years']],
  ['Junior Data Engineer', 'Requirements:\n- 1+ years of experience', []],
  ['Data Engineer', 'Requirements:\n- 15+ years of experience with Kubernetes', ['older-than-technology']],
  ['Data Engineer', 'Requirements:\n- 5+ years of experience with Kubernetes', []],
  ['Data Engineer', 'Requirements:\n- Python\n\nNice to have:\n- Python', ['must-repeated-as-bonus']],
  ['Data Engineer', 'Requirements:\n- Python\n\nNice to have:\n- Kafka', []],
  ['Data Engineer', 'Requirements:\n- Experience with Kubernetes or K8s', ['same-alternatives']],
  ['Data Engineer', 'Requirements:\n- Experience with Kubernetes or Docker', []],
  [
    'Senior Data Engineer',
    'Salary: $20,000 - $30,000 per year.\n\nRequirements:\n- SQL',
    ['pay-far-outside'],
  ],
  ['Senior Data Engineer', 'Pay: From $1.00 per year.\n\nRequirements:\n- SQL', []],
  ['Senior Data Engineer', 'Salary: $180,000 - $230,000 per year.\n\nRequirements:\n- SQL', []],
])('%s, %j: %j', (title, description, codes) => {
  expect(oddities(title, description)).toEqual(codes);
});

test('the checks, which err more than one time in ten, speak only when asked', () => {
  const input = 'Junior Data Engineer\n\nRequirements:\n- 8+ years of experience\n';
  expect(skillgauge(['analyze', '-'], { input }).out).not.toContain('entry-level job');
  expect(skillgauge(['analyze', '-', '--checks'], { input }).out).toContain('entry-level job');
  const { postings } = JSON.parse(skillgauge(['analyze', '-', '--checks', '-f', 'json'], { input }).out);
  expect(postings[0].notices.map((n: { code: string }) => n.code)).toContain('entry-with-many-years');
});

test('a rate must be a currency and a number', () => {
  const { code, err } = skillgauge(['analyze', '-', '--rate', 'EUR=much'], { input: 'x' });
  expect(code).toBe(1);
  expect(err).toContain('EUR=1.08');
});

test('years are read by the role document: 2+ is entry, 7+ is senior', () => {
  expect(readLevel('senior', 5, 'ML Engineer')).toBe(
    'senior, with 5+ years; the role document reads 7+ as senior',
  );
  expect(readLevel('entry', 7, 'ML Engineer')).toContain('reads as senior');
  expect(readLevel(null, 8, 'ML Engineer')).toContain('7+ years as senior');
  expect(readLevel(null, 4, 'ML Engineer')).toContain('between entry (2+) and senior (7+)');
  expect(readLevel('senior', 8, 'ML Engineer')).toBeNull();
  expect(readLevel(null, 4, 'Registered Nurse')).toBeNull();
});
