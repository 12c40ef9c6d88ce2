import { expect, test } from 'vitest';
import { proofs } from '../../../src/taxonomy/lint/proofs.js';
import { proven, said, skill } from './helpers.js';

test('a name with both sentences is right, whatever the case in brackets', () => {
  expect(said(proofs, [skill('a', { ambiguous: [proven('Go', 'Write [Go].', 'Ready to [go].')] })])).toEqual(
    [],
  );
});

test('a missing sentence is told', () => {
  expect(said(proofs, [skill('a', { ambiguous: [{ ...proven('Go'), isNot: [] }] })])).toEqual([
    'error a: "Go" has no sentence under "isNot".',
  ]);
});

test.each([
  ['Write Go.', '0 words'],
  ['Write [Go] and [Go].', '2 words'],
  ['Write [Golang].', '[Golang]'],
])('%s does not mark the name', (sentence, marks) => {
  expect(said(proofs, [skill('a', { ambiguous: [proven('Go', sentence)] })])).toEqual([
    `error a: "${sentence}" marks ${marks}, not [Go].`,
  ]);
});
