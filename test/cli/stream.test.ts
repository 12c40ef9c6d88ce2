import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { start } from '../store/child.js';
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

  test.each([
    ['ID', '{"ID":7,"description":"You know Go."}', '7'],
    ['job_id', '{"job_id":"a","description":"You know Go."}', '"a"'],
    ['id before others', '{"reference":"r","id":null,"description":"You know Go."}', 'null'],
    ['none', '{"number":1,"description":"You know Go."}', 'null'],
  ])('the id is found where it is spelled otherwise: %s', (_, line, id) => {
    expect(skillgauge(['stream'], { input: line }).out).toMatch(new RegExp(`^\\{"id":${id},`));
  });

  test.each([
    ['{"description":""}', 'The field "description" of the record is empty.'],
    ['{"Job Description":["a"]}', 'The field "Job Description" of the record holds a list, not text.'],
    ['{"description":{"a":1}}', 'The field "description" of the record holds an object, not text.'],
    ['{"a":1}', 'No field of the record holds a description (its fields: a).'],
  ])('what is wrong with a record without text is said: %s', (input, message) => {
    expect(JSON.parse(skillgauge(['stream'], { input }).out).error).toMatchObject({
      code: 'NO_TEXT',
      message,
    });
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

  test.each([
    ['tags', ['stream']],
    ['counts', ['stream', '--partial']],
  ])(
    'memory does not grow with the stream: %s',
    async (_, args) => {
      const few = await peakMegabytes(args, 100);
      // 400 lines more are 120 MB of input, and more in places of skills.
      expect((await peakMegabytes(args, 500)) - few).toBeLessThan(70);
    },
    240_000,
  );

  test('a reader that does not read stops the reading, too', async () => {
    const { child, ended } = start(['stream'], { stdin: 'pipe' });
    child.stdout?.removeAllListeners('data').pause();
    const stdin = child.stdin as NodeJS.WritableStream;
    const line = `${JSON.stringify({ description: 'Requirements: Python, SQL and Kafka. '.repeat(40) })}\n`;
    let sent = 0;
    const accepted = async () => {
      sent++;
      return stdin.write(line) || Promise.race([once(stdin, 'drain').then(() => true), delay(2_500, false)]);
    };
    while (sent < 20_000 && (await accepted()));
    // Pipes and buffers hold some hundred kilobytes; 20,000 lines are 30 MB.
    expect(sent).toBeLessThan(5_000);
    child.kill('SIGKILL');
    await ended;
  }, 240_000);
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

/** Lines with many places of skills, and with a field beside the description that nobody reads. */
async function peakMegabytes(args: readonly string[], count: number): Promise<number> {
  const peak = atExit('String(process.resourceUsage().maxRSS/1024)');
  const { child, said, ended } = start(args, { stdin: 'pipe', env: peak });
  const text = 'Requirements: Python, SQL and Kafka. '.repeat(20);
  const unread = 'x'.repeat(300_000);
  await pipeline(
    (function* () {
      for (let i = 0; i < count; i++)
        yield `${JSON.stringify({ id: i, description: `${text}Team ${i}.`, unread })}\n`;
    })(),
    child.stdin as NodeJS.WritableStream,
  );
  const { code } = await ended;
  expect(code).toBe(0);
  const answers = said.out.split('\n').length - 1;
  expect(args.includes('--partial') ? JSON.parse(said.out).postings : answers).toBe(count);
  return Number(said.err);
}

/** Has the process say something about itself on stderr when it ends. */
function atExit(expression: string): Record<string, string> {
  const hook = `data:text/javascript,process.on('exit',()=>process.stderr.write(${expression}))`;
  return { NODE_OPTIONS: `--import=${hook}` };
}
