import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadWords } from '../../src/taxonomy/load.js';
import { decodeWords, encodeWords, wordSet, wordTable } from '../../src/taxonomy/word-table.js';

const written = (words: Iterable<string>) => wordSet(decodeWords(Buffer.from(encodeWords(wordTable(words)))));

test('the compiled words are the words of the lexicon', () => {
  const words = loadWords();
  const set = written(words);
  for (const word of words) {
    expect(set.has(word)).toBe(true);
    for (const other of [word.slice(1), word.slice(0, -1), `${word}s`, ` ${word}`])
      expect([other, set.has(other)]).toEqual([other, words.has(other)]);
  }
});

test('a table of words answers as a set of them does', () => {
  const word = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', "'") });
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.array(word), (words, asked) => {
      const set = written(words);
      expect(asked.map((one) => set.has(one))).toEqual(asked.map((one) => words.includes(one)));
      expect(set.has('')).toBe(false);
    }),
  );
});
