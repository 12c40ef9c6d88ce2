import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();
const REQUIREMENTS = 'Requirements\n- ';

function tagOf(text: string, name: string) {
  return analyzer.analyze(text).tags.find((tag) => tag.name === name);
}

/** Each line: what stands in a list of requirements, then each skill with what is asked. */
const LINES: readonly (readonly [string, Record<string, string>])[] = [
  ['Kafka is a plus.', { Kafka: 'preferred' }],
  ['Python; Kafka would be a bonus.', { Python: 'required', Kafka: 'preferred' }],
  ['Ideally Terraform.', { Terraform: 'preferred' }],
  ['Good to have experience with Terraform.', { Terraform: 'preferred' }],
  ['Kafka preferred but not required.', { Kafka: 'preferred' }],
  ['Requires SQL; Tableau preferred.', { SQL: 'required', Tableau: 'preferred' }],
  ['No Java required.', { Java: 'negated' }],
  ['SQL with or without Jupyter.', { SQL: 'required', Jupyter: 'required' }],
  ['SAP (S/4HANA preferred) and SQL.', { SAP: 'required', 'SAP S/4HANA': 'preferred', SQL: 'required' }],
  ['Kafka (a plus).', { Kafka: 'preferred' }],
  ['Model sales bonus plans with Python.', { Python: 'required' }],
  ['Rust is relevant but not essential.', { Rust: 'preferred' }],
  ['Knowledge of Kafka is preferable.', { Kafka: 'preferred' }],
  ['Charts in Tableau, Looker, etc. a plus.', { Tableau: 'preferred', Looker: 'preferred' }],
  [
    'Knowledge of charts a plus but not required (Tableau, Looker).',
    { Tableau: 'preferred', Looker: 'preferred' },
  ],
  [
    'Knowledge of charts is preferred not required (Tableau, Looker).',
    { Tableau: 'preferred', Looker: 'preferred' },
  ],
  ['(Preferred) Experience with Kafka and Terraform.', { Kafka: 'preferred', Terraform: 'preferred' }],
  ['Any of the following tools is a plus Terraform Kafka', { Terraform: 'preferred', Kafka: 'preferred' }],
  ['You are not afraid of Terraform.', { Terraform: 'required' }],
  ['Docker – nice to have', { Docker: 'preferred' }],
  ['Kafka – some years of Kafka, nice to have', { Kafka: 'preferred' }],
  ['Experience in Java, with Terraform being a plus.', { Java: 'required', Terraform: 'preferred' }],
  [
    'Nice, but not required: you know Perl, Ruby, Kafka and Terraform.',
    { Perl: 'preferred', Ruby: 'preferred', Kafka: 'preferred', Terraform: 'preferred' },
  ],
  [
    'Experience with Kafka and Java Preferred Qualifications: a degree.',
    { Kafka: 'required', Java: 'required' },
  ],
  ['Experience with Kafka and Java Desired skills: a degree.', { Kafka: 'required', Java: 'required' }],
  ['Experience with Kafka clusters What Could Set You Apart A degree is preferred.', { Kafka: 'required' }],
  ['Five years of SQL (work with Snowflake data a plus).', { SQL: 'required', Snowflake: 'preferred' }],
  [
    'Advanced SQL (ideally BigQuery) and Python.',
    { SQL: 'required', BigQuery: 'preferred', Python: 'required' },
  ],
];

describe('what a line of requirements asks', () => {
  test.each(LINES)('%s', (line, asked) => {
    for (const [name, demand] of Object.entries(asked))
      expect({ name, demand: tagOf(REQUIREMENTS + line, name)?.demand }).toEqual({ name, demand });
  });
});

test.each(['Two or more years of Kafka.', '3+ years in Kafka.', 'At least five years of Kafka.'])(
  'under a heading of duties, "%s" asks',
  (line) => {
    expect(tagOf(`What you will do\n- Ship services\n- ${line}`, 'Kafka')?.demand).toBe('required');
  },
);

describe('how one applies asks for no skill', () => {
  test.each([
    ['Include a link to your GitHub profile.', 'GitHub'],
    ['Please send us your resume as PDF.', 'PDF'],
    ['Attach your portfolio as one PDF file.', 'PDF'],
    ['Next: a talk over Zoom, then an on-site interview.', 'Zoom'],
    ['Apply on Workday by Friday.', 'Workday'],
  ])('%s', (line, name) => {
    expect(tagOf(line, name)?.demand ?? 'context').toBe('context');
  });
});

test('a heading fused to the line before it opens its own section', () => {
  const text =
    'Requirements: good writing. Practice in SQL and diagramsThe Following Qualifications Are a Plus Experience with Kafka';
  expect([tagOf(text, 'SQL')?.demand, tagOf(text, 'Kafka')?.demand]).toEqual(['required', 'preferred']);
});

test('where line breaks were lost, a cue speaks of its own line', () => {
  const lines = [
    'Three years of Java in large settings',
    'Strong knowledge of Kafka is required',
    'Good knowledge of charts in Tableau is preferred',
    'Practice in Terraform and other tools like it',
    'Work with Rust in small teams of five or six people would be a plus',
  ].join(' ');
  const demands = ['Java', 'Kafka', 'Tableau', 'Terraform', 'Rust'].map(
    (name) => tagOf(`Requirements: ${lines}`, name)?.demand,
  );
  expect(demands).toEqual(['required', 'required', 'preferred', 'required', 'preferred']);
});

test('a line about applicants may ask', () => {
  expect(tagOf('Applicants should have experience with Kafka or Rust.', 'Kafka')?.demand).toBe('required');
});

describe('lines that stand under a heading by chance', () => {
  test.each([
    ['At Northwind, we believe in machine learning.', 'machine learning'],
    ['Our mission is to bring machine learning to every farm.', 'machine learning'],
    ['We are a team that offers machine learning to hospitals.', 'machine learning'],
    ['As the company that brings machine learning to ships, we sail often.', 'machine learning'],
    ['Fabrikam® provides machine learning to hospitals.', 'machine learning'],
    ['Join our team and meet the makers of machine learning for ships.', 'machine learning'],
  ])('%s tells of the company', (line, name) => {
    expect(tagOf(`Requirements\n- SQL\n\n${line}`, name)?.demand).toBe('context');
  });

  test.each([
    ['Microsoft® Excel skills are a must', 'Excel', 'required'],
    ['As a member of the company you know Python', 'Python', 'required'],
  ])('%s asks: a mark or the word alone tells of no company', (line, name, demand) => {
    expect(tagOf(`Requirements\n- SQL\n- ${line}`, name)?.demand).toBe(demand);
  });

  test('a line that asks among lines about the company asks all the same', () => {
    const text = 'About us\nWe make maps.\nProficiency in machine learning is required.';
    expect(tagOf(text, 'machine learning')?.demand).toBe('required');
  });

  test('the employer named at the start of a line is told about', () => {
    const { tags } = analyzer.analyze({
      title: 'Analyst',
      company: 'Northwind Inc.',
      description: 'Requirements\n- SQL\n\nNorthwind is building on machine learning.',
    });
    expect(tags.find((tag) => tag.name === 'machine learning')?.demand).toBe('context');
  });

  test('a wish of the company still asks', () => {
    const text = 'Requirements\n- SQL\n\nWe are a lab looking for experience with machine learning.';
    expect(tagOf(text, 'machine learning')?.demand).toBe('required');
  });

  test('a verb opens a duty in each of its forms', () => {
    for (const verb of ['Modify', 'Modifies', 'Modifying'])
      expect(tagOf(`${verb} the machine learning service.`, 'machine learning')?.demand).toBe('duty');
    expect(tagOf('Reporting to the head of machine learning.', 'machine learning')?.demand).not.toBe(
      'required',
    );
  });
});

describe('alternatives', () => {
  const groupsOf = (line: string) => {
    const groups = new Map<string, string[]>();
    for (const { name, alternatives } of analyzer.analyze(REQUIREMENTS + line).tags)
      if (alternatives) groups.set(alternatives, [...(groups.get(alternatives) ?? []), name].sort());
    return [...groups.values()].sort();
  };
  test.each([
    ['Python, Java, or Kotlin.', [['Java', 'Kotlin', 'Python']]],
    ['AWS/Azure.', [['AWS', 'Azure']]],
    ['One of AWS, Azure, Google Cloud.', [['AWS', 'Azure', 'Google Cloud']]],
    ['Terraform, Ansible or similar.', [['Ansible', 'Terraform']]],
    ['SQL, Docker and AWS/Azure.', [['AWS', 'Azure']]],
    ['Python, C/C++ and Java.', []],
    ['SQL and Docker.', []],
    ['SQL and Docker, and work on one of our sites.', []],
  ])('%s', (line, groups) => {
    expect(groupsOf(line)).toEqual(groups);
  });
});

describe('line breaks that were lost', () => {
  test('two spaces between the lines of a list', () => {
    const text =
      'Requirements:  Python scripts  Work in shifts  Kafka a plus  Docker at scale  Terraform modules';
    expect(tagOf(text, 'Kafka')?.demand).toBe('preferred');
    expect(tagOf(text, 'Python')?.demand).toBe('required');
  });

  test('hyphens that hold on to the words of their items', () => {
    const text =
      'What you need-Fluency in Python every day-Second tool is an asset-Experience in using Docker';
    expect(tagOf(text, 'Python')?.demand).not.toBe('preferred');
  });

  test('a capital that opens the next requirement', () => {
    const text = 'Requirements\nThree years of tested SQL work in teams Knowledge of Kafka is preferred.';
    expect(tagOf(text, 'Kafka')?.demand).toBe('preferred');
    expect(tagOf(text, 'SQL')?.demand).toBe('required');
  });
});

describe('words that only look like a technology', () => {
  const { tags } = analyzer.analyze({
    title: 'Reactor Engineer',
    company: 'Eclipse Automation',
    description: [
      'Set up meetings across functional teams.',
      'Talking to several teams is a must.',
      'He reacts well under pressure, and epics are planned with user stories in Jira.',
      'Strong HTML, CSS and table-less layouts.',
      'The dispatch system i.e. the board must run.',
      'An exciting time at Eclipse!',
      'Northwind | Palo Alto, CA (Main Street) | Onsite',
      'We follow GCPs in the clinic.',
    ].join('\n'),
  });
  test.each([
    'Microsoft Teams',
    'React',
    'Epic',
    'Less',
    'IBM i Series',
    'Eclipse',
    'Palo Alto Networks',
    'Google Cloud',
  ])('no %s', (name) => {
    expect(tags.map((tag) => tag.name)).not.toContain(name);
  });
});

test.each(['+ ', '++ ', '\u200b', '\u00ad', '\u2060', 'の'])(
  'years are those of a skill also where their word does not end as a word (%#)',
  (behind) => expect(tagOf(`Requirements\n3 years${behind}of work with Kafka`, 'Kafka')?.years).toBe(3),
);
