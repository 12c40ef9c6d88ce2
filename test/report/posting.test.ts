import { expect, test } from 'vitest';
import { renderPostingMarkdown } from '../../src/report/posting/markdown.js';
import { summaryMarkdown, summaryRow, summaryText } from '../../src/report/posting/summary.js';
import { renderPostingText } from '../../src/report/posting/text.js';
import { wrap } from '../../src/report/posting/wrap.js';
import { textWidth } from '../../src/report/text-width.js';
import { KNOWN, tagged, view } from './posting-sample.js';

const PLAIN = { width: 80, color: false, all: false };

test('skills are grouped by demand, areas and soft skills apart, alternatives on a line of their own', () => {
  const text = renderPostingText(view(), PLAIN);
  expect(text).toMatch(/Must have {5}Python \(3\+ years\), SQL \(3\+ years\)/);
  expect(text).toMatch(/\n {14}any of AWS \/ Google Cloud \/ Azure\n/);
  expect(text).toMatch(/Nice to have {2}Kafka\n/);
  expect(text).toMatch(/Will use {6}Jenkins\n/);
  expect(text).toMatch(/Areas and practices\nMust have {5}machine learning/);
  expect(text).toMatch(/Regulations {3}GDPR \(nice to have\)/);
  expect(text).toMatch(/As a person {3}Communication/);
  expect(text).toMatch(/In demand {5}1 of 2: Python\n {14}not asked: Java\n$/);
});

test('the role, further places and a choice of degrees asked twice stand once, each on its own line', () => {
  const text = renderPostingText(
    view(
      tagged(
        "Location: Porto, Portugal\nRequirements\n- Bachelor's degree in Mathematics or Physics and 5 years of experience, or\n- Master's degree in Mathematics or Physics and 3 years of experience",
      ),
    ),
    PLAIN,
  );
  expect(text).toMatch(/\nRole {10}Data Engineer · Data engineering\n/);
  expect(text).toMatch(/\nAlso in {7}Porto, Portugal\n/);
  expect(text.match(/any of mathematics \/ physics/gi)).toHaveLength(1);
});

test('company talk is listed only with --all', () => {
  expect(renderPostingText(view(), PLAIN)).not.toContain('COBOL');
  expect(renderPostingText(view(), { ...PLAIN, all: true })).toMatch(/Company talk {2}.*COBOL/);
});

test('a long list ends with what it leaves out, unless all is asked for', () => {
  const many = [
    'Python',
    'Java',
    'Rust',
    'Scala',
    'Kotlin',
    'Ruby',
    'PHP',
    'Perl',
    'Haskell',
    'TypeScript',
    'C++',
    'C#',
  ];
  const more = [
    'Kafka',
    'Spark',
    'Airflow',
    'Snowflake',
    'Docker',
    'Kubernetes',
    'Terraform',
    'Ansible',
    'MongoDB',
    'Redis',
    'MySQL',
    'PostgreSQL',
    'Django',
    'Jenkins',
    'Grafana',
  ];
  const posting = view(tagged(`Requirements\n${[...many, ...more].map((name) => `- ${name}`).join('\n')}`));
  expect(renderPostingText(posting, PLAIN)).toMatch(/and \d+ more \(--all\)/);
  expect(renderPostingText(posting, { ...PLAIN, all: true })).not.toContain('(--all)');
});

test('readings stand below the pay, notices stand last', () => {
  const paid = tagged('Salary: $150,000 - $180,000 per year.\n\nRequirements\n- Python');
  const noticed = { ...paid, notices: [{ code: 'odd', message: 'Something is odd.' }] };
  const text = renderPostingText(
    view(noticed, { readings: { pay: ['above it all'], level: 'a level' } }),
    PLAIN,
  );
  expect(text).toMatch(/Pay {11}150,000–180,000 USD a year\n {14}above it all\nLevel {9}a level/);
  expect(text).toMatch(/Note {10}Something is odd\.\n$/);
});

const AGAINST = {
  name: 'me.md',
  summary: '1 of 2 must-haves',
  parts: [
    {
      heading: 'Must-haves met (1)',
      isMet: true,
      rows: [
        {
          skill: 'Python',
          note: null,
          asked: 'Strong Python',
          held: 'Ten years of Python, in a bank and on a boat',
        },
      ],
    },
    {
      heading: 'Must-haves missing (1)',
      isMet: false,
      rows: [{ skill: 'SQL', note: null, asked: 'SQL', held: null }],
    },
  ],
};

test('held against a person, the words of both sides stand under each skill', () => {
  const text = renderPostingText(view(tagged(), { against: AGAINST }), PLAIN);
  expect(text).toContain('+ Python\n    asks   Strong Python\n    yours  Ten years of Python');
  expect(text).toContain('- SQL\n    asks   SQL\n');
  expect(text).not.toContain('In demand');
});

test.each([40, 60, 80])('no line is wider than %i columns', (width) => {
  const long = { ...KNOWN, title: `Senior ${'データ'.repeat(20)} Engineer`, company: 'x'.repeat(100) };
  const posting = view(tagged(undefined, long), { against: AGAINST });
  const text = renderPostingText(posting, { width, color: false, all: true });
  expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(width);
  const rows = [posting, view()].map(summaryRow);
  expect(Math.max(...summaryText(rows, width).split('\n').map(textWidth))).toBeLessThanOrEqual(width);
});

test('nothing of a posting moves the cursor, colours the screen or reverses a line', () => {
  const hostile = view(
    tagged(undefined, { ...KNOWN, title: 'Data \u001b[31mEngineer\u202E', company: 'a\nb\u0007' }),
  );
  for (const text of [renderPostingText(hostile, PLAIN), renderPostingMarkdown(hostile)]) {
    expect(text).not.toMatch(/[\u001b\u202E\u0007]/);
    expect(text).not.toContain('a\nb');
  }
});

test('words too long for a line are cut, bound words are loosened first', () => {
  expect(wrap(['aaaa bb'], '', 4)).toEqual(['aaaa', 'bb']);
  expect(wrap(['aaaaaa'], '', 4)).toEqual(['aaaa', 'aa']);
  expect(wrap(['aa\u00A0bb', 'cc'], ' ', 5)).toEqual(['aa bb', 'cc']);
  expect(wrap(['aa\u00A0bb'], '', 3)).toEqual(['aa', 'bb']);
});

test('Markdown says the same, with nothing of a posting read as markup', () => {
  const markdown = renderPostingMarkdown(
    view(tagged(undefined, { ...KNOWN, title: '[x](javascript:1) <b>' })),
  );
  expect(markdown).toContain('## \\[x\\](javascript:1) \\<b\\>');
  expect(markdown).toMatch(
    /- \*\*Must have:\*\* Python \(3\+ years\), SQL \(3\+ years\), any of AWS \/ Google Cloud \/ Azure/,
  );
  expect(markdown).toContain('### Areas and practices');
  expect(markdown).toMatch(
    /### Also asked\n\n- \*\*Regulations:\*\* GDPR.*\n- \*\*As a person:\*\* Communication\n/,
  );
  expect(markdown).toMatch(/### In demand\n\n1 of 2 \(Python\); not asked: Java\n/);
});

test('several postings end with a table', () => {
  const rows = [summaryRow(view()), summaryRow(view(tagged('Requirements\n- SQL')))];
  expect(summaryText(rows, 80).split('\n')[0]).toMatch(/^Posting .*Must +Nice +In demand$/);
  expect(summaryMarkdown(rows)).toContain('| Senior Data Engineer | senior | 3+ |');
});
