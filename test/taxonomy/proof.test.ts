import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';

const analyzer = createAnalyzer();

/** The sentence without its brackets, and the place they marked. */
function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace(/[[\]]/g, ''), start, end };
}

function countsAt(skill: string, marked: string): boolean {
  const { text, start, end } = unmark(marked);
  const tags = analyzer.analyze(text).tags;
  return tags.some((t) => t.id === skill && t.mentions.some((m) => m.start < end && start < m.end));
}

for (const skill of analyzer.taxonomy.skills) {
  if (skill.ambiguous.length === 0) continue;
  describe(skill.id, () => {
    for (const name of skill.ambiguous) {
      test.each(name.is)('is: %s', (sentence) => expect(countsAt(skill.id, sentence)).toBe(true));
      test.each(name.isNot)('is not: %s', (sentence) => expect(countsAt(skill.id, sentence)).toBe(false));
    }
  });
}
