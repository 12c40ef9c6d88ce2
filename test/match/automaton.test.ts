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

const WORDS = 'go Go g\u00ado ｇo c++ c# .net node js ci cd data lake é Ω łódź ß & and r 11'.split(' ');
const GAPS = [' ', '-', '/', ', ', '. ', '\n', '  ', ' & ', '', ';'];
const phrase = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

/** Equal ones come together. */
function byWords(a: readonly string[], b: readonly string[]): number {
  return a.join(' ') < b.join(' ') ? -1 : 1;
}

test('the search finds what trying every name at every place finds', () => {
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 20 }), phrase, phrase, (written, one, other) => {
      const names = [...written, one].map((name) => foldedWords(name)).sort(byWords);
      const text = `${one} ${other}`;
      const found: string[] = [];
      const places = automatonOf(buildTables(names)).scan(text, tokenize(text));
      for (let place = 0; place < places.count; place++)
        for (let name = places.from[place] as number; name < (places.to[place] as number); name++)
          found.push(`${places.first[place]}-${places.last[place]} ${name}`);
      expect(found.sort()).toEqual(naively(names, text));
    }),
    { numRuns: 1000 },
  );
});

test('the names of some words alone are those that are spelled so', () => {
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 20 }), phrase, (written, other) => {
      const names = written.map((name) => foldedWords(name)).sort(byWords);
      const automaton = automatonOf(buildTables(names));
      for (const words of [...names, foldedWords(other)]) {
        const equal = [...names.keys()].filter(
          (name) => words.length > 0 && names[name]?.join(' ') === words.join(' '),
        );
        expect(automaton.namesOf(words)).toEqual(equal);
      }
    }),
  );
});

test('equal names that lie apart are refused: one range could not hold them', () => {
  expect(() => buildTables([['go'], ['rust'], ['go']])).toThrow('"go" lies apart');
});
