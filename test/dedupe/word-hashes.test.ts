import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordHashes, wordHashesIn } from '../../src/dedupe/word-hashes.js';

/** Word by word, of the text in small letters. */
function naive(text: string): number[] {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}+#]+/gu), ([word]) => {
    let hash = 0x811c9dc5 | 0;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    return hash;
  });
}

const CHARACTERS = [...'aZ9+# .:-\n’•éÉßẞİIıΣςσΑαﬁǅ５①', '\u0307', '\u00ad'];

describe('hashes of words', () => {
  test('are those of the text in small letters, whatever letters it has', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 30 }), (characters) => {
        const text = characters.join('');
        expect(wordHashes(text)).toEqual(naive(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['Own C++ and C# in ΟΔΟΣ', 'Own C++ and C# here'])(
    'of spans are those of each by itself: %s',
    (text) => {
      expect(
        wordHashesIn(text, [
          { start: 0, end: 6 },
          { start: 6, end: text.length },
        ]),
      ).toEqual([...naive(text.slice(0, 6)), ...naive(text.slice(6))]);
    },
  );
});
