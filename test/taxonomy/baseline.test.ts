import { expect, test } from 'vitest';
import { inDemandIn, loadInDemand } from '../../src/taxonomy/baseline.js';
import { loadTaxonomy } from '../../src/taxonomy/load.js';
import { skillIndexOf } from '../../src/taxonomy/skill-index.js';

test('the shipped taxonomy knows all of the in-demand list', () => {
  expect(inDemandIn(skillIndexOf(loadTaxonomy()))).toEqual(loadInDemand());
});

test('a skill that was forbidden is left out, and a group that lost all', () => {
  const shipped = loadTaxonomy();
  const gone = ['python', 'azure', 'aws'];
  const { groups } = inDemandIn(
    skillIndexOf({ ...shipped, skills: shipped.skills.filter((skill) => !gone.includes(skill.id)) }),
  );
  expect(groups.flatMap((group) => group.skills)).not.toContain('python');
  expect(groups.map((group) => group.name)).not.toContain('Cloud platforms');
});
