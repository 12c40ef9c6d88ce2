import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMarker, firstMark, MARK } from '../../src/segment/marks.js';
import { rememberedRuns } from '../../src/segment/remembered-runs.js';
import { unitsOf } from '../../src/segment/units.js';

const marksOf = createMarker();
const PATTERN = /[.!?•●▪◦‣○■□➢➤►✔✓∙*·\n]|(?<![0-9])[0-9]|(?<![A-Z])[A-Z]/g;
const texts = fc
  .array(fc.constantFrom('Data', 'SQL', 'kettle ', ' ', '12', '.', '?', '•', '*', '\n', 'é', '開', ' '), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

function marked(text: string): number[] {
  const { places, count } = marksOf(text);
  return [...places.subarray(0, count)];
}

function ofPattern(text: string): number[] {
  return [...text.matchAll(PATTERN)].map((match) => match.index);
}

test('marks stand where their pattern finds them, in any text and after any other', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(marked(text)).toEqual(ofPattern(text));
    }),
  );
  const long = 'Data 1. '.repeat(5000);
  expect(marked(long)).toEqual(ofPattern(long));
  const everyUnit = '•'.repeat(30_000);
  expect(marked(everyUnit).length).toBe(everyUnit.length);
});

test('the first mark behind any place is told', () => {
  fc.assert(
    fc.property(texts, fc.nat(80), (text, place) => {
      const { places, kinds, count, ...rest } = marksOf(text);
      const found = firstMark({ places, kinds, count, ...rest }, place);
      expect(places[found - 1] ?? -1).toBeLessThan(place);
      if (found < count) expect(places[found]).toBeGreaterThanOrEqual(place);
      expect([...kinds.subarray(0, count)].every((kind) => Object.values(MARK).some((k) => k === kind))).toBe(
        true,
      );
    }),
  );
});

test('of a run that is met again the same is told, and nobody is asked again', () => {
  let asked = 0;
  const cutsOf = rememberedRuns((run) => {
    asked++;
    return run.length > 5 ? [run.length - 2, run.length - 1] : [];
  });
  // As many as are never met in one posting, so that all are forgotten once on the way.
  const runs = Array.from({ length: 40_000 }, (_, i) => `Run${i}`);
  const cuts = (run: string) => cutsOf({ text: run, units: unitsOf(run) }, 0, run.length);
  for (const run of runs) expect(cuts(run)).toEqual(run.length > 5 ? [run.length - 2, run.length - 1] : []);
  expect(asked).toBe(runs.length);
  for (const run of runs.slice(-7000)) expect(cuts(run).length).toBe(run.length > 5 ? 2 : 0);
  expect(asked).toBe(runs.length);
  expect(cuts('RUN39999')).toEqual([6, 7]);
  expect(asked).toBe(runs.length + 1);
});
