import { expect, test } from 'vitest';
import { holdAgainst } from '../../src/against/hold-against.js';
import { personSkills } from '../../src/against/person-skills.js';
import { createAnalyzer } from '../../src/analyzer.js';
import { againstViewOf } from '../../src/report/posting/against-view.js';

const analyzer = createAnalyzer();
const skills = new Map(analyzer.taxonomy.skills.map((skill) => [skill.id, skill]));
// Tags name skills of the taxonomy only.
const skillOf = (id: string) => skills.get(id)!;

const POSTING = `Requirements:
- Strong Python
- Terraform in production
- PostgreSQL or MySQL

Nice to have:
- Kafka
- Rust

Responsibilities:
- Keep our Grafana dashboards honest
`;

function held(resume: string, posting = POSTING) {
  const person = personSkills([analyzer.analyze(resume)], analyzer.taxonomy);
  return holdAgainst(analyzer.analyze({ title: 'Engineer', description: posting }), person, skillOf);
}

function meetings(resume: string, posting = POSTING): Record<string, string> {
  return Object.fromEntries(
    held(resume, posting).map((r) => [r.anyOf.map(({ tag }) => tag.id).join('|'), r.meeting]),
  );
}

const RESUME = `# Ada Example

## Experience
- Wrote services in Python and moved them to MySQL.
- I do not know Terraform.

## About
Happiest with Kafka.
`;

test('must-haves are met, met through an alternative, or missing', () => {
  expect(meetings(RESUME)).toMatchObject({
    python: 'named',
    terraform: 'missing',
    'postgresql|mysql': 'alternative',
    'apache-kafka': 'named',
    rust: 'missing',
    grafana: 'missing',
  });
});

test('each requirement carries the words of both sides', () => {
  const python = held(RESUME).find((r) => r.anyOf[0]?.tag.id === 'python');
  expect(python?.asked).toContain('Strong Python');
  expect(python?.through?.words).toContain('Wrote services in Python');
  expect(python?.demand).toBe('required');
});

test('a skill one cannot have without another brings the other', () => {
  expect(meetings('- Wrote feature pipelines in PySpark.', 'Requirements:\n- Python')).toEqual({
    python: 'implied',
  });
});

test('a list of names gives every name the benefit of the doubt', () => {
  const found = personSkills([analyzer.analyze('Go\nR\n- k8s\nExcel, sql')], analyzer.taxonomy);
  expect([...found.keys()].sort()).toEqual(
    expect.arrayContaining(['go', 'kubernetes', 'microsoft-excel', 'r', 'sql']),
  );
});

test('prose gives no such benefit', () => {
  const found = personSkills(
    [analyzer.analyze('I like to go the extra mile. I lead teams that excel at their work.')],
    analyzer.taxonomy,
  );
  expect([...found.keys()]).not.toContain('go');
});

test('in words: the parts in order, each with its number, and a summary', () => {
  const view = againstViewOf('me.md', held(RESUME));
  expect(view.summary).toMatch(/^2 of 3 must-haves, 1 of 2 nice-to-haves/);
  expect(view.parts.map((part) => part.heading).slice(0, 3)).toEqual([
    'Must-haves met (1)',
    'Must-haves met through an alternative (1)',
    'Must-haves missing (1)',
  ]);
});

test('requirements of one line that are all missing share its words', () => {
  const view = againstViewOf(
    'me.md',
    held('Python', 'Requirements:\n- Production use of Docker, Ansible and Kafka'),
  );
  expect(view.parts.flatMap((part) => part.rows)).toEqual([
    {
      skill: 'Docker, Ansible, Kafka',
      note: null,
      asked: 'Production use of Docker, Ansible and Kafka',
      held: null,
    },
  ]);
});

test.each([
  ["I have no experience with Kafka, and I don't know Rust.", 'rust', 'missing'],
  ['I want to learn Rust next.', 'rust', 'missing'],
  ['I never stopped at one language, but I write Rust daily.', 'rust', 'named'],
  ['Not only Python: I use Rust at work.', 'rust', 'named'],
])('%s: %s is %s', (resume, skill, meeting) => {
  expect(meetings(resume)[skill]).toBe(meeting);
});

test.each(['some Go', 'a little Go', 'basic Go'])('%s in a list of skills is held', (go) => {
  expect(meetings(`- Languages: Python, C++, ${go}\n- Own the roadmap.`, 'Requirements\n- Golang')).toEqual({
    go: 'named',
  });
});

test('a degree that experience may stand for says so where it is missing', () => {
  const posting = "Requirements\n- Bachelor's degree in Physics or equivalent experience\n- Python";
  const { parts } = againstViewOf('cv.txt', held('Ada. I write Python.', posting));
  expect(parts.find(({ heading }) => heading.startsWith('Must-haves missing'))?.rows).toMatchObject([
    { skill: 'Physics', note: 'equivalent experience is enough' },
  ]);
});

test('a systems administrator holds system administration', () => {
  expect(meetings('Dan, systems administrator.', 'Requirements\n- System administration')).toEqual({
    'system-administration': 'named',
  });
});

test('the name of a trade holds its area', () => {
  const posting = 'Requirements:\n- 5+ years of data engineering\n- Data analysis';
  expect(meetings('Ada, data engineer since 2019.', posting)).toMatchObject({
    'data-engineering': 'named',
    'data-analysis': 'missing',
  });
});
