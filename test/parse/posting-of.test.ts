import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Posting } from '../../src/model/posting.js';
import { readBody } from '../../src/parse/body.js';
import { postingOf } from '../../src/parse/posting-of.js';

const TEXT = 'We are looking for a smith to work with us in the forge and the yard.';
const made = (text: string) => postingOf(readBody(text));

test('the id is of the text, and copies of a posting have it too', () => {
  const id = createHash('sha256').update(TEXT).digest('hex').slice(0, 16);
  const posting = made(TEXT);
  for (const copy of [{ ...posting }, structuredClone(posting), JSON.parse(JSON.stringify(posting))])
    expect(copy).toMatchObject({ id, language: 'en', text: TEXT });
});

test('the id is told through a proxy of the posting, one that inherits from it and its descriptors', () => {
  const posting = made(TEXT);
  const { id } = posting;
  for (const other of [
    new Proxy(posting, {}),
    Object.create(posting) as Posting,
    Object.defineProperties({}, Object.getOwnPropertyDescriptors(posting)) as Posting,
  ])
    expect(other.id).toBe(id);
});

test('all postings share what tells the id: else each property of each would be looked up in a dictionary', () => {
  const getterOf = (posting: Posting) => Object.getOwnPropertyDescriptor(posting, 'id')?.get;
  expect(getterOf(made(TEXT))).toBeTypeOf('function');
  expect(getterOf(made(TEXT))).toBe(getterOf(made('Kettles.')));
});
