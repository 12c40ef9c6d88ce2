import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BREAK, fold, SKIP } from '../../src/segment/fold.js';
import { foldedToken, hashOf, isJoined, tokenize } from '../../src/segment/tokens.js';
import { unitsOf } from '../../src/segment/units.js';
import { nextWordStart, readWord, type Word } from '../../src/segment/word-rule.js';

/** Scripts written without spaces begin here, and surrogates. */
const WIDE = 0x2e80;

/** Letters and digits of one kind in a row, as the rule says it and one unit after the other; no symbols, no stops. */
function plainWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let at = 0; at < text.length; at++) {
    const folded = fold(text.charCodeAt(at));
    if (folded === SKIP) continue;
    if (folded === BREAK) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    if (word !== '' && folded >= WIDE !== word.charCodeAt(0) >= WIDE) {
      words.push(word);
      word = '';
    }
    word += String.fromCharCode(folded);
  }
  return word === '' ? words : [...words, word];
}

const PIECES = 'a B é 9 Ａ \u0301 \u200d \ud83d\ude00 開 - , ; / ( ) \n \t \u00a0 ’'.split(' ');
const texts = fc.array(fc.constantFrom(' ', ...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

test('the fast loop cuts as the plain rule does, in any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = tokenize(text);
      const words = Array.from({ length: tokens.count }, (_, i) =>
        foldedToken(text, tokens.start[i] as number, tokens.end[i] as number),
      );
      expect(words).toEqual(plainWords(text));
      expect([...tokens.hash.subarray(0, tokens.count)]).toEqual(words.map(hashOf));
    }),
    { numRuns: 2000 },
  );
});

/** Every word read by the whole rule, one after the other. */
function wordsByRule(text: string, stops: readonly number[]): Word[] {
  const words: Word[] = [];
  const units = unitsOf(text);
  for (let start = 0; ; ) {
    start = nextWordStart(units, start, text.length);
    if (start === text.length) return words;
    const word: Word = { start, end: start, hash: 0 };
    readWord(units, start, stops.find((stop) => stop > start) ?? text.length, word);
    words.push(word);
    start = word.end;
  }
}

/** Longer than the blocks that are read at once, so that words and signs stand across their ends. */
const long = fc
  .tuple(
    fc.constantFrom('ab ', 'x', 'C++ ', '\u{1f600}', '. '),
    fc.oneof(fc.integer({ min: 4080, max: 4100 }), fc.integer({ min: 8180, max: 8200 })),
    fc.nat(3),
  )
  .map(([piece, units, more]) => `${piece.repeat(Math.ceil(units / piece.length))}${'y'.repeat(more)}`);
const SIGNS = '+ ++ # ＋ & . .N ..n'.split(' ');
const anyText = fc
  .tuple(fc.option(long, { freq: 3 }), fc.array(fc.constantFrom(' ', ...PIECES, ...SIGNS), { maxLength: 60 }))
  .map(([before, pieces]) => `${before ?? ''}${pieces.join('')}`);

test('words found in runs are those the whole rule reads, in any text with any stops', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.nat(4200), { maxLength: 8 }), (text, places) => {
      const stops = [...new Set(places)].sort((a, b) => a - b);
      const tokens = tokenize(text, undefined, stops);
      const words = Array.from({ length: tokens.count }, (_, i) => ({
        start: tokens.start[i],
        end: tokens.end[i],
        hash: tokens.hash[i],
      }));
      expect(words).toEqual(wordsByRule(text, stops));
    }),
    { numRuns: 1000 },
  );
});

test('no token goes across a stop, and none is joined across one', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(60)), (text, places) => {
      const stops = [...new Set(places)].sort((a, b) => a - b);
      const tokens = tokenize(text, undefined, stops);
      for (let i = 0; i < tokens.count; i++) {
        const start = tokens.start[i] as number;
        const end = tokens.end[i] as number;
        expect(stops.some((stop) => start < stop && stop < end)).toBe(false);
        if (stops.includes(start)) expect(isJoined(tokens, i)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
