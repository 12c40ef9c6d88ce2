import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.js';
import { listsIn } from '../../src/discover/list-parts.js';
import { unknownMembers } from '../../src/discover/members.js';
import type { PostingToSearch } from '../../src/model/candidate.js';

const KNOWN = ['Python', 'SQL', 'Kafka', 'data modelling', 'CI/CD'];
const ORDINARY = new Set(['quarterly', 'reports', 'shipping', 'orders', 'river', 'cube']);

/** A posting in which the known skills stand where their names do. */
function posting(text: string, employer = 'one'): PostingToSearch {
  const places = KNOWN.flatMap((name) =>
    [...text.matchAll(new RegExp(name.replace('/', '\\/'), 'g'))].map((m) => ({
      id: name.toLowerCase(),
      name,
      category: 'tools',
      kind: 'technology' as const,
      start: m.index,
      end: m.index + name.length,
    })),
  );
  return { employer, text, places: places.sort((a, b) => a.start - b.start) };
}

function found(texts: readonly string[], fewest = 2) {
  const postings = texts.map((text, i) => posting(text, `employer ${i}`));
  return discover(() => postings, {
    fewest,
    isKnown: (term) => KNOWN.includes(term),
    isOrdinaryWord: (word) => ORDINARY.has(word),
  });
}

const terms = (texts: readonly string[], fewest?: number) => found(texts, fewest).map(({ term }) => term);

describe('a term is found', () => {
  test.each([
    ['in a list beside skills', 'Python, Quillbase and SQL.'],
    ['at the end of one', 'Our stack: Python, SQL, and Quillbase.'],
    ['in brackets', 'Streaming (Kafka, Quillbase, SQL)'],
    ['between slashes', 'Python/Quillbase/SQL'],
    ['behind a cue', 'Experience with Quillbase in services written in Python'],
    ['beside a skill whose own name holds a slash', 'CI/CD, Quillbase, Python'],
  ])('%s', (_, text) => {
    expect(terms([text, text])).toEqual(['Quillbase']);
  });

  test('as a phrase in small letters, where it is a thing', () => {
    expect(terms(['Python, vector stores, SQL', 'SQL, vector stores, Python'])).toEqual(['vector stores']);
  });
});

describe('nothing is found', () => {
  test.each([
    ['in prose', 'We like the Quillbase people. They know Python.'],
    ['in a list without skills', 'Offices in Tarn, Quillbase and Oslo.'],
    ['that is known', 'Python, SQL, Kafka'],
    ['that is a person', 'Python, Data Engineers, SQL'],
    ['that is a degree', 'Python, PhD, SQL'],
    ['that is an ordinary word', 'Python, shipping, SQL'],
    ['that is an act', 'Python, shipping orders, SQL'],
    ['across two lines', 'Python\nQuillbase'],
    ['that two glued lines make', 'Python, SQL, skillsExcellent writing'],
  ])('%s', (_, text) => {
    expect(terms([text, text])).toEqual([]);
  });

  test('that one employer alone lists, however often', () => {
    const postings = Array.from({ length: 9 }, () => posting('Python, Quillbase, SQL'));
    const options = { isKnown: () => false, isOrdinaryWord: () => false };
    expect(discover(() => postings, options)).toEqual([]);
  });
});

test('a candidate says where it stands, how often, and beside what', () => {
  const [candidate] = found([
    'Python, Quillbase, SQL',
    'You know Python, QuillBase and SQL.',
    'Python, Quillbase, SQL',
    'Our office is the Quillbase house.',
  ]);
  expect(candidate).toMatchObject({
    term: 'Quillbase',
    postings: 3,
    employers: 3,
    besideSkills: 0.75,
    asName: 1,
    kind: 'technology',
    category: 'tools',
    neighbours: ['Python', 'SQL'],
  });
  expect(candidate?.examples[0]).toBe('Python, Quillbase, SQL');
});

test('what more employers list stands first; of two orders of postings comes one answer', () => {
  const others = Array.from({ length: 20 }, () => 'Python, SQL');
  const texts = [
    'Python, Zirk, SQL',
    'Python, Zirk, SQL',
    'Python, Zirk, Alto, SQL',
    'Python, Alto, SQL',
    ...others,
  ];
  expect(terms(texts)).toEqual(['Zirk', 'Alto']);
  expect(terms([...texts].reverse())).toEqual(['Zirk', 'Alto']);
});

test('members lie in the text, in order, and hold no skill', () => {
  const pieces = fc.constantFrom(
    'Python',
    'SQL',
    ', ',
    '; ',
    ' and ',
    '/',
    '\n',
    '. ',
    ' (',
    ')',
    'Foo',
    'the',
    'é',
    '•',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const read = posting(parts.join(''));
      let end = 0;
      for (const list of listsIn(read.text, read.places))
        for (const part of list) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
        }
      for (const member of unknownMembers(read))
        expect(read.places.some((p) => p.start < member.end && p.end > member.start)).toBe(false);
    }),
  );
});
