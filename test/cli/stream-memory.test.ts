import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { start } from '../store/child.js';
import { atExit } from './at-exit.js';

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
