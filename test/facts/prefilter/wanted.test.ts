import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIGIT, WantedStrings } from '../../../src/facts/prefilter/wanted.js';

/** A small letter stands for the capital too, everything else for itself alone. */
function standsAt(text: string, start: number, wanted: string): boolean {
  if (wanted === DIGIT) return /^[0-9]/.test(text.slice(start));
  return [...wanted].every((unit, at) => {
    const read = text[start + at] ?? '';
    return read === unit || (/[a-z]/.test(unit) && read === unit.toUpperCase());
  });
}

function naive(text: string, strings: readonly string[]): string[] {
  return strings.flatMap((wanted) =>
    Array.from(text, (_, at) => (standsAt(text, at, wanted) ? [`${wanted}@${at}`] : [])).flat(),
  );
}

function found(text: string, strings: readonly string[], wanted: WantedStrings): string[] {
  const all: string[] = [];
  wanted.search(text, { add: (number, at) => all.push(`${strings[number]}@${at}`) });
  return all;
}

/** Few letters, so that strings stand in texts; the wide ones share their lower bits with "a", "7" and the blank. */
const unit = fc.constantFrom(...'aabbABxX ..-7419\u0161\u00b7\u00a0\n(');
const long = fc.string({ unit, minLength: 3, maxLength: 9 });
const pair = fc.oneof(
  fc.tuple(fc.constantFrom('A', 'B'), unit),
  fc.tuple(fc.constantFrom('a', 'x'), fc.constantFrom('7', '9')),
);
const strings = fc.uniqueArray(
  fc.oneof(
    { weight: 4, arbitrary: long },
    { weight: 2, arbitrary: pair.map((units) => units.join('')) },
    { weight: 1, arbitrary: fc.constant(DIGIT) },
  ),
  { minLength: 1, maxLength: 12 },
);

test('a search finds each wanted string at each place where it stands, once', () => {
  fc.assert(
    fc.property(strings, fc.string({ unit, maxLength: 40 }), fc.nat(12), (all, rest, kept) => {
      const text = `${rest}${all[kept % all.length]?.replace(DIGIT, '4')}`;
      const wanted = new WantedStrings();
      for (const one of all) wanted.numberOf(one);
      expect(found(text, all, wanted).sort()).toEqual(naive(text, all).sort());
    }),
    { numRuns: 600 },
  );
});

test('strings that are wanted after a search are found by the next', () => {
  const wanted = new WantedStrings();
  const all = ['remote', 'hybrid'];
  wanted.numberOf('remote');
  expect(found('Remote, hybrid', all, wanted)).toEqual(['remote@0']);
  wanted.numberOf('hybrid');
  expect(found('Remote, hybrid', all, wanted)).toEqual(['remote@0', 'hybrid@8']);
});

test('a text much longer than those before is read to its end', () => {
  const wanted = new WantedStrings();
  wanted.numberOf('remote');
  expect(found(`${'remote '.repeat(9000)}`, ['remote'], wanted)).toHaveLength(9000);
});
