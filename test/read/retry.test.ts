import { expect, test } from 'vitest';
import { nextStep, retryAfterMs } from '../../src/read/retry.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const BROKEN = { transient: true, host: true };

test.each([
  ['120', 120_000],
  ['0', 0],
  [' 7 ', 7000],
  ['Mon, 23 Nov 2026 10:00:30 GMT', 30_000],
  ['Monday, 23-Nov-26 10:00:30 GMT', 30_000],
])('Retry-After: %s', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});

test.each([
  'soon',
  '-5',
  'Sun, 06 Nov 1994 08:49:37 GMT',
  '1.5',
  '',
  '2026-11-23',
  '1e9',
  '99999999999999999',
])('Retry-After: "%s" asks for nothing', (header) => {
  expect(retryAfterMs(header, NOW)).toBeNull();
});

test('a broken connection is tried three times in all, a little later each time', () => {
  expect(nextStep(BROKEN, 1, 20_000, NOW, 1)).toEqual({ kind: 'wait', ms: 500 });
  expect(nextStep(BROKEN, 2, 20_000, NOW, 1)).toEqual({ kind: 'wait', ms: 1000 });
  expect(nextStep(BROKEN, 3, 20_000, NOW, 1)).toEqual({ kind: 'give-up', untilMs: null });
});

test('clients that failed together do not come back together', () => {
  expect(nextStep(BROKEN, 1, 20_000, NOW, 0)).toEqual({ kind: 'wait', ms: 250 });
});

test('what will not get better is not tried again', () => {
  expect(nextStep({ transient: false, host: false }, 1, 20_000, NOW, 1)).toEqual({
    kind: 'give-up',
    untilMs: null,
  });
});

test('a server that asks for a year is left at once, and we know until when', () => {
  expect(nextStep({ ...BROKEN, retryAfter: '31536000' }, 1, 20_000, NOW, 1)).toEqual({
    kind: 'give-up',
    untilMs: NOW + 31_536_000_000,
  });
});

test('a wait never outlasts the budget of the page', () => {
  expect(nextStep({ ...BROKEN, retryAfter: '30' }, 1, 20_000, NOW, 1)).toEqual({
    kind: 'give-up',
    untilMs: NOW + 30_000,
  });
  expect(nextStep(BROKEN, 2, 600, NOW, 1)).toEqual({ kind: 'give-up', untilMs: null });
});
