import { expect, test } from 'vitest';
import { parentsExist } from '../../../src/taxonomy/lint/parents-exist.js';
import { said, skill } from './helpers.js';

test('parents and implied skills that no file holds are told', () => {
  expect(
    said(parentsExist, [skill('a', { parents: ['b', 'nowhere'], implies: ['none'] }), skill('b')]),
  ).toEqual([
    'error a: "parents" names "nowhere", which no file holds.',
    'error a: "implies" names "none", which no file holds.',
  ]);
});
