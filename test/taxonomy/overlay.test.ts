import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyzer.js';
import { AppError } from '../../src/errors.js';
import type { Taxonomy } from '../../src/model/taxonomy.js';
import { completeSkill, type SkillEntry } from '../../src/taxonomy/load.js';
import { applyOverlay } from '../../src/taxonomy/overlay.js';
import { parseOverlay } from '../../src/taxonomy/overlay-file.js';

const GO = { name: 'Go', needs: 'case' as const, is: ['Write [Go].'], isNot: ['Ready to [go].'] };
const SHIPPED: Taxonomy = taxonomy([
  { id: 'docker', name: 'Docker', aliases: ['Docker Engine'], parents: ['software'] },
  { id: 'go', name: 'Go', aliases: ['Golang'], ambiguous: [GO] },
  { id: 'python', name: 'Python', aliases: ['CPython'] },
  { id: 'software', name: 'Software craft' },
]);

function taxonomy(entries: readonly SkillEntry[]): Taxonomy {
  return {
    version: '1',
    hash: 'h',
    skills: entries.map((entry) => completeSkill(entry, 'tools', 'technology')),
  };
}

function merged(overlay: object | string): Taxonomy {
  const text = typeof overlay === 'string' ? overlay : JSON.stringify(overlay, null, 1);
  return applyOverlay(SHIPPED, parseOverlay(text, 'my.json'));
}

/** The error's message and fix. */
function refusal(overlay: object | string): string {
  try {
    merged(overlay);
  } catch (error) {
    if (error instanceof AppError && error.code === 'TAXONOMY') return `${error.message} ${error.fix}`;
    throw error;
  }
  return 'accepted';
}

const tool = (id: string, rest: object = {}) => ({
  id,
  name: `${id} tool`,
  category: 'mine',
  kind: 'technology',
  ...rest,
});
const find = (result: Taxonomy, id: string) => result.skills.find((skill) => skill.id === id);

describe('what an overlay does', () => {
  test('added skills are found in text, beside the shipped ones', () => {
    const analyzer = createAnalyzer({
      taxonomy: merged({ add: [tool('acme', { name: 'AcmeDB', aliases: ['Acme Store'] })] }),
    });
    const ids = analyzer.analyze('You know Python and acme-store.').tags.map((tag) => tag.id);
    expect(ids.sort()).toEqual(['acme', 'python']);
  });

  test('replacing a field leaves the others', () => {
    const docker = find(merged({ replace: [{ id: 'docker', aliases: ['dockerd'] }] }), 'docker');
    expect(docker).toMatchObject({
      name: 'Docker',
      aliases: ['dockerd'],
      parents: ['software'],
      category: 'tools',
    });
  });

  test('a forbidden id or name of a skill takes it out, and out of the parents of others', () => {
    const result = merged({ forbid: ['software', 'GO'] });
    expect(result.skills.map((skill) => skill.id)).toEqual(['docker', 'python']);
    expect(find(result, 'docker')?.parents).toEqual([]);
  });

  test('a forbidden alias takes out only that name', () => {
    expect(find(merged({ forbid: ['docker-engine'] }), 'docker')).toMatchObject({
      name: 'Docker',
      aliases: [],
    });
  });

  test('what is forbidden may be given anew', () => {
    expect(
      find(merged({ forbid: ['python'], add: [tool('python', { name: 'Python' })] }), 'python')?.category,
    ).toBe('mine');
  });

  test('it is another taxonomy to a database', () => {
    const result = merged({ forbid: ['go'] });
    expect(result.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(result.hash).not.toBe(merged({ forbid: ['python'] }).hash);
    expect(result.version).toBe('1+overlay');
  });

  test('the shipped taxonomy stays as it is', () => {
    const before = structuredClone(SHIPPED);
    merged({ forbid: ['go', 'CPython'], replace: [{ id: 'docker', name: 'Moby' }], add: [tool('x')] });
    expect(SHIPPED).toEqual(before);
  });
});

describe('a broken overlay gets its line, the fault and the mending', () => {
  const one = (entry: object) => `{"add": [\n${JSON.stringify(tool('fine'))},\n${JSON.stringify(entry)}\n]}`;
  test.each([
    [
      'an id that is taken',
      one(tool('python')),
      'line 3: the id "python" belongs to "Python" of tools already',
      'Choose another id',
    ],
    [
      'an id twice',
      one(tool('fine')),
      'line 3: the id "fine" belongs to "fine tool" of mine already',
      'Choose another id',
    ],
    ['a name that is taken', one(tool('x', { aliases: ['c-python'] })), 'accepted', ''],
    [
      'an alias that is taken',
      one(tool('x', { aliases: ['CPYTHON'] })),
      'line 3: the name "CPYTHON" of skill "x" belongs to skill "python" already',
      '"forbid": ["CPYTHON"]',
    ],
    [
      'a name that must be proven',
      one(tool('x', { name: 'Go' })),
      'line 3: the name "Go" of skill "x" belongs to skill "go" already',
      'Take it out',
    ],
    [
      'an unknown field',
      one(tool('x', { alias: ['y'] })),
      'line 3: unknown field "alias" in skill "x"',
      'Did you mean "aliases"?',
    ],
    [
      'an empty alias',
      one(tool('x', { aliases: ['y', ''] })),
      'line 3: an empty alias in skill "x"',
      'Give it letters',
    ],
    [
      'an alias of signs',
      one(tool('x', { aliases: ['.*'] })),
      'line 3: a name without a letter or digit',
      '',
    ],
    [
      'an alias of a megabyte',
      one(tool('x', { aliases: ['a'.repeat(2 ** 20)] })),
      '(1048576 letters) in skill "x"',
      'Give at most 120 letters',
    ],
    [
      'a circle of one',
      one(tool('x', { parents: ['x'] })),
      'line 3: parents in a circle: x → x',
      'Take one of these parents out',
    ],
    [
      'a circle of two',
      `{"add": [\n${JSON.stringify(tool('x', { parents: ['y'] }))},\n${JSON.stringify(tool('y', { parents: ['x'] }))}]}`,
      'line 2: parents in a circle: x → y → x',
      '',
    ],
    [
      'an unknown parent',
      one(tool('x', { parents: ['pyhton'] })),
      'line 3: skill "x" names an unknown skill "pyhton"',
      'Did you mean "python"?',
    ],
    [
      'a missing category',
      one({ id: 'x', name: 'X y', kind: 'technology' }),
      'line 3: "category" is missing in skill "x"',
      'Add "category"',
    ],
    [
      'a missing kind',
      one({ id: 'x', name: 'X y', category: 'own' }),
      'line 3: "kind" is missing in skill "x"',
      'one of technology, concept',
    ],
    [
      'an unknown kind',
      one(tool('x', { kind: 'tech' })),
      'line 3: "tech" is no kind in skill "x"',
      'technology, concept',
    ],
    [
      'a text for a list',
      one(tool('x', { aliases: 'y' })),
      'line 3: "aliases" is a text in skill "x"',
      'Write a list',
    ],
    [
      'a skill to replace that is not there',
      '{"replace":\n[{"id": "pyhton"}]}',
      'line 2: no skill "pyhton" to replace',
      'Did you mean "python"?',
    ],
    [
      'a skill replaced twice',
      '{"replace":\n[{"id": "go"},\n{"id": "go"}]}',
      'line 3: skill "go" is replaced twice',
      '',
    ],
    [
      'nothing to forbid',
      '{"forbid":\n["dokcer"]}',
      'line 2: no skill has the id or name "dokcer"',
      'Did you mean "docker"?',
    ],
    ['broken JSON', '{"add": [\n{"id": x}]}', 'line 2: not valid JSON', 'Mend the syntax'],
    ['a list at the top', '[]', 'line 1', ''],
  ])('%s', (_, overlay, message, fix) => {
    expect(refusal(overlay)).toContain(message);
    expect(refusal(overlay)).toContain(fix);
  });

  test('at most ten problems are told', () => {
    const message = refusal({ add: Array.from({ length: 30 }, (_, i) => tool(`t${i}`, { alias: [] })) });
    expect(message).toContain('has 30 problems');
    expect(message.match(/line \d+/g)).toHaveLength(10);
    expect(message).toContain('… and 20 more');
  });
});

describe('strange overlays that are right', () => {
  test('a byte order mark is passed over', () =>
    expect(find(merged(`\uFEFF${JSON.stringify({ add: [tool('x')] })}`), 'x')).toBeDefined());

  test('signs of patterns are only signs', () => {
    const analyzer = createAnalyzer({ taxonomy: merged({ add: [tool('x', { name: 'a.*b(c|d)+' })] }) });
    expect(analyzer.analyze('We know axxxbc and abcd.').tags).toEqual([]);
  });

  test('names of what every object has are only names', () => {
    const result = merged({
      add: [tool('constructor'), tool('tostring', { name: '__proto__', aliases: ['hasOwnProperty'] })],
    });
    expect(find(result, 'constructor')?.name).toBe('constructor tool');
  });
});

test.each([
  '{"add": [{"__proto__": {"polluted": 1}}]}',
  '{"__proto__": {"polluted": 1}}',
  '{"replace": [{"id": "go", "ids": {"__proto__": "polluted"}}]}',
])('nothing is polluted by %s', (overlay) => {
  expect(refusal(overlay)).toContain('unknown field "__proto__"');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('200,000 aliases work, the last as the first', () => {
  const aliases = Array.from({ length: 200_000 }, (_, i) => `acme model ${i}`);
  const analyzer = createAnalyzer({ taxonomy: merged({ add: [tool('acme', { aliases })] }) });
  expect(analyzer.analyze('Runs on the Acme Model 0.').tags.map((tag) => tag.id)).toEqual(['acme']);
  expect(analyzer.analyze('Runs on the Acme Model 199999.').tags.map((tag) => tag.id)).toEqual(['acme']);
}, 120_000);
