import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.js';
import type { Clock } from '../../src/read/clock.js';
import { ExchangeError } from '../../src/read/exchange-error.js';
import { createPoliteness } from '../../src/read/politeness.js';

/** A clock that stands still but for sleeping. */
function testClock(): Clock & { nowMs: number } {
  return {
    nowMs: 0,
    now() {
      return this.nowMs;
    },
    async sleep(ms) {
      this.nowMs += Math.max(0, ms);
    },
  };
}
const broken = () =>
  Promise.reject(new ExchangeError('NETWORK', 'broken', 'fix', { transient: true, host: true }));
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test('requests to one host start a second apart, and hosts do not wait for each other', async () => {
  const clock = testClock();
  const politeness = createPoliteness({ atOnce: 1, delayMs: 1000 }, clock);
  const starts: string[] = [];
  const ask = (host: string) => politeness.turn(host, async () => void starts.push(`${host} ${clock.now()}`));
  for (const host of ['a', 'a', 'b', 'a']) await ask(host);
  expect(starts).toEqual(['a 0', 'a 1000', 'b 1000', 'a 2000']);
});

test('at most two requests are at one host at the same time', async () => {
  const politeness = createPoliteness({ atOnce: 2, delayMs: 0 }, testClock());
  let now = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 10 }, () =>
      politeness.turn('a', async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now--;
      }),
    ),
  );
  expect(most).toBe(2);
});

test('after five failures in a row a host is left alone for a minute, then asked once', async () => {
  const clock = testClock();
  const politeness = createPoliteness({ atOnce: 2, delayMs: 0 }, clock);
  for (let i = 0; i < 5; i++) expect(await codeOf(politeness.turn('a', broken))).toBe('NETWORK');
  expect(await codeOf(politeness.turn('a', broken))).toBe('HOST_FAILING');
  expect(await codeOf(politeness.turn('b', async () => 1))).toBe('ok');
  clock.nowMs += 61_000;
  expect(await codeOf(politeness.turn('a', broken))).toBe('NETWORK');
  expect(await codeOf(politeness.turn('a', broken))).toBe('HOST_FAILING');
});

test('a page that is at fault itself does not count against its host', async () => {
  const politeness = createPoliteness({ atOnce: 2, delayMs: 0 }, testClock());
  const missing = () =>
    Promise.reject(new ExchangeError('GONE', 'gone', 'fix', { transient: false, host: false }));
  for (let i = 0; i < 9; i++) expect(await codeOf(politeness.turn('a', missing))).toBe('GONE');
});

test('a host that asked to be left alone is not asked', async () => {
  const politeness = createPoliteness({ atOnce: 2, delayMs: 0 }, testClock());
  politeness.closeUntil('a', 5000);
  expect(await codeOf(politeness.turn('a', async () => 1))).toBe('RETRY_LATER');
});
