import { expect, test } from 'vitest';
import { printable, printableLine } from '../../src/report/printable.js';
import { counted, differenceWords, listed, percent, shareWords } from '../../src/report/words.js';

test.each([
  ['\u001b[31mred\u001b[0m', '[31mred[0m'],
  ['\u009b2J', '2J'],
  ['bell\u0007 back\b', 'bell back'],
  ['a\u202Etxt.exe', 'atxt.exe'],
  ['\u2066isolated\u2069', 'isolated'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['naïve 日本 🚀 العربية', 'naïve 日本 🚀 العربية'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('a line has no breaks and no space around it', () => {
  expect(printableLine('  two\r\n\tlines \u2028')).toBe('two lines');
});

test.each([
  [0, '0 %'],
  [0.001, '<1 %'],
  [0.314, '31 %'],
  [0.999, '>99 %'],
  [1, '100 %'],
])('the share %f reads %s', (share, words) => {
  expect(percent(share)).toBe(words);
});

test('numbers read as people write them', () => {
  expect(shareWords(0.31, { low: 0.274, high: 0.36 })).toBe('31 % (27–36)');
  expect(differenceWords(0.04, { low: -0.01, high: 0.09 })).toBe('+4 (−1 to +9)');
  expect(counted(1, 'posting')).toBe('1 posting');
  expect(counted(12345, 'posting')).toBe('12,345 postings');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});
