import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemLines, lineOf, syntaxErrorLine } from '../../src/taxonomy/json-lines.js';

const TEXT = `{
  "add": [
    { "id": "a",
      "names": ["x", "]}", "y\\"z"] },
    { "id": "b" }
  ],
  "forbid": []
}`;

describe('the line of a value', () => {
  test.each([
    [['add'], 2],
    [['add', 0], 3],
    [['add', 0, 'names', 2], 4],
    [['add', 1, 'id'], 5],
    [['forbid'], 7],
  ] as const)('%j stands on line %i', (path, line) => expect(lineOf(TEXT, path)).toBe(line));

  test('of what is missing it is that of the value it is missing in', () => {
    expect(lineOf(TEXT, ['add', 1, 'name'])).toBe(5);
    expect(lineOf(TEXT, ['add', 7])).toBe(2);
  });

  test('of a field written twice it is the one that counts', () => {
    expect(lineOf('{"a": 1,\n"a": 2}', ['a'])).toBe(2);
  });
});

test('the lines of a list come in one go', () => {
  expect(itemLines(TEXT, ['add'])).toEqual([3, 5]);
  expect(itemLines(TEXT, ['nothing'])).toEqual([]);
});

describe('where JSON stops being JSON', () => {
  test.each([
    ['{\n "a": x\n}', 2],
    ['{\n "a": 1\n "b": 2}', 3],
    ['[1,\n2,\n]', 3],
    ['{} \n{}', 2],
    ['"open\n', 1],
    ['', 1],
  ])('%j: line %i', (text, line) => expect(syntaxErrorLine(text)).toBe(line));

  test('it finds a fault exactly where JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '}', ',', '"', 'x', '\n'), (json, at, change) => {
        const offset = at % (json.length + 1);
        const text = json.slice(0, offset) + change + json.slice(offset + (change === '' ? 1 : 0));
        expect(syntaxErrorLine(text) === null).toBe(parses(text));
      }),
    );
  });

  test('deep nesting and a long string are no trouble', () => {
    const depth = 100_000;
    expect(syntaxErrorLine(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toBeNull();
    expect(syntaxErrorLine(`"${'a'.repeat(2 ** 21)}"`)).toBeNull();
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
