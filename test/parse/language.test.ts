import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMON_WORDS, languageOf } from '../../src/parse/language.js';

/** As the rule says it: the words cut out, put in small letters and counted, language by language. */
function plainLanguageOf(text: string): string | null {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: string | null = null;
  let most = 4;
  for (const [language, common] of COMMON_WORDS) {
    const known = new Set(common.split(' '));
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}

const common = fc.constantFrom(...COMMON_WORDS.flatMap(([, words]) => words.split(' ')));
const word = fc.oneof(
  { weight: 4, arbitrary: common },
  common.map((w) => w.toUpperCase()),
  fc.constantFrom('naïve', 'İ', 'ſein', 'K', 'a\u0301', '的', '\ud835\udc00', '\ud835', 'x1', 'dont’t'),
);
const gap = fc.constantFrom(' ', ' ', ', ', '’', '\u00a0', '\u200b', '-', '_', '7', '', '\n');
const texts = fc
  .array(fc.tuple(word, gap), { maxLength: 60 })
  .map((pairs) => pairs.map(([w, g]) => w + g).join(''));

test('the language is that of the plain count, in any text', () => {
  fc.assert(
    fc.property(texts, (text) => languageOf(text) === plainLanguageOf(text)),
    { numRuns: 500 },
  );
});

test.each([
  ['Wir suchen dich für unser Team und die Arbeit mit der Presse im Werk.', 'de'],
  ['Nous cherchons une personne pour la forge et les moules, avec vous dans le quartier.', 'fr'],
  ['We are looking for a smith to work with us in the forge and the yard.', 'en'],
  ['Kettle. Spout. Lid.', null],
])('%s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
