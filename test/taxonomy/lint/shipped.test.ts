import { expect, test } from 'vitest';
import { lintFiles } from '../../../src/taxonomy/lint/files.js';
import { lintTaxonomy } from '../../../src/taxonomy/lint/lint.js';
import { shippedContext, shippedSkills } from '../../../src/taxonomy/lint/shipped.js';

test('every shipped file has the shape its schema asks for', () => {
  expect(lintFiles().map((f) => `${f.file}: ${f.message}`)).toEqual([]);
});

test('the shipped taxonomy has no lint errors', () => {
  const errors = lintTaxonomy(shippedSkills(), { ...shippedContext(), needsSources: true }).filter(
    (f) => f.severity === 'error',
  );
  const told = errors.slice(0, 40).map((f) => `${f.file} ${f.skill}: ${f.message}`);
  expect([errors.length, told]).toEqual([0, []]);
});
