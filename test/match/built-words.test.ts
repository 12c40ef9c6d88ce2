import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { BuiltWords } from '../../src/match/built-words.js';
import { DUTY_VERBS } from '../../src/match/cues/duty-verbs.js';
import { hashOf } from '../../src/segment/tokens.js';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/program.js', import.meta.url));

test('the built program knows the words of the rules, each with its hash', () => {
  const literal = /JSON\.parse\(("\{\\"words\\":.*?\}")\)/.exec(readFileSync(PROGRAM, 'latin1'))?.[1];
  // A string literal of JSON in ASCII is one of JSON too.
  const { words, hashes } = JSON.parse(JSON.parse(literal ?? '')) as BuiltWords;
  expect(words.split(' ').map(hashOf)).toEqual(hashes);
  expect(words.split(' ')).toEqual(expect.arrayContaining(DUTY_VERBS.split(' ')));
});
