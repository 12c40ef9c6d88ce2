import { once } from 'node:events';
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

function answersTo(input: string) {
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

  test.skip('memory does not grow with the stream', () => {
    const text = 'Requirements: Python, SQL and Kafka. '.repeat(60);
    const lines = (count: number) =>
      Array.from({ length: count }, (_, i) => JSON.stringify({ id: i, description: `${text}${i}` })).join(
        '\n',
      );
    const peakMegabytes = (count: number) => {
      const peak = atExit('String(process.resourceUsage().maxRSS/1024)');
      const { out, err } = skillgauge(['stream', '--partial'], { input: lines(count), env: peak });
      expect(JSON.parse(out)).toMatchObject({ postings: count, failed: 0 });
      return Number(err);
    };
    expect(peakMegabytes(4000) - peakMegabytes(1000)).toBeLessThan(60);
  }, 120_000);
});

/** Has the process say something about itself on stderr when it ends. */
function atExit(expression: string): Record<string, string> {
  const hook = `data:text/javascript,process.on('exit',()=>process.stderr.write(${expression}))`;
  return { NODE_OPTIONS: `--import=${hook}` };
}
