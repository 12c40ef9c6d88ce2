import { expect, test } from 'vitest';
import { idsUnique } from '../../../src/taxonomy/lint/ids-unique.js';
import { said, skill } from './helpers.js';

test('an id in two files is told of the second, with the first file', () => {
  const skills = [
    skill('awk', { file: 'skills/a.json' }),
    skill('sed'),
    skill('awk', { file: 'skills/b.json' }),
  ];
  expect(said(idsUnique, skills)).toEqual(['error awk: The id "awk" stands in skills/a.json too.']);
});
