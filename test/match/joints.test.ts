import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jointTo } from '../../src/match/list-joint.js';
import { endsPart, isOnePart, jointAfter, jointBefore } from '../../src/match/part-joints.js';
import { type TextView, wordAt } from '../../src/match/text-view.js';
import { numberWords } from '../../src/match/words.js';
import { newTokens, tokenize } from '../../src/segment/tokens.js';
import { unitsOf } from '../../src/segment/units.js';

/** Words and whatever may stand between them. */
const GAP = fc.array(fc.constantFrom(' ', ' ', '\n', '\u00a0', ',', '-', '/', '&', '.', ';', '(', ')', '|'), {
  minLength: 1,
  maxLength: 3,
});
const WORD = fc.constantFrom('and', 'or', 'such', 'as', 'teams', 'with', 'stream', 'etc', 'plus');
const TEXT = fc
  .array(fc.tuple(WORD, GAP), { minLength: 2, maxLength: 8 })
  .map((pairs) => pairs.map(([word, gap]) => word + gap.join('')).join(''));

describe('what joins two words is what the patterns say that once told it', () => {
  test('parts that share a word', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const view = viewOf(text);
        for (let t = 0; t < view.tokens.count; t++) {
          expect(jointBefore(t, view)).toEqual(patternBefore(t, view));
          expect(jointAfter(t, view)).toEqual(patternAfter(t, view));
          const after = gap(t + 1, view);
          if (after !== null && !/^\s$/.test(after)) expect(endsPart(t, view)).toBe(true);
          const isPair =
            after !== null && /^[\s-]$/.test(after) && !isAndOr(t, view) && !isAndOr(t + 1, view);
          expect(isOnePart(t, t + 1, view)).toBe(isPair);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('members of a list', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const view = viewOf(text);
        const { count, start } = view.tokens;
        for (let next = 1; next < count; next++) {
          const hit = { firstToken: next, start: start[next] } as Parameters<typeof jointTo>[0];
          expect(jointTo(hit, 0, view)).toBe(patternTo(next, view));
        }
      }),
      { numRuns: 500 },
    );
  });
});

function viewOf(text: string): TextView {
  const tokens = tokenize(text, newTokens(64));
  const words = numberWords(text, tokens, new Uint16Array(64));
  return { text, units: unitsOf(text), tokens, words } as TextView;
}

function gap(token: number, { text, tokens }: TextView): string | null {
  return token < 1 || token >= tokens.count ? null : text.slice(tokens.end[token - 1], tokens.start[token]);
}

function isAndOr(token: number, view: TextView): boolean {
  return /^(?:and|or)$/.test(wordAt(view, token));
}

function patternBefore(token: number, view: TextView): { token: number; isFirm: boolean } | null {
  const here = gap(token, view);
  if (here === null) return null;
  if (/^\s?[/&]\s?$/.test(here)) return { token: token - 1, isFirm: true };
  if (/^,\s?$/.test(here)) return { token: token - 1, isFirm: false };
  if (!/^\s$/.test(here) || !isAndOr(token - 1, view)) return null;
  return /^[-,]?\s$/.test(gap(token - 1, view) ?? '') ? { token: token - 2, isFirm: true } : null;
}

function patternAfter(token: number, view: TextView): number | null {
  const here = gap(token + 1, view);
  if (here === null) return null;
  if (/^\s?[/&]\s?$/.test(here) || (/^,\s$/.test(here) && !isAndOr(token + 1, view))) return token + 1;
  if (!/^,?\s$/.test(here) || !isAndOr(token + 1, view)) return null;
  return /^\s$/.test(gap(token + 2, view) ?? '') ? token + 2 : null;
}

function patternTo(next: number, view: TextView): ReturnType<typeof jointTo> {
  const { text, tokens } = view;
  const between = text.slice(tokens.end[0], tokens.start[next]);
  if (between.length > 60 || /[.!?]\s|\n\n|[;:]\s*$|\.$/.test(between)) return null;
  if (between === '/') return 'slash';
  if (!/[,/;|•()&+]|\band\b|\bor\b/i.test(between)) return null;
  const written = Array.from({ length: next - 1 }, (_, i) =>
    text.slice(tokens.start[i + 1], tokens.end[i + 1]),
  );
  const unknown = written.filter(
    (word) => !/^(?:and|or|etc|eg|e|g|ie|i|such|as|like|including|plus|also)$/.test(word),
  ).length;
  const isBounded = /^\s*[,/;|(]/.test(between) && /(?:[,/;|(]|\band|\bor)\s*$/i.test(between);
  if (unknown > 0 && !(isBounded && unknown <= 3)) return null;
  return written.includes('or') ? 'or' : 'other';
}
