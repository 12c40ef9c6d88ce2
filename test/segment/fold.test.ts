import { expect, test } from 'vitest';
import { fold, foldWide } from '../../src/segment/fold.js';

test('what is known without the tables of Unicode is what they say', () => {
  const wrong: string[] = [];
  for (let unit = 0x80; unit <= 0xffff; unit++)
    if (fold(unit) !== foldWide(unit)) wrong.push(unit.toString(16));
  expect(wrong).toEqual([]);
});
