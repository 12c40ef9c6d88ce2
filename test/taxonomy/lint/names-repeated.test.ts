import { expect, test } from 'vitest';
import { namesRepeated } from '../../../src/taxonomy/lint/names-repeated.js';
import { said, skill } from './helpers.js';

test('an alias read as the name, or as another alias, is told', () => {
  expect(
    said(namesRepeated, [
      skill('a', { name: 'scikit-learn', aliases: ['Scikit Learn', 'sklearn', 'SKLEARN'] }),
    ]),
  ).toEqual([
    'warning a: The alias "Scikit Learn" is read as "scikit-learn".',
    'warning a: The alias "SKLEARN" is read as "sklearn".',
  ]);
});
