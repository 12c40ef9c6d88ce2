import { expect, test, vi } from 'vitest';
import { allPatterns } from '../../../src/facts/prefilter/pattern.js';
import { readFacts } from '../../../src/facts/read-facts.js';
import { familyFinder, loadRoleFamilies } from '../../../src/taxonomy/role-families.js';
import { postingOf, segmentsOf } from '../helpers.js';

test('a posting without facts is asked for few of the patterns', () => {
  const posting = postingOf('Requirements\nPython and SQL\nYou write and review code\nClear writing');
  const tried = new Set<string>();
  const exec = RegExp.prototype.exec;
  const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    tried.add(this.source);
    return exec.call(this, text);
  });
  try {
    readFacts(posting, segmentsOf(posting), familyFinder(loadRoleFamilies()));
  } finally {
    spy.mockRestore();
  }
  const patterns = allPatterns().filter(({ whole }) => tried.has(whole.source));
  expect(allPatterns().length).toBeGreaterThan(150);
  // The heading may be one lost in a line.
  expect(patterns.length).toBeLessThanOrEqual(1);
});
