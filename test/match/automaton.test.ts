import fc from 'fast-check';
import { expect, test } from 'vitest';
import { automatonOf } from '../../src/match/automaton.js';
import { buildTables } from '../../src/match/name-tables.js';
import { foldedToken, foldedWords, isJoined, tokenize } from '../../src/segment/tokens.js';

/** Every name at every place, tried one after the other: obviously right, and slow. */
function naively(names: readonly string[][], text: string): string[] {
  const tokens = tokenize(text);
  const word = (i: number) => foldedToken(text, tokens.start[i] as number, tokens.end[i] as number);
  const found: string[] = [];
  for (let first = 0; first < tokens.count; first++)
    for (const [index, name] of names.entries()) {
      const isHere = name.every(
        (part, i) =>
          first + i < tokens.count && word(first + i) === part && (i === 0 || isJoined(tokens, first + i)),
      );
      if (name.length > 0 && isHere) found.push(`${first}-${first + name.length - 1} ${index}`);
    }
  return found.sort();
}

const WORDS = 'go Go g\u00ado ｇo c++ c# .net node js ci cd data lake é & and r 11'.split(' ');
const GAPS = [' ', '-', '/', ', ', '. ', '\n', '  ', ' & ', '', ';'];
const phrase = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

test('the search finds what trying every name at every place finds', () => {
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 20 }), phrase, phrase, (written, one, other) => {
      const names = [...written, one].map((name) => foldedWords(name));
      const text = `${one} ${other}`;
      const found: string[] = [];
      const tables = buildTables(names);
      const places = automatonOf(tables).scan(text, tokenize(text));
      for (let place = 0; place < places.count; place++)
        for (let i = places.from[place] as number; i < (places.to[place] as number); i++)
          found.push(`${places.first[place]}-${places.last[place]} ${tables.acceptedNames[i]}`);
      expect(found.sort()).toEqual(naively(names, text));
    }),
    { numRuns: 1000 },
  );
});
