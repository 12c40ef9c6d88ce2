import { expect, test } from 'vitest';
import { sourcesNamed } from '../../../src/taxonomy/lint/sources-named.js';
import { said, skill } from './helpers.js';

test('a shipped skill says where it comes from; a user need not', () => {
  const skills = [skill('a', { sources: [] }), skill('b', { sources: ['seed:8'] })];
  expect(said(sourcesNamed, skills)).toEqual(['error a: "a" names no source.']);
  expect(said(sourcesNamed, skills, { needsSources: false })).toEqual([]);
});
