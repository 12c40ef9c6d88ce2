import { expect, test } from 'vitest';
import { idShape } from '../../../src/taxonomy/lint/id-shape.js';
import { said, skill } from './helpers.js';

test.each(['python', 'c-plus-plus', '5g', 'amazon-s3'])('%s is an id', (id) =>
  expect(said(idShape, [skill(id)])).toEqual([]),
);

test.each(['Python', 'c++', 'a--b', '-a', 'a_b', 'a b'])('%s is none', (id) => {
  expect(said(idShape, [skill(id)])).toEqual([`error ${id}: The id "${id}" is not kebab-case.`]);
});
