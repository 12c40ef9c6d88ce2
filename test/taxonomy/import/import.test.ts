import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/errors.js';
import type { Taxonomy } from '../../../src/model/taxonomy.js';
import { formatOverlay } from '../../../src/taxonomy/format.js';
import { type ImportSource, readImport } from '../../../src/taxonomy/import/import.js';
import { fitImported, slugOf } from '../../../src/taxonomy/import/imported.js';
import { completeSkill } from '../../../src/taxonomy/load.js';
import { applyOverlay } from '../../../src/taxonomy/overlay.js';
import { parseOverlay } from '../../../src/taxonomy/overlay-file.js';

const PYTHON = completeSkill(
  { id: 'python', name: 'Python', aliases: ['CPython'] },
  'languages',
  'technology',
);
const TAXONOMY: Taxonomy = { version: '1', hash: 'h', skills: [PYTHON] };

/** What is added, as the overlay writes it; the overlay must be accepted. */
function imported(from: ImportSource, source: string) {
  const { add } = fitImported(readImport(from, source, 'list'), TAXONOMY, (word) => word === 'swift');
  applyOverlay(TAXONOMY, parseOverlay(formatOverlay(add), 'overlay.json'));
  return add.map(({ id, name, aliases, category, kind }) => ({ id, name, aliases, category, kind }));
}

describe('ESCO', () => {
  test("the portal's CSV, with alternative labels on lines of their own", () => {
    const csv =
      'conceptType,conceptUri,skillType,preferredLabel,altLabels\n' +
      'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/000f1d3d-220f-4789-9c0a-cc742521fb02,knowledge,Haskell,"Haskell 98\nHaskell language"\n';
    expect(imported('esco', csv)).toEqual([
      {
        id: 'haskell',
        name: 'Haskell',
        aliases: ['Haskell 98', 'Haskell language'],
        category: 'esco',
        kind: 'concept',
      },
    ]);
    expect(readImport('esco', csv, 'list')[0]?.ids).toEqual({ esco: '000f1d3d-220f-4789-9c0a-cc742521fb02' });
  });

  test('its brackets go, and what it calls computer programming is a technology', () => {
    const tsv =
      'uri\tlabel\tskillType\taltLabels\nx\tErlang (computer programming)\tknowledge\tErlang 17.0 | Erlang OTP\n';
    expect(imported('esco', tsv)).toEqual([
      {
        id: 'erlang',
        name: 'Erlang',
        aliases: ['Erlang 17.0', 'Erlang OTP'],
        category: 'esco',
        kind: 'technology',
      },
    ]);
  });
});

describe('O*NET', () => {
  const FULL =
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n' +
    '11-1011.00\tAdobe Systems Adobe "Acrobat"\t43232202\tDocument management software\tY\tN\n' +
    '11-1011.00\tPython\t1\tObject or component oriented development software\tY\tY\n' +
    '11-1021.00\tAdobe Systems Adobe "Acrobat"\t43232202\tDocument management software\tY\tN\n';

  test('an example of many occupations is one skill, and known ones are left out', () => {
    expect(imported('onet', FULL)).toEqual([
      {
        id: 'adobe-systems-adobe-acrobat',
        name: 'Adobe Systems Adobe "Acrobat"',
        aliases: [],
        category: 'document-management-software',
        kind: 'technology',
      },
    ]);
  });

  test('the short form with one row for each example is read too', () => {
    expect(
      imported('onet', 'example\tcommodity\thot_technology\nMinitab\tAnalytical software\tN\n')[0],
    ).toMatchObject({ id: 'minitab', category: 'analytical-software' });
  });
});

describe('a plain list', () => {
  test('names, aliases and categories', () => {
    expect(
      imported(
        'csv',
        'name,aliases,category\nAcmeDB,Acme DB;Acme Database,My Databases\n"Foo, Inc. Tool",,\n',
      ),
    ).toEqual([
      {
        id: 'acmedb',
        name: 'AcmeDB',
        aliases: ['Acme DB', 'Acme Database'],
        category: 'my-databases',
        kind: 'technology',
      },
      { id: 'foo-inc-tool', name: 'Foo, Inc. Tool', aliases: [], category: 'custom', kind: 'technology' },
    ]);
  });

  test('without a header line, and with one name on a line', () => {
    expect(imported('csv', 'AcmeDB\nFooTool\n').map((s) => s.name)).toEqual(['AcmeDB', 'FooTool']);
  });

  test('a name twice, a known alias and an empty line leave one skill', () => {
    expect(imported('csv', 'name,aliases\nAcmeDB,CPython;acmedb\n\nACMEDB,\n')).toMatchObject([
      { name: 'AcmeDB', aliases: [] },
    ]);
  });

  test('an ordinary word and a letter count only beside a sure skill', () => {
    const { add } = fitImported(
      readImport('csv', 'Swift\nJ\n', 'list'),
      TAXONOMY,
      (word) => word === 'swift',
    );
    expect(add.map((s) => s.ambiguous)).toMatchObject([
      [{ name: 'J', needs: 'neighbour' }],
      [{ name: 'Swift', needs: 'neighbour' }],
    ]);
  });
});

test('a table without the column says which it has', () => {
  expect(() => readImport('onet', 'foo,bar\n1,2\n', 'x.csv')).toThrow(AppError);
  expect(() => readImport('onet', 'foo,bar\n1,2\n', 'x.csv')).toThrow(
    'has no column for the example; it has: foo, bar',
  );
});

test.each([
  ['C++', 'c-plus-plus'],
  ['C# .NET', 'c-sharp-dot-net'],
  ['Café & Co', 'cafe-and-co'],
  ['日本語', 'skill'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('%s gets the id %s', (name, id) => expect(slugOf(name)).toBe(id));
