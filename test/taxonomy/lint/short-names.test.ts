import { expect, test } from 'vitest';
import { shortNames } from '../../../src/taxonomy/lint/short-names.js';
import { proven, said, skill } from './helpers.js';

test.each(['R', 'Go', 'BI', 'R&D', 'C-A', 'é'])('%s needs a proof', (name) => {
  expect(said(shortNames, [skill('a', { aliases: [name] })])).toEqual([
    `error a: "${name}" has one or two letters and counts anywhere.`,
  ]);
  expect(said(shortNames, [skill('a', { ambiguous: [proven(name)] })])).toEqual([]);
});

test.each(['C#', 'C++', '5G', 'AWS', '.NET', 'J2EE'])('%s needs none', (name) => {
  expect(said(shortNames, [skill('a', { aliases: [name] })])).toEqual([]);
});
