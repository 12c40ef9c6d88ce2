import { setTimeout as sleep } from 'node:timers/promises';
import { array, assert, asyncProperty, integer, nat } from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';

async function* of<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

test('results come in the order of the items, whichever is done first, and never more are at work than asked for', async () => {
  await assert(
    asyncProperty(array(nat(4), { maxLength: 20 }), integer({ min: 1, max: 5 }), async (waits, ahead) => {
      let atWork = 0;
      let most = 0;
      const work = async (index: number) => {
        most = Math.max(most, ++atWork);
        await sleep(waits[index]);
        atWork--;
        return index;
      };
      const given: number[] = [];
      for await (const index of inOrder(of(waits.map((_, i) => i)), work, ahead)) given.push(index);
      expect(given).toEqual(waits.map((_, i) => i));
      expect(most).toBeLessThanOrEqual(ahead);
    }),
    { numRuns: 50 },
  );
});

test('a result is given while the next item is still being waited for', async () => {
  async function* slow() {
    yield 1;
    await new Promise(() => {});
  }
  const results = inOrder(slow(), async (n) => n * 2, 3);
  expect(await results.next()).toEqual({ done: false, value: 2 });
});

test('a failure is thrown where its result would come', async () => {
  const results = inOrder(of([1, 2, 3]), async (n) => (n === 2 ? Promise.reject(new Error('two')) : n), 3);
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow('two');
});
