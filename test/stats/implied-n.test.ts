import fc from 'fast-check';
import { expect, test } from 'vitest';
import { impliedN } from '../../src/stats/implied-n.js';
import { wilson } from '../../src/stats/proportion.js';

test('the n behind an interval is found again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (total, part) => {
        const hits = Math.round(total * part);
        expect(impliedN(hits / total, wilson(hits, total))).toBeCloseTo(total, 3);
      },
    ),
  );
});

test('bounds that are no interval imply nothing', () => {
  expect(impliedN(0.5, { low: 0.5, high: 0.5 })).toBeNull();
  expect(impliedN(0.5, { low: 0, high: 1 })).toBeNull();
});
