import { expect, test } from 'vitest';
import { dedupeRules } from '../../src/dedupe/rules.js';

test.each(['postings', 'clusters', 'employers'] as const)(
  'the rules for counting %s say how alike two texts of one ad are, with the same title, with another and without',
  (count) => {
    const rules = dedupeRules(count).join('\n');
    expect(rules).toMatch(/similarity of at least 0\.5 .*, 0\.9 .*, 0\.7 /);
  },
);
