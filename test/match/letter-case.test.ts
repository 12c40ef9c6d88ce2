import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCapital, isInCapitals, isSmall } from '../../src/match/letter-case.js';
import { unitsOf } from '../../src/segment/units.js';

const TEXT = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('ÉCOLE', 'straße', 'İI', ''),
);

test('a unit is a capital or a small letter where its other form differs', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(7), (text, at) => {
      const unit = text.charAt(at);
      const written = { text, units: unitsOf(text) };
      expect(isCapital(at, written)).toBe(unit !== unit.toLowerCase());
      expect(isSmall(at, written)).toBe(unit === unit.toLowerCase() && unit !== unit.toUpperCase());
    }),
  );
});

test('letters are in capitals where their capitals are the same', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      expect(isInCapitals(0, text.length, { text, units: unitsOf(text) })).toBe(text === text.toUpperCase());
    }),
  );
});
