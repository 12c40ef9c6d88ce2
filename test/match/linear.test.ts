import { describe, expect, test, vi } from 'vitest';

/** Words looked at by the rules, whoever looks and in whichever form: what the cost of matching is made of. */
const looks = vi.hoisted(() => {
  const counted = { words: 0 };
  const counting = <Table extends object>(table: Table): Table =>
    new Proxy(table, {
      get(target, key) {
        const value = Reflect.get(target, key);
        // Whole columns are written by a method of theirs.
        if (typeof value === 'function') return value.bind(target);
        counted.words++;
        return value;
      },
    });
  return Object.assign(counted, { counting });
});
vi.mock('../../src/segment/tokens.js', async (original) => {
  const real = await original<typeof import('../../src/segment/tokens.js')>();
  const foldedToken = (text: string, start: number, end: number) => {
    looks.words++;
    return real.foldedToken(text, start, end);
  };
  const newTokens = () => {
    const tokens = real.newTokens(65_536);
    return { ...tokens, hash: looks.counting(tokens.hash) };
  };
  return { ...real, foldedToken, newTokens };
});
vi.mock('../../src/match/words.js', async (original) => {
  const real = await original<typeof import('../../src/match/words.js')>();
  const numberWords: typeof real.numberWords = (text, tokens) =>
    looks.counting(real.numberWords(text, tokens, new Uint16Array(tokens.count)));
  return { ...real, numberWords };
});

const { createAnalyzer } = await import('../../src/analyzer.js');
const analyzer = createAnalyzer();

const BLOCK_UNITS = 8_000;

/** What a text of any kind may be made of; each is repeated without end. */
const TEXTURES: readonly (readonly [string, string])[] = [
  ['lines of requirements', '- Python, Go or Java, and 3+ years of SQL; Kafka is a plus.\n'],
  ['one list without an end', 'Python, batch and stream processing, Kubernates, Go, written, '],
  ['one sentence without a stop', 'a team that works with data and Spark in the cloud and '],
  [
    'parts that share a word',
    'unit, integration, load and regression testing and data modeling, warehousing, ',
  ],
  ['slashes', 'AWS/GCP/Azure/'],
  ['fields of study', "bachelor's degree in mathematics, physics, computer science or "],
  ['fields without a degree', 'mathematics and physics for the team of '],
  ['capitals', 'SPARK AND SWIFT AND REACT DEVELOPERS, '],
];

describe('four times the text costs at most six times the looks', () => {
  test.each(TEXTURES)('%s', (_name, piece) => {
    const block = piece.repeat(Math.ceil(BLOCK_UNITS / piece.length));
    const once = looksAt(`Requirements\n${block}`);
    const four = looksAt(`Requirements\n${block.repeat(4)}`);
    expect(once.words).toBeGreaterThan(BLOCK_UNITS / 50);
    expect(four.words / once.words).toBeLessThanOrEqual(6);
    expect(four.patternUnits / once.patternUnits).toBeLessThanOrEqual(6);
  });
});

/** Words looked at, and units of text that patterns were tried on. */
function looksAt(text: string): { words: number; patternUnits: number } {
  looks.words = 0;
  let patternUnits = 0;
  const tried = RegExp.prototype.test;
  RegExp.prototype.test = function (on) {
    patternUnits += on.length;
    return tried.call(this, on);
  };
  try {
    analyzer.analyze(text);
  } finally {
    RegExp.prototype.test = tried;
  }
  return { words: looks.words, patternUnits };
}
