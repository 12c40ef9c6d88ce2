import { expect, test } from 'vitest';
import { ordinaryWords } from '../../../src/taxonomy/lint/ordinary-words.js';
import { shippedContext } from '../../../src/taxonomy/lint/shipped.js';
import { proven, said, skill } from './helpers.js';

test('a product with the name of an ordinary word needs a proof', () => {
  expect(said(ordinaryWords, [skill('a', { name: 'Spring' })])).toEqual([
    'error a: "Spring" is an ordinary word and counts anywhere.',
  ]);
  expect(said(ordinaryWords, [skill('a', { name: 'Spring', ambiguous: [proven('Spring')] })])).toEqual([]);
  expect(said(ordinaryWords, [skill('a', { name: 'Spring Boot' })])).toEqual([]);
});

test('an area of work is worth a look, a trait, a field or a language is not', () => {
  expect(said(ordinaryWords, [skill('a', { name: 'accounting', kind: 'concept' })])).toEqual([
    'warning a: "accounting" is an ordinary word and counts anywhere.',
  ]);
  expect(said(ordinaryWords, [skill('a', { name: 'leadership', kind: 'soft' })])).toEqual([]);
  expect(said(ordinaryWords, [skill('a', { name: 'Accounting', kind: 'degree_field' })])).toEqual([]);
  expect(said(ordinaryWords, [skill('a', { name: 'Polish', kind: 'language' })])).toEqual([]);
});

test.each(['spring', 'react', 'express', 'segment'])('%s is ordinary in postings', (word) => {
  expect(shippedContext().isOrdinaryWord(word)).toBe(true);
});

test.each(['python', 'sql', 'docker', 'kubernetes'])('%s is not, though postings are full of it', (word) => {
  expect(shippedContext().isOrdinaryWord(word)).toBe(false);
});
