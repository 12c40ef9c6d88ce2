import { expect, test } from 'vitest';
import { parentsAcyclic } from '../../../src/taxonomy/lint/parents-acyclic.js';
import { said, skill } from './helpers.js';

test('a circle is told once, with its way', () => {
  const skills = [
    skill('c', { parents: ['a'] }),
    skill('a', { parents: ['b'] }),
    skill('b', { parents: ['c'] }),
  ];
  expect(said(parentsAcyclic, skills)).toEqual(['error a: "parents" go in a circle: a → b → c → a.']);
});

test('implied skills go in no circle either', () => {
  expect(said(parentsAcyclic, [skill('a', { implies: ['a'] })])).toEqual([
    'error a: "implies" go in a circle: a → a.',
  ]);
});

test('two ways to the same broader skill are no circle', () => {
  const skills = [
    skill('a', { parents: ['b', 'c'] }),
    skill('b', { parents: ['d'] }),
    skill('c', { parents: ['d'] }),
    skill('d'),
  ];
  expect(said(parentsAcyclic, skills)).toEqual([]);
});
