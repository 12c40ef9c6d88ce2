import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Analysis } from '../../src/model/analysis.js';
import { skillgauge } from './run.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillgauge-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const POSTING = `Data Engineer

Requirements
- 3+ years of Python and SQL
- Kafka is a plus

About us
We once used COBOL.
`;

describe('analyze', () => {
  test('reads a gzipped file', () => {
    const path = join(folder, 'posting.txt.gz');
    writeFileSync(path, gzipSync(POSTING));
    const { code, out, err } = skillgauge(['analyze', path]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Kafka');
  });

  test('reads standard input and prints the contract, and nothing else, on stdout', () => {
    const { code, out } = skillgauge(['analyze', '-', '-f', 'json'], { input: POSTING });
    expect(code).toBe(0);
    const analysis = Analysis.parse(JSON.parse(out));
    const [posting] = analysis.postings;
    expect(posting?.skills.map((s) => [s.id, s.demand, s.years])).toEqual(
      expect.arrayContaining([
        ['python', 'required', 3],
        ['sql', 'required', 3],
        ['apache-kafka', 'preferred', null],
      ]),
    );
    for (const skill of posting?.skills ?? []) {
      for (const m of skill.mentions) expect(posting?.text.slice(m.start, m.end)).toBe(m.surface);
    }
  });

  test('a hostile .env in the working folder neither speaks nor is read', () => {
    writeFileSync(join(folder, '.env'), 'NODE_TLS_REJECT_UNAUTHORIZED=0\nSKILLGAUGE=1\n');
    const { out } = skillgauge(['analyze', '-', '-f', 'json'], { input: POSTING, cwd: folder });
    expect(() => JSON.parse(out)).not.toThrow();
  });

  test('the table fits the width asked for', () => {
    const { out } = skillgauge(['analyze', '-', '--width', '50'], { input: POSTING });
    expect(Math.max(...out.split('\n').map((l) => l.length))).toBeLessThanOrEqual(50);
    expect(out).toContain('Must have');
  });
});

describe('what goes wrong is said with what to do', () => {
  test('a wrong path names the near one', () => {
    writeFileSync(join(folder, 'posting.txt'), POSTING);
    const { code, err, out } = skillgauge(['analyze', join(folder, 'postnig.txt')]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('Did you mean');
    expect(err).toContain('posting.txt');
  });

  test('an empty file', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const { code, err } = skillgauge(['analyze', join(folder, 'empty.txt')]);
    expect(code).toBe(1);
    expect(err).toContain('empty.txt" is empty');
  });

  test('a folder without postings', () => {
    mkdirSync(join(folder, 'bare'), { recursive: true });
    const { code, err } = skillgauge(['analyze', join(folder, 'bare')]);
    expect(code).toBe(1);
    expect(err).toContain('holds no files to read');
  });

  test('a batch that reads nothing leaves the last batch and its reports as they were', () => {
    const [db, out] = [join(folder, 'bare.db'), join(folder, 'bare-out')];
    const batch = (input: string) => skillgauge(['batch', input, '--db', db, '--out', out]);
    expect(batch(join(folder, 'posting.txt')).code).toBe(0);
    const report = readFileSync(join(out, 'skillgauge-report.html'));
    for (const input of ['empty.txt', 'postnig.txt']) {
      const { code, out: said } = batch(join(folder, input));
      expect(code).toBe(1);
      expect(said).toMatch(
        /^0 postings read from 1 input; 1 input failed \(named above\)\.\n.* left as they were\.\n$/,
      );
      expect(readFileSync(join(out, 'skillgauge-report.html'))).toEqual(report);
      expect(skillgauge(['report', '--db', db]).out).toContain('n: 1 posting,');
    }
  });

  test('a broken line of JSONL is named, and the others are read', () => {
    const file = join(folder, 'three.jsonl');
    writeFileSync(
      file,
      `{"id":"a","description":"You know Python."}\n{"id":"b", broken\n{"id":"c","description":"You know SQL."}\n`,
    );
    const { code, err, out } = skillgauge(['analyze', file, '-f', 'jsonl']);
    expect(code).toBe(2);
    expect(err).toContain('Line 2');
    expect(
      out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l).externalId),
    ).toEqual(['a', 'c']);
  });

  test.each(['batch', 'report', 'stream', 'merge', 'fetch', 'db info'])(
    'the help of %s says no more than it must',
    (command) => {
      expect(skillgauge([...command.split(' '), '--help']).out).not.toMatch(/default: (?:\[\]|\{\})/);
    },
  );

  test('a mistyped command and a mistyped flag get a suggestion', () => {
    expect(skillgauge(['anlyze', 'x']).err).toContain('Did you mean analyze');
    expect(skillgauge(['analyze', 'x', '--formt', 'json']).err).toContain('Did you mean --format');
  });

  test('a database of another program is not touched', () => {
    const file = join(folder, 'other.db');
    writeFileSync(
      file,
      'this is no database, but my diary, and it is long enough to be looked at as one'.repeat(20),
    );
    const before = readFileSync(file, 'utf8');
    const { code, err } = skillgauge(['report', '--db', file]);
    expect(code).toBe(1);
    expect(err).toContain('is not a database');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('batch', () => {
  const out = () => join(folder, 'out');

  test('reads a folder, writes both reports and accounts for every input', () => {
    const postings = join(folder, 'postings');
    mkdirSync(postings, { recursive: true });
    writeFileSync(join(postings, 'a.txt'), POSTING);
    writeFileSync(join(postings, 'b.txt'), POSTING);
    writeFileSync(join(postings, 'c.txt'), 'Nurse\n\nYou care for patients. You speak Spanish fluently.');
    writeFileSync(join(postings, 'd.pdf.txt'), '\u0000\u0001\u0002');
    const {
      code,
      out: printed,
      err,
    } = skillgauge(['batch', postings, '--db', join(folder, 'jobs.db'), '--out', out(), '--no-progress']);
    expect(err).toContain('d.pdf.txt');
    expect(code).toBe(2);
    expect(printed).toContain(
      '3 postings read from 4 inputs; 1 of them the same text again, counted once; 1 input failed',
    );
    const csv = readFileSync(join(out(), 'skillgauge-report.csv'), 'utf8');
    expect(csv.split('\r\n')[0]).toBe(
      'skill_id,skill,category,kind,in_demand_baseline,postings,postings_total,share,share_low,share_high,required,preferred,duty,rank,rank_in_category,baseline,baseline_share,difference,difference_low,difference_high,q_value,verdict',
    );
    expect(csv).toMatch(/^python,Python,[\w-]+,technology,true,1,2,0\.5,/m);
    expect(csv).toMatch(/^keras,Keras,[\w-]+,technology,true,0,2,0,/m);
    expect(readFileSync(join(out(), 'skillgauge-report.html'), 'utf8')).toMatch(
      /default-src (?:'|&#39;)none/,
    );
  });

  test('the same inputs give the same bytes', () => {
    const again = join(folder, 'again');
    skillgauge([
      'batch',
      join(folder, 'postings'),
      '--db',
      join(folder, 'again.db'),
      '--out',
      again,
      '--no-progress',
    ]);
    for (const name of ['skillgauge-report.csv', 'skillgauge-report.html']) {
      expect(readFileSync(join(again, name), 'utf8')).toBe(readFileSync(join(out(), name), 'utf8'));
    }
  });

  test.skipIf(process.getuid?.() === 0)(
    'an output folder that may not be written is said before anything is read',
    () => {
      const locked = join(folder, 'locked');
      mkdirSync(locked);
      chmodSync(locked, 0o500);
      const { code, err } = skillgauge([
        'batch',
        join(folder, 'postings'),
        '--db',
        join(folder, 'l.db'),
        '--out',
        locked,
      ]);
      expect(code).toBe(1);
      expect(err).toContain('cannot be written: ');
    },
  );

  test('an output folder that is a file is said', () => {
    const { code, err } = skillgauge([
      'batch',
      join(folder, 'postings'),
      '--db',
      join(folder, 'l.db'),
      '--out',
      join(folder, 'posting.txt'),
    ]);
    expect(code).toBe(1);
    expect(err).toContain('cannot be written: ');
  });
});

describe('explain and skills', () => {
  test('explain shows what was counted and what was refused, with the reason', () => {
    const { code, out } = skillgauge(['explain', '-', 'go'], {
      input: 'You write Go and Python. Ready to go the extra mile? Own the Go-to-market plan.',
    });
    expect(code).toBe(0);
    expect(out).toContain('counted as');
    expect(out.match(/not counted/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('an unknown skill gets the near one', () => {
    const { code, err } = skillgauge(['explain', '-', 'pythonn'], { input: POSTING });
    expect(code).toBe(1);
    expect(err).toMatch(/Did you mean "[Pp]ython"/);
  });

  test('a list of skills keeps its columns apart and marks what is cut', () => {
    const { out } = skillgauge(['skills', 'kube', '--width', '50']);
    expect(out).toMatch(/^Certified Kubernetes \S*… +cka$/m);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
  });

  test.each([
    ['--kind', 'sofft', 'Did you mean "soft"?'],
    ['--category', 'containrs', 'Did you mean "containers"?'],
  ])('skills %s names what there is', (option, value, told) => {
    const { code, err } = skillgauge(['skills', option, value]);
    expect([code, err]).toEqual([1, expect.stringContaining(told)]);
  });

  test('who gives a wrong option is sent to the help of that command', () => {
    expect(skillgauge(['skills', 'import', 'x.csv']).err).toContain('"skillgauge skills import --help"');
  });

  test('skills finds by any name', () => {
    expect(skillgauge(['skills', 'k8s']).out).toContain('Kubernetes');
  });
});

test('help begins with examples', () => {
  const { out, code } = skillgauge(['--help']);
  expect(code).toBe(0);
  expect(out.indexOf('skillgauge analyze posting.html')).toBeLessThan(out.indexOf('Usage:'));
});
