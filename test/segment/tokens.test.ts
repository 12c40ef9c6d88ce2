import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords, isJoined, tokenize } from '../../src/segment/tokens.js';

describe('words of names', () => {
  test.each([
    ['C++, C# and .NET', ['c++', 'c#', 'and', '.net']],
    ['ASP.NET, Node.js and CI/CD', ['asp', 'net', 'node', 'js', 'and', 'ci', 'cd']],
    ['C++11 and F#', ['c++', '11', 'and', 'f#']],
    ['5+ years of C/C++', ['5', 'years', 'of', 'c', 'c++']],
    ['R&D, Research & Development', ['r', 'd', 'research', 'and', 'development']],
    ['Ｐｙｔｈｏｎ and Ｃ＋＋', ['python', 'and', 'c++']],
    [
      'Café, nai\u0308ve, Kuber\u200bnetes, micro\u00adservices',
      ['cafe', 'naive', 'kubernetes', 'microservices'],
    ],
    ['熟悉Python和C++，AWS優先', ['熟悉', 'python', '和', 'c++', 'aws', '優先']],
    ['🐍SQL 👩🏽‍💻Go', ['🐍', 'sql', '👩🏽💻', 'go']],
    ['a + b, c# minor', ['a', 'b', 'c#', 'minor']],
  ])('%s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});

describe('what one name may reach across', () => {
  const joins = (text: string) => {
    const tokens = tokenize(text);
    return Array.from({ length: tokens.count - 1 }, (_, i) => isJoined(tokens, i + 1));
  };
  test.each([
    ['machine learning', [true]],
    ['machine\nlearning', [true]],
    ['scikit-learn', [true]],
    ['CI / CD', [true]],
    ['Java, Script', [false]],
    ['ends here. Next', [true, false]],
    ['machine\n\nlearning', [false]],
    ['skills: Go', [false]],
    ['(Python) Go', [false]],
  ])('%j', (text, expected) => {
    expect(joins(text).slice(-expected.length)).toEqual(expected);
  });
});

test('tokens lie in order inside the text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const tokens = tokenize(text);
      let last = 0;
      for (let i = 0; i < tokens.count; i++) {
        const start = tokens.start[i] as number;
        const end = tokens.end[i] as number;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test('a word longer than all that is read at once is one word', () => {
  for (const length of [4095, 4096, 4097, 8192, 20_000]) {
    const text = `Kettles ${'a'.repeat(length)} and ${'1'.repeat(length)}`;
    const { count, start, end } = tokenize(text);
    const words = Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
    expect(words.map((word) => word.length)).toEqual([7, length, 3, length]);
  }
});
