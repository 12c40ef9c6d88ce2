import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstMatch, matchesOf } from '../../../src/facts/prefilter/find.js';
import { neededBy } from '../../../src/facts/prefilter/needs.js';
import { Pattern } from '../../../src/facts/prefilter/pattern.js';
import { Stretch } from '../../../src/facts/prefilter/stretch.js';
import { DIGIT } from '../../../src/facts/prefilter/wanted.js';

describe('needs', () => {
  it.each([
    [/\bhybrid (?:role|job)\b/gi, [['hybrid role', 'hybrid job']]],
    [
      /(?:on-?site)[^.;]{0,20}days?/,
      [
        ['on-site', 'onsite'],
        ['days', 'day'],
      ],
    ],
    [/(?=Degree)\w+ required/, [['Degree'], [' required']]],
    [/[Ss]ecret\s?clearance/, [['secret'], ['clearance']]],
    [/(?:MBA|B[Ss]c)/, [['MBA', 'Bsc']]], // a small letter stands for both cases
    [/\u20ac(?!x)uro/, [['€uro']]],
    [/\d+ years/, [[' years'], [DIGIT]]], // digits are asked for last
  ])('of %s', (pattern, needs) => expect(neededBy(pattern).needs.map(({ anyOf }) => anyOf)).toEqual(needs));

  it.each([
    /\w+ [a-z]+/, // nothing is written out
    /(?:remote)?/, // may be absent
    /remote|at/, // the second is too short to tell
    /remote|\w+/,
    /(?:secret)*x/,
    /skills/iu, // "ſkills" matches too
  ])('needs nothing for %s', (pattern) => expect(neededBy(pattern).needs).toEqual([]));
});

describe('starts', () => {
  it.each([
    [/\bhybrid (?:role|job)\b/gi, ['hybrid role', 'hybrid job']],
    [/(?:\b|(?<=[a-z]))(?:Key|Job)(?: \w+)? Skills/, ['Key', 'Job']],
    [/(?=MS|MBA)(?:(?<![\w.])\w+)/g, ['MS', 'MBA']], // two capitals tell something
    [/(?:very )?remote/, ['very remote', 'remote']],
    [/(?:remote)+ly/, ['remote']],
    [/\b\d+ years|ten years/, [DIGIT, 'ten years']],
    [/(?:up to )?[1-4] days/, ['up to ', DIGIT]],
    [/[12] days/, ['1 days', '2 days']],
    [/(?:over )?\d+/, ['over ', DIGIT]],
  ])('of %s', (pattern, starts) => expect(neededBy(pattern).starts).toEqual(starts));

  it.each([/(?:^|,)\s?remote/, /\w+ remote/, /remote|\W/, /as remote|at/i, /(?=.)\w+/])(
    'of %s are not known',
    (pattern) => expect(neededBy(pattern).starts).toBeNull(),
  );
});

describe('where a needed string stands', () => {
  it.each([
    [/\b(?:fully|mostly),? remote\b/, 7],
    [/(?:\d{1,2}|ten) days? [^.;]{0,20}\boffice\b/, 29],
    [/(?=.{0,4}remote)\w+/, 4],
  ])('in %s is known', (pattern, within) => {
    expect(neededBy(pattern).needs.find(({ anyOf }) => !anyOf.includes(DIGIT))?.within).toBeLessThanOrEqual(
      within,
    );
  });

  it.each([/\w+ remote/, /(?<=remote) \w+/, /(\w)+ \1remote/])('in %s is not', (pattern) =>
    expect(neededBy(pattern).needs.map(({ within }) => within)).toEqual([Number.POSITIVE_INFINITY]),
  );

  it.each([
    [/\b(?:fully )?remote/, true],
    [/(?<!not )\bremote|\bhybrid/, true],
    [/(?:\b|(?<=[a-z]))Remote/, false],
    [/(?:x\b)?remote/, false],
  ])('%s begins at the edge of a word: %s', (pattern, isAtEdge) =>
    expect(neededBy(pattern).isAtEdge).toBe(isAtEdge),
  );
});

/** Sources of patterns of all the kinds that readers are written with, over few letters, so that they match at times. */
const source = fc.letrec<{ part: string; row: string; choice: string }>((tie) => ({
  part: fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^[ab]{1,5}$/) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '[aB]',
        '[^a]',
        '.',
        '\\s',
        '\\d',
        '[12]',
        '[1-2]',
        '1',
        '\\b',
        '[a-b]',
        '[-a]',
        '\\.',
        '-',
        ' ',
        '^',
        '$',
        '\\x61',
      ),
    },
    { weight: 1, arbitrary: tie('choice').map((inner) => `(?:${inner})`) },
    { weight: 1, arbitrary: tie('choice').map((inner) => `(${inner})`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('choice'))
        .map(([look, inner]) => `(${look}${inner})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('choice'), fc.constantFrom('?', '*', '+', '{0,2}', '{2}', '??', '{0,1}'))
        .map(([inner, times]) => `(?:${inner})${times}`),
    },
  ),
  row: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  choice: fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('|')),
})).choice;
const text = fc.stringMatching(/^[abAB12 .-]{0,30}$/);
const places = (matches: Iterable<RegExpExecArray>) => [...matches].map((m) => [m.index, ...m]);

describe('finding', () => {
  it('finds what matchAll finds, whatever the pattern and the text', () => {
    fc.assert(
      fc.property(source, text, fc.constantFrom('g', 'gi', 'gm', 'giu'), (written, read, flags) => {
        const pattern = new RegExp(written, flags);
        expect(places(matchesOf(read, new Pattern(pattern)))).toEqual(places(read.matchAll(pattern)));
      }),
      { numRuns: 1500 },
    );
  });

  it('finds first what exec finds', () => {
    fc.assert(
      fc.property(source, text, fc.constantFrom('', 'i'), (written, read, flags) => {
        const pattern = new RegExp(written, flags);
        expect(firstMatch(read, new Pattern(pattern))).toEqual(pattern.exec(read));
      }),
      { numRuns: 800 },
    );
  });

  it('finds in a stretch what exec finds in the words of it', () => {
    fc.assert(
      fc.property(source, text, fc.nat(30), fc.nat(30), (written, read, a, b) => {
        const [start, end] = [Math.min(a, b, read.length), Math.min(Math.max(a, b), read.length)];
        const pattern = new RegExp(written, 'i');
        const stretch = new Stretch(read, start, end);
        expect(stretch.find(new Pattern(pattern))).toEqual(pattern.exec(read.slice(start, end)));
      }),
      { numRuns: 800 },
    );
  });

  it('asks each text anew', () => {
    const pattern = new Pattern(/remote work/gi);
    expect(matchesOf('Remote work', pattern)).toHaveLength(1);
    expect(matchesOf('Hybrid work', pattern)).toHaveLength(0);
    expect(matchesOf('No REMOTE WORK, remote work', pattern)).toHaveLength(2);
  });
});
