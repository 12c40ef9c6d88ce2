import { expect, test } from 'vitest';
import { namesOf } from '../../../src/match/names.js';
import { seedCoverage } from '../../../src/taxonomy/lint/seed-coverage.js';
import { loadTaxonomy, loadWords } from '../../../src/taxonomy/load.js';
import { folded } from '../../../src/taxonomy/names.js';
import { SEED_NAMES } from '../seed-names.js';
import { said, skill } from './helpers.js';

test('a name of the seed that no skill has is told', () => {
  const skills = [skill('a', { name: 'CI/CD' })];
  expect(said(seedCoverage, skills, { seedNames: ['ci cd', 'MLOps'] })).toEqual([
    'error null: The seed names "MLOps", and no skill has that name.',
  ]);
});

test('the shipped taxonomy knows every name of the seed, by the rules of the matcher', () => {
  const words = loadWords();
  const known = new Set(
    namesOf(loadTaxonomy(), (word) => words.has(word)).map((name) => name.words.join(' ')),
  );
  expect(SEED_NAMES.filter((names) => !names.split('|').some((name) => known.has(folded(name))))).toEqual([]);
});
