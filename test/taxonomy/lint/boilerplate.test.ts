import { expect, test } from 'vitest';
import { boilerplate } from '../../../src/taxonomy/lint/boilerplate.js';
import { proven, said, skill } from './helpers.js';

test.each([
  ['Greenhouse', 'an applicant tracking system or job site'],
  ['health insurance', 'a benefit'],
  ['401(k)', 'a benefit'],
  ['Gender Identity', 'equal-opportunity or legal wording'],
])('%s counts only proven', (name, what) => {
  expect(said(boilerplate, [skill('a', { name })])).toEqual([
    `error a: "${name}" is ${what} in most postings.`,
  ]);
  expect(said(boilerplate, [skill('a', { name, ambiguous: [proven(name)] })])).toEqual([]);
});

test('a longer name is its own', () =>
  expect(said(boilerplate, [skill('a', { name: 'Workday Studio' })])).toEqual([]));
