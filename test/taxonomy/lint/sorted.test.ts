import { expect, test } from 'vitest';
import { sorted } from '../../../src/taxonomy/lint/sorted.js';
import { said, skill } from './helpers.js';

test('a skill behind a later one is told', () => {
  expect(said(sorted, [skill('a'), skill('c'), skill('b')])).toEqual(['error b: "b" stands behind "c".']);
});

test('each file has an order of its own', () => {
  expect(
    said(sorted, [skill('z', { file: 'skills/a.json' }), skill('a', { file: 'skills/b.json' })]),
  ).toEqual([]);
});
