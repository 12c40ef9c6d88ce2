import { describe, expect, test } from 'vitest';
import { namesUnique } from '../../../src/taxonomy/lint/names-unique.js';
import { proven, said, skill } from './helpers.js';

describe('one name in two skills', () => {
  test('is an error where both count anywhere, however they write it', () => {
    const skills = [skill('a', { name: 'Node.js' }), skill('b', { aliases: ['node JS'] })];
    expect(said(namesUnique, skills)).toEqual([
      'error b: "node JS" is a name of "a" (skills/tools.json) too.',
    ]);
  });

  test('is an error where only one has to prove it', () => {
    const skills = [skill('a', { name: 'Apex' }), skill('b', { ambiguous: [proven('Apex')] })];
    expect(said(namesUnique, skills)).toHaveLength(1);
  });

  test('is right where both have to prove it', () => {
    const skills = [
      skill('a', { ambiguous: [proven('Phoenix')] }),
      skill('b', { ambiguous: [proven('Phoenix')] }),
    ];
    expect(said(namesUnique, skills)).toEqual([]);
  });

  test.each(['degree_field', 'language'] as const)('is right where one is a %s', (kind) => {
    expect(
      said(namesUnique, [skill('a', { name: 'Same', kind: 'concept' }), skill('b', { name: 'Same', kind })]),
    ).toEqual([]);
  });
});

test('a name that its own skill also guards is no collision', () => {
  expect(said(namesUnique, [skill('go', { name: 'Go', ambiguous: [proven('Go')] })])).toEqual([]);
});
