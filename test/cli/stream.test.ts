import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { CLI, start } from '../store/child.js';
import { atExit } from './at-exit.js';
import { skillgauge } from './run.js';

const RECORDS = [
  '{"id": 7, "description": "Requirements: Python and SQL."}',
  '{"id": "x", broken',
  '',
  '{"id": {"part": 1}, "title": "no text"}',
  '[1]',
  '{"id": "z", "description": "Kafka is a plus."}',
];

function answersTo(input: string | Buffer) {
  const { code, out, err } = skillgauge(['stream'], { input });
  const answers = out.split('\n').slice(0, -1);
  return { code, err, answers: answers.map((line) => JSON.parse(line)) };
}

describe('stream', () => {
  test('answers each line with one line, in order, with its id; an error is a record', () => {
    const { code, err, answers } = answersTo(`${RECORDS.join('\n')}\n`);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(answers.map((a) => [a.row, a.id, a.error?.code ?? 'ok'])).toEqual([
      [1, 7, 'ok'],
      [2, null, 'PARSE'],
      [3, null, 'EMPTY'],
      [4, { part: 1 }, 'NO_TEXT'],
      [5, null, 'PARSE'],
      [6, 'z', 'ok'],
    ]);
    expect(answers[0].posting.skills.map((s: { id: string }) => s.id)).toEqual(['python', 'sql']);
  });

  test.each([
    ['{"id": null, "job_id": 7, "description": "Python"}', 7],
    ['{"id": "", "reference": "r", "description": "Python"}', 'r'],
    ['{"ID": 1, "id": 2, "description": "Python"}', 2],
    ['{"id": 2, "ID": 1, "description": "Python"}', 2],
  ])('an answer names its record as the posting does: %s', (record, id) => {
    const [answer] = answersTo(record).answers;
    expect(answer.id).toBe(id);
    expect(answer.posting.externalId).toBe(String(id));
  });

  test('a record that names nothing is answered with what its "id" says', () => {
    const { answers } = answersTo('{"id": [], "description": "Python"}\n{"id": "", "description": "Python"}');
    expect(answers.map(({ id }) => id)).toEqual([[], '']);
  });

  test.skipIf(process.platform === 'win32')('a folder given as standard input is said', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$@" < .', process.execPath, ...CLI, 'stream'], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Standard input is a folder');
  });

  test('a last line without its end is answered too', () => {
    expect(answersTo('{"id":1,"description":"Python"}').answers).toHaveLength(1);
  });

  test('answers at once, while its input stays open', async () => {
    const { child, said, ended } = start(['stream'], { stdin: 'pipe' });
    for (const id of [1, 2]) {
      child.stdin?.write(`{"id":${id},"description":"Python"}\n`);
      while (said.out.split('\n').length <= id) await once(child.stdout as NodeJS.ReadableStream, 'data');
    }
    child.stdin?.end();
    expect((await ended).code).toBe(0);
  });

  test('a reader that goes away ends it quietly', async () => {
    const { child, said, ended } = start(['stream'], { stdin: 'pipe' });
    child.stdin?.on('error', () => {});
    const line = `{"id":1,"description":"Python and SQL"}\n`;
    child.stdin?.write(line);
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.stdout?.destroy();
    child.stdin?.write(line.repeat(2000));
    const { code } = await ended;
    expect(code).toBe(0);
    expect(said.err).toBe('');
  });

  test('loads no native module', () => {
    const report = atExit('JSON.stringify(process.report.getReport().sharedObjects)');
    const { err } = skillgauge(['stream'], { input: `${RECORDS[0]}\n`, env: report });
    expect(JSON.parse(err).length).toBeGreaterThan(0);
    expect(err).not.toMatch(/better_sqlite3|\.node"/);
  });

  test.each([
    ['a number of 64 bits', '9007199254740993'],
    ['a number as it was written', '1.50e3'],
    ['an object', '{"a": [1, "}"]}'],
    ['what is nested deeper than can be followed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['the last of two, as JSON has it', '2', '{"id":1,"x":{"id":3},"i\\u0064":2,"description":"Python"}'],
  ])('the id comes back unchanged: %s', (_, id, line = `{"description":"Python", "id": ${id} }`) => {
    const { code, out } = skillgauge(['stream'], { input: `${line}\n` });
    expect(code).toBe(0);
    expect(out.startsWith(`{"id":${id},"row":1,"posting":`)).toBe(true);
  });

  test('the id is found where it is spelled otherwise', () => {
    const { answers } = answersTo(
      [
        '{"ID":7,"description":"You know Go."}',
        '{"job_id":"a","description":"You know Go."}',
        '{"reference":"r","id":null,"description":"You know Go."}',
        '{"number":1,"description":"You know Go."}',
      ].join('\n'),
    );
    expect(answers.map(({ id }) => id)).toEqual([7, 'a', 'r', null]);
  });

  test('what is wrong with a record without text is said', () => {
    const { answers } = answersTo(
      ['{"description":""}', '{"Job Description":["a"]}', '{"description":{"a":1}}', '{"a":1}'].join('\n'),
    );
    expect(answers.map(({ error }) => error.message)).toEqual([
      'The field "description" of the record is empty.',
      'The field "Job Description" of the record holds a list, not text.',
      'The field "description" of the record holds an object, not text.',
      'No field of the record holds a description (its fields: a).',
    ]);
  });

  test('an id in a field of another name is named with --map', () => {
    const { out } = skillgauge(['stream', '--map', 'id=ref'], {
      input: '{"ref":"r1","description":"Python"}',
    });
    expect(JSON.parse(out).id).toBe('r1');
  });

  test('bytes that are no text, Windows line ends, a byte order mark and a line too long cost one answer each', () => {
    const good = '{"id":"g","description":"Python"}';
    const lines = [
      Buffer.from(`\ufeff${good}`),
      Buffer.from([0xff, 0xfe, 0x00, 0x80]),
      Buffer.from(`${good}\r`),
      Buffer.from('\r'),
      Buffer.from(`{"id":"long","description":"${'x'.repeat(6 * 1024 * 1024)}"}`),
      Buffer.from(good),
    ];
    const { code, err, answers } = answersTo(
      Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])),
    );
    expect([code, err]).toEqual([0, '']);
    expect(answers.map((a) => [a.row, a.id, a.error?.code ?? 'ok'])).toEqual([
      [1, 'g', 'ok'],
      [2, null, 'PARSE'],
      [3, 'g', 'ok'],
      [4, null, 'EMPTY'],
      [5, null, 'TOO_LARGE'],
      [6, 'g', 'ok'],
    ]);
  });

  test('answers do not depend on what came before', () => {
    const answers = (lines: readonly string[]) =>
      answersTo(`${lines.join('\n')}\n`).answers.map((answer) => JSON.stringify({ ...answer, row: null }));
    expect(answers(RECORDS.toReversed())).toEqual(answers(RECORDS).toReversed());
  }, 60_000);

  test('no line, no answer', () => {
    expect(answersTo('')).toEqual({ code: 0, err: '', answers: [] });
  });
});

describe('stream --partial --parts', () => {
  test('an empty line ends a part: it is printed at once, and the next begins from nothing', async () => {
    const { child, said, ended } = start(['stream', '--partial', '--parts'], { stdin: 'pipe' });
    child.stdin?.write('{"description":"Python"}\n{"description":"SQL"}\nbroken\n\n');
    while (!said.out.includes('\n')) await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.stdin?.end('\n{"description":"Kafka"}\n');
    const { code, out } = await ended;
    expect(code).toBe(0);
    const parts = out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(parts.map((p) => [p.postings, p.failed])).toEqual([
      [2, 1],
      [0, 0],
      [1, 0],
    ]);
  }, 60_000);

  test('needs --partial', () => {
    const { code, err } = skillgauge(['stream', '--parts']);
    expect(code).toBe(1);
    expect(err).toContain('--partial');
  });
});
