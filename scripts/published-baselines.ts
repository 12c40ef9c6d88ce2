/**
 * Turns published counts into taxonomy/baseline/published.json: facts with their source, by skill id.
 *
 *   npx tsx scripts/published-baselines.ts [folder, default ../shared/data/baselines]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublishedSeries } from '../src/model/market-baseline.js';
import { loadTaxonomy } from '../src/taxonomy/load.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = process.argv[2] ?? join(ROOT, '../shared/data/baselines');
const FILE = join(ROOT, 'taxonomy/baseline/published.json');

/** Keywords of the Hacker News series that are one skill; "Ruby/Rails" or "Airflow/dbt" are two and left out. */
const HACKER_NEWS: Readonly<Record<string, string>> = {
  MLOps: 'mlops',
  'Machine learning': 'machine-learning',
  'Deep learning': 'deep-learning',
  NLP: 'nlp',
  'Computer vision': 'computer-vision',
  LangChain: 'langchain',
  PyTorch: 'pytorch',
  TensorFlow: 'tensorflow',
  Hadoop: 'apache-hadoop',
  Spark: 'apache-spark',
  Kafka: 'apache-kafka',
  ETL: 'etl',
  Python: 'python',
  TypeScript: 'typescript',
  JavaScript: 'javascript',
  Rust: 'rust',
  Golang: 'go',
  Java: 'java',
  PHP: 'php',
  Scala: 'scala',
  React: 'react',
  Kubernetes: 'kubernetes',
  Docker: 'docker',
  Terraform: 'terraform',
  AWS: 'aws',
};

/** Names of the survey's answers that are not those of the taxonomy; "HTML/CSS" is two skills and left out. */
const STACK_OVERFLOW: Readonly<Record<string, string>> = {
  'Bash/Shell (all shells)': 'bash',
  Assembly: 'assembly-language',
  'Visual Basic (.Net)': 'visual-basic',
  Mojo: 'mojo',
};

if (!existsSync(FOLDER)) console.error(`SKIPPED: no published counts at ${FOLDER}.`);
else {
  const series = [...hackerNews(), stackOverflow()];
  const known = new Set(loadTaxonomy().skills.map((skill) => skill.id));
  for (const { name, skills } of series)
    for (const id of Object.keys(skills)) if (!known.has(id)) throw new Error(`${name}: no skill "${id}".`);
  writeFileSync(FILE, `{\n "series": [\n${series.map((s) => `  ${JSON.stringify(s)}`).join(',\n')}\n ]\n}\n`);
}

/** Months are added up to years: a month has some 300 posts, too few for the rare ones. */
function hackerNews(): PublishedSeries[] {
  const volumes = new Map(rowsOf('hn_volume.csv').map((row) => [row['month'], Number(row['0'])]));
  const years = new Map<string, { total: number; skills: Record<string, number> }>();
  for (const row of rowsOf('hn_keyword_share.csv')) {
    const volume = volumes.get(row['month']) ?? 0;
    const year = (row['month'] ?? '').slice(0, 4);
    const sums = years.get(year) ?? { total: 0, skills: {} };
    sums.total += volume;
    for (const [keyword, id] of Object.entries(HACKER_NEWS))
      sums.skills[id] = (sums.skills[id] ?? 0) + Math.round((Number(row[keyword]) / 100) * volume);
    years.set(year, sums);
  }
  return [...years].map(([year, { total, skills }]) => ({
    name: `hn-hiring:${year}`,
    title: `Hacker News "Who is hiring?" ${year}`,
    counts: 'posts that hold the keyword',
    source:
      'Monthly keyword shares of the "Ask HN: Who is hiring?" threads, news.ycombinator.com, added up by year',
    licence: 'Counts are facts; the posts are not part of this project',
    period: year,
    total,
    skills: sorted(skills),
  }));
}

function stackOverflow(): PublishedSeries {
  const ids = new Map(loadTaxonomy().skills.map((skill) => [skill.name, skill.id]));
  const rows = rowsOf('so2025_language_share_subset.csv');
  const first = rows[0] as Record<string, string>;
  const skills = rows.flatMap((row): [string, number][] => {
    const name = row['language'] ?? '';
    const id = STACK_OVERFLOW[name] ?? ids.get(name);
    return id ? [[id, Number(row['respondents'])]] : [];
  });
  return {
    name: 'stack-overflow:2025',
    title: 'Stack Overflow Developer Survey 2025: languages worked with',
    counts: 'people who answered, not postings',
    source: 'Stack Overflow Developer Survey 2025, survey.stackoverflow.co/2025, a subset of its languages',
    licence: 'ODbL 1.0',
    period: '2025',
    total: Math.round(Number(first['respondents']) / (Number(first['share_pct']) / 100)),
    skills: sorted(Object.fromEntries(skills)),
  };
}

function sorted(skills: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(skills).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** None of the files holds a comma within a cell. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(FOLDER, file), 'utf8').trim().split(/\r?\n/);
  const plain = (cell: string) => cell.replace(/^"|"$/g, '');
  const keys = head.split(',').map(plain);
  return lines.map((line) => {
    const cells = line.split(',').map(plain);
    return Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? '']));
  });
}
