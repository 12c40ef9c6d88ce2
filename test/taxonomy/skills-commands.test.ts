import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { skillgauge } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'skillgauge-skills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return path;
}

const ZORB = { id: 'zorbdb', name: 'ZorbDB', category: 'mine', kind: 'technology' };
const PROVEN = {
  name: 'Zorb',
  needs: 'neighbour',
  is: ['Python, Java and [Zorb].'],
  isNot: ['Roll in a [zorb].'],
};

describe('skills lint', () => {
  test('an overlay that is right gives 0', () => {
    const { code, out } = skillgauge([
      'skills',
      'lint',
      file('good.json', { add: [{ ...ZORB, ambiguous: [PROVEN] }] }),
    ]);
    expect([code, out]).toEqual([0, '0 errors, 0 warnings\n']);
  });

  test('an ordinary word gives 3 and the mending', () => {
    const { code, out } = skillgauge([
      'skills',
      'lint',
      file('word.json', { add: [{ ...ZORB, aliases: ['abide'] }] }),
    ]);
    expect(code).toBe(3);
    expect(out).toContain('"abide" is an ordinary word');
  });

  test('an overlay that does not fit gives 1 and the line', () => {
    const { code, err } = skillgauge([
      'skills',
      'lint',
      file('taken.json', { add: [{ ...ZORB, id: 'python' }] }),
    ]);
    expect(code).toBe(1);
    expect(err).toContain('line 3: the id "python" belongs to');
  });

  test('a file that is not there gives 1', () => {
    expect(skillgauge(['skills', 'lint', join(folder, 'none.json')]).code).toBe(1);
  });
});

describe('skills test', () => {
  test('proofs that hold give 0', () => {
    const { code, out } = skillgauge([
      'skills',
      'test',
      file('p.json', { add: [{ ...ZORB, ambiguous: [PROVEN] }] }),
    ]);
    expect([code, out]).toEqual([0, '2 sentences, 0 failed\n']);
  });

  test('a proof that fails is printed and gives 3', () => {
    const wrong = { ...PROVEN, is: ['I like [zorb] a lot.'] };
    const { code, out } = skillgauge([
      'skills',
      'test',
      file('w.json', { add: [{ ...ZORB, ambiguous: [wrong] }] }),
    ]);
    expect(code).toBe(3);
    expect(out).toContain('zorbdb: not counted, but should be: I like [zorb] a lot.');
  });
});

describe('skills import', () => {
  test('one skill is one, not "1 skills"', () => {
    const list = file('one.csv', 'name,aliases\nZorbDB,Zorb Base\n');
    expect(skillgauge(['skills', 'import', list, '--from', 'csv']).err).toContain('1 skill to add;');
  });

  test('a list becomes an overlay that other commands accept', () => {
    const overlay = join(folder, 'imported.json');
    const { code, err } = skillgauge([
      'skills',
      'import',
      file('list.csv', 'name,aliases\nZorbDB,Zorb Base\nPython,\nJ,\n'),
      '--from',
      'csv',
      '-o',
      overlay,
    ]);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('2 skills to add; 1 known already, 0 left out.'),
    ]);
    expect(err).toContain('j: "J" has no sentence under "is".');
    expect(JSON.parse(readFileSync(overlay, 'utf8')).add).toHaveLength(2);
    expect(skillgauge(['skills', 'zorb', '--taxonomy', overlay]).out).toContain('ZorbDB');
  });

  test('an overlay takes the place of no list, nor of the overlay it is to go beside', () => {
    const list = file('same.csv', 'name,aliases\nZorbDB,Zorb Base\n');
    for (const args of [
      ['skills', 'import', list, '--from', 'csv', '-o', list],
      ['discover', '--taxonomy', list, '-f', 'overlay', '-o', list],
    ])
      expect(skillgauge(args).err).toContain('would take its place');
    expect(readFileSync(list, 'utf8')).toContain('Zorb Base');
  });

  test('a source it does not know is refused', () => {
    expect(skillgauge(['skills', 'import', 'x.csv', '--from', 'excel']).code).toBe(1);
  });
});
