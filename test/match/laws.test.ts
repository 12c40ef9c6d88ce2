import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();
const analyze = (text: string) => analyzer.analyze(text);
const skillsOf = (text: string) => new Set(analyze(text).tags.map((tag) => tag.id));

/** Words that make names, lists, headings, cues and traps when they fall together. */
const WORDS = [
  ...[
    'Python',
    'Go',
    'R',
    'C++',
    'C',
    'Excel',
    'excel',
    'Spark',
    'Kafka',
    'Power BI',
    'Node.js',
    'CI/CD',
    'React',
  ],
  ...['machine learning', 'communication', 'R&D', 'Series C', 'Go-to-market', '.NET', 'AWS', 'Kubernates'],
  ...[
    'experience with',
    'nice to have',
    'a plus',
    'required',
    'no',
    'or',
    'and',
    ',',
    ', ',
    '/',
    '; ',
    '. ',
    ': ',
  ],
  ...[
    '\nRequirements\n',
    '\nNice to have\n',
    '\nBenefits\n',
    '\n- ',
    '\n\n',
    "', '",
    '(',
    ')',
    '5+ years',
    '\u00ad',
    '\u200b',
  ],
];
const posting = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 2, arbitrary: fc.constant(' ') },
    ),
    { maxLength: 50 },
  )
  .map((words) => words.join(''));

describe('laws of matching', () => {
  test('a span is its surface, lies in one section, and mentions of one posting do not overlap', () => {
    fc.assert(
      fc.property(posting, (text) => {
        const result = analyze(text);
        const mentions = result.tags.flatMap((tag) => tag.mentions).sort((a, b) => a.start - b.start);
        for (const { start, end, surface } of [...mentions, ...result.refusals]) {
          expect(start).toBeLessThan(end);
          expect(result.posting.text.slice(start, end)).toBe(surface);
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('every candidate has exactly one verdict', () => {
    fc.assert(
      fc.property(posting, (text) => {
        const { tags, refusals } = analyze(text);
        const seen = new Set<string>();
        for (const { skill, start, end } of [
          ...tags.flatMap((tag) => tag.mentions.map((m) => ({ ...m, skill: tag.id }))),
          ...refusals,
        ]) {
          const key = `${skill} ${start} ${end}`;
          expect(seen.has(key)).toBe(false);
          seen.add(key);
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('an unrelated paragraph never removes a skill', () => {
    const unrelated = fc.constantFrom(
      'The garden behind the house is open all summer.',
      'Our kitchen serves soup at noon.',
      'The river runs past the old mill.',
    );
    fc.assert(
      fc.property(posting, unrelated, (text, paragraph) => {
        const before = skillsOf(text);
        const after = skillsOf(`${text}\n\n${paragraph}`);
        for (const skill of before) expect(after).toContain(skill);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test.each([
    ['Requirements\nPython, SQL, Kubernetes and résumé parsing. Experience with Café tools and Node.js.'],
    ['You know Go, Rust or Java. Microsoft Excel and Power BI are a plus.'],
    ['Must have: scikit-learn, C++, CI/CD and machine learning.'],
  ])('however the text is encoded, the skills are the same: %s', (text) => {
    const plain = [...skillsOf(text)].sort();
    expect(plain.length).toBeGreaterThan(3);
    const variants = {
      nfd: text.normalize('NFD'),
      nfkc: text.normalize('NFKC'),
      fullWidth: text.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
      softHyphens: text.replace(/([a-z])([a-z])/, '$1\u00ad$2').replace('Kubernetes', 'Kuber\u00adnetes'),
      zeroWidth: text.replace(/([A-Za-z]{2})([a-z]{2})/g, '$1\u200b$2'),
      noBreakSpaces: text.replace(/ /g, '\u00a0'),
    };
    for (const [variant, written] of Object.entries(variants))
      expect({ variant, skills: [...skillsOf(written)].sort() }).toEqual({ variant, skills: plain });
  });

  test('upper and lower case of safe names make no difference', () => {
    const safe = 'kubernetes, postgresql, tensorflow, machine learning, power bi';
    expect(skillsOf(safe.toUpperCase())).toEqual(skillsOf(safe));
  });
});
