import { expect, test } from 'vitest';
import { decodeSkills, encodeSkills } from '../../src/taxonomy/compiled-skills.js';
import { loadTaxonomy } from '../../src/taxonomy/load.js';

const shipped = loadTaxonomy();
const file = Buffer.from(encodeSkills(shipped));
const { taxonomy, skills } = decodeSkills((from, to) => file.subarray(from, to));

test('a compiled taxonomy is the taxonomy', () => {
  expect(taxonomy).toEqual(shipped);
});

test('a skill is the same object by place, by id and in the whole', () => {
  const index = shipped.skills.findIndex((skill) => skill.id === 'python');
  expect(skills.at(index)).toBe(skills.find('python'));
  expect(taxonomy.skills[index]).toBe(skills.find('python'));
});

test('every skill is found by its id, and no other id is', () => {
  for (const { id } of shipped.skills) expect(skills.find(id)?.id).toBe(id);
  for (const id of ['', 'a', 'pytho', 'python0', 'zzzz']) expect(skills.find(id)).toBeUndefined();
});
