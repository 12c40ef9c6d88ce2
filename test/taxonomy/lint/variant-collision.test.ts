import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/match/names.js';
import { simpleVariants, variantCollision } from '../../../src/taxonomy/lint/variant-collision.js';
import type { SkillEntry } from '../../../src/taxonomy/load.js';
import { writtenNames } from '../../../src/taxonomy/names.js';
import { context, proven, said, skill } from './helpers.js';

describe('a spelling made by rule that another skill writes', () => {
  test.each([
    ['plural', { name: 'Canva' }, 'Canvas', 'canvas'],
    ['joined', { name: 'Data Grid' }, 'DataGrid', 'datagrid'],
    ['vendor', { name: 'Kafka', vendors: ['Apache'] }, 'Apache Kafka', 'apache kafka'],
  ])('%s', (_, made, written, variant) => {
    const collision = `warning a: "${made.name}" is by rule also "${variant}", which is a name of "b" (skills/tools.json).`;
    expect(said(variantCollision, [skill('a', made), skill('b', { name: written })])).toEqual([collision]);
  });
});

test('what the skill itself writes is no collision', () => {
  expect(said(variantCollision, [skill('a', { name: 'Canva', aliases: ['Canvas'] })])).toEqual([]);
});

const EXAMPLES: Partial<SkillEntry>[] = [
  { name: 'Canva' },
  { name: 'Data Factory', vendors: ['Azure'] },
  { name: 'Proxy', kind: 'concept' },
  { name: 'CompTIA', kind: 'certification' },
  { name: 'Patience', kind: 'soft' },
  { name: 'Spark', vendors: ['Apache'], ambiguous: [proven('Spark')] },
  { name: 'batch process', kind: 'concept' },
];

test.each(EXAMPLES)('the matcher makes every variant the rule looks at: $name', (entry) => {
  const one = skill('x', entry);
  const made = namesOf({ version: '', hash: '', skills: [one] }, context.isOrdinaryWord).map((n) =>
    n.words.join(' '),
  );
  for (const name of writtenNames(one)) {
    for (const variant of simpleVariants(name, one, context.isOrdinaryWord)) expect(made).toContain(variant);
  }
});
