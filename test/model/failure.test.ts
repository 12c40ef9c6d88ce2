import { expect, test } from 'vitest';
import { failureWords } from '../../src/model/failure.js';

const failure = (message: string, row: number | null = null, file = 'a.jsonl') => ({
  ...{ file, url: null, row, code: 'PARSE', fix: '' },
  message,
});

test.each([
  ['names its input', failure('"a.jsonl" is empty.'), '"a.jsonl" is empty.'],
  ['names input and row', failure('Line 7 of "a.jsonl" is no JSON.', 7), 'Line 7 of "a.jsonl" is no JSON.'],
  ['names neither', failure('The record is a list.', 7), 'a.jsonl, row 7: The record is a list.'],
  [
    'names the input only',
    failure('A row of "a.jsonl" is bad.', 7),
    'a.jsonl, row 7: A row of "a.jsonl" is bad.',
  ],
  [
    'names another row',
    failure('Line 77 of "a.jsonl" is bad.', 7),
    'a.jsonl, row 7: Line 77 of "a.jsonl" is bad.',
  ],
  [
    'names another number',
    failure('"a.jsonl" holds a line of more than 7 MB.', 7),
    'a.jsonl, row 7: "a.jsonl" holds a line of more than 7 MB.',
  ],
  [
    'is about standard input',
    failure('"standard input" is no text.', null, '-'),
    '"standard input" is no text.',
  ],
])('a message that %s', (_, told, words) => {
  expect(failureWords(told)).toBe(words);
});
