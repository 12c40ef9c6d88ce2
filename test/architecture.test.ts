import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Which rooms a room may import from. Rooms are folders of src; single files are rooms of their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  natural: [],
  model: ['errors'],
  stats: [],
  read: ['errors', 'model', 'natural'],
  segment: ['errors', 'model'],
  parse: ['errors', 'model'],
  taxonomy: ['errors', 'model', 'natural', 'segment'],
  match: ['errors', 'model', 'segment'],
  // Facts read the units of a text out of the array that the rooms before copied them to.
  facts: ['errors', 'model', 'segment'],
  tag: ['model'],
  aggregate: ['errors', 'model', 'stats'],
  compare: ['errors', 'model', 'stats'],
  views: ['model', 'stats'],
  against: ['errors', 'model'],
  benchmark: ['errors', 'model', 'taxonomy'],
  dedupe: ['model'],
  discover: ['model', 'stats', 'segment', 'match'],
  report: ['errors', 'model', 'against'],
  store: ['errors', 'model'],
  batch: ['errors', 'model', 'parse', 'dedupe', 'store', 'knowledge', 'pipeline'],
  knowledge: ['errors', 'model', 'taxonomy', 'match', 'segment'],
  pipeline: ['errors', 'model', 'knowledge', 'parse', 'segment', 'match', 'facts', 'tag'],
  analyzer: ['errors', 'model', 'parse', 'knowledge', 'pipeline'],
  'seed-trace': ['errors', 'analyzer', 'taxonomy'],
  index: ['errors', 'model', 'analyzer'],
  cli: [
    'seed-trace',
    'errors',
    'model',
    'natural',
    'read',
    'parse',
    'taxonomy',
    'aggregate',
    'compare',
    'stats',
    'views',
    'against',
    'benchmark',
    'dedupe',
    'discover',
    'report',
    'store',
    'batch',
    'knowledge',
    'pipeline',
  ],
};

/** The one file through which a heavy package enters. */
const DOORS: Readonly<Record<string, RegExp>> = {
  cheerio: /^parse\/page\/microdata\.ts$/,
  htmlparser2: /^parse\/html-events\.ts$/,
  natural: /^natural\.ts$/,
  compromise: /^discover\/noun-phrase\.ts$/,
  'better-sqlite3': /^(?:store\/open|parse\/files\/sqlite)\.ts$/,
  unpdf: /^parse\/files\/pdf\.ts$/,
  'postal-mime': /^parse\/files\/mail\.ts$/,
  hyparquet: /^parse\/files\/parquet\.ts$/,
  'hyparquet-writer': /^report\/formats\/parquet\.ts$/,
  'hyparquet-compressors': /^parse\/files\/parquet\.ts$/,
  'csv-parse': /^(?:cli\/report-csv|parse\/table|taxonomy\/import\/.*)\.ts$/,
  commander: /^cli\/(?:program|command-line\/[\w-]+)\.ts$/,
  piscina: /^batch\/pool\.ts$/,
  undici: /^read\/connections\.ts$/,
  'p-queue': /^read\/politeness\.ts$/,
  fflate: /^report\/html\/embedded-data\.ts$/,
  'cli-progress': /^cli\/progress\.ts$/,
  zod: /^(?:model|parse\/boards|read\/boards-online|taxonomy)\//,
};

interface File {
  readonly path: string;
  readonly room: string;
  readonly imports: readonly string[];
}

const files: File[] = walk(SRC).map((path) => {
  const source = readFileSync(join(SRC, path), 'utf8');
  const imports = [...source.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^'\n]+)'/gm)].map(
    (m) => m[1] as string,
  );
  return { path, room: roomOf(path), imports };
});

test('rooms import only the rooms they may', () => {
  const broken = files.flatMap((file) =>
    file.imports
      .filter((i) => i.startsWith('.'))
      .map((i) => roomOf(targetOf(file.path, i)))
      .filter((room) => room !== file.room && !MAY_IMPORT[file.room]?.includes(room))
      .map(
        (room) =>
          `src/${file.path} imports from "${room}": move the shared part to model/, or let pipeline.ts join the two rooms.`,
      ),
  );
  expect(broken).toEqual([]);
});

test('each heavy package enters through its one door', () => {
  const broken = files.flatMap((file) =>
    file.imports
      .filter((i) => !i.startsWith('.') && !i.startsWith('node:'))
      .map((i) => (i.startsWith('@') ? i.split('/').slice(0, 2).join('/') : (i.split('/')[0] as string)))
      .filter((name) => !DOORS[name]?.test(file.path))
      .map(
        (name) =>
          `src/${file.path} imports "${name}": use the file that owns it (${DOORS[name] ?? 'add the package to DOORS with the file that may know it'}).`,
      ),
  );
  expect(broken).toEqual([]);
});

test('no file imports itself round a corner', () => {
  const edges = new Map(
    files.map((f) => [f.path, f.imports.filter((i) => i.startsWith('.')).map((i) => targetOf(f.path, i))]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

test('only the command line prints', () => {
  const printing = files.filter(
    (f) =>
      f.room !== 'cli' &&
      /\bconsole\.|process\.(?:stdout|stderr)\b/.test(readFileSync(join(SRC, f.path), 'utf8')),
  );
  expect(printing.map((f) => `src/${f.path} prints: return the text, and let src/cli print it.`)).toEqual([]);
});

test('natural is never imported by its root', () => {
  const roots = files.filter((f) => /['"]natural['"]/.test(readFileSync(join(SRC, f.path), 'utf8')));
  expect(roots.map((f) => f.path)).toEqual([]);
});

function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
    .sort();
}

function roomOf(path: string): string {
  const first = path.split('/')[0] as string;
  return first.replace(/\.ts$/, '');
}

function targetOf(from: string, specifier: string): string {
  return join(dirname(from), specifier).replace(/\.js$/, '.ts');
}
