/**
 * Bundles the program into `dist`, twice.
 *
 * The library (`dist/index.js`) and the threads are ES modules, split into chunks.
 *
 * The command line (`dist/cli`) is made to start fast. It is CommonJS, which Node loads with less ado. One file of it,
 * `program.js`, holds all that an analysis of a text runs, and is run from the code V8 made of it when the program was
 * built (`compile-code.ts` keeps that, `src/cli/compiled-code.ts` uses it). What only other commands and other kinds
 * of input need lies in chunks of its own.
 *
 * Packages with native parts, workers or large data stay in node_modules.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InputOptions, type OutputOptions, type Plugin } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');

const OUTSIDE = ['better-sqlite3', 'compromise', 'natural', 'piscina', 'undici', 'unpdf'];

/** What `program.js` holds, together with all that these import when they are loaded. */
const PROGRAM = [
  'cli/program.ts',
  'cli/commands/analyze.ts',
  'report/posting/view.ts',
  'report/posting/formats.ts',
  'report/posting/text.ts',
  'report/posting/summary.ts',
  'benchmark/readings-of.ts',
  'benchmark/pay-claims.ts',
].map((file) => join(SRC, file));

const reading = {
  cwd: ROOT,
  platform: 'node',
  external: OUTSIDE.map((name) => new RegExp(`^${name}(?:/|$)`)),
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  optimization: { inlineConst: true },
  // Modules that are imported in two ways are meant to be: what needs them at once takes them along.
  checks: { ineffectiveDynamicImport: false },
  transform: { target: 'node20' },
} as const satisfies InputOptions;

const writing = {
  entryFileNames: '[name].js',
  comments: { legal: true, annotation: false, jsdoc: false },
  // Names and lines stay, so that the stack of a bug can be read.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
  externalLiveBindings: false,
} as const satisfies OutputOptions;

rmSync(DIST, { recursive: true, force: true });
await build({
  ...reading,
  input: Object.fromEntries([join(SRC, 'index.ts'), ...workers()].map((path) => [nameOf(path), path])),
  plugins: [
    ownPlace((file) => `(import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/') + 6) + '${file}')`),
  ],
  output: { ...writing, dir: DIST, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' },
});
const commandLine = {
  ...reading,
  transform: { ...reading.transform, define: { 'import.meta': '{}' } },
  plugins: [ownPlace((file) => `new URL('../${file}', PLACE).href`), ownVersion(), ascii()],
  output: {
    ...writing,
    dir: join(DIST, 'cli'),
    format: 'cjs',
    chunkFileNames: '[name].js',
    intro: "const PLACE = require('node:url').pathToFileURL(__filename);",
  },
} as const satisfies InputOptions & { output: OutputOptions };
await build({
  ...commandLine,
  input: { main: join(SRC, 'cli/main.ts') },
  external: './program.js',
  output: { ...commandLine.output, dynamicImportInCjs: false },
});
await build({
  ...commandLine,
  input: { program: join(SRC, 'cli/program.ts') },
  preserveEntrySignatures: 'allow-extension',
  output: {
    ...commandLine.output,
    codeSplitting: { groups: [{ name: 'program', test: (id) => PROGRAM.includes(id) }] },
  },
});
// The package holds ES modules; this folder does not.
writeFileSync(join(DIST, 'cli/package.json'), '{ "type": "commonjs" }\n');

/** A source's path below `src`, without its ending: also that of what is made of it below `dist`. */
function nameOf(path: string): string {
  return relative(SRC, path).replaceAll('\\', '/').replace(/\.ts$/, '');
}

/** Code that asks where it lies means the place of its source; a chunk lies elsewhere. */
function ownPlace(placeOf: (file: string) => string): Plugin {
  return {
    name: 'own place',
    transform: {
      filter: { id: /[\\/]src[\\/].*\.ts$/, code: 'import.meta.url' },
      handler: (code, path) => code.replaceAll('import.meta.url', placeOf(`${nameOf(path)}.js`)),
    },
  };
}

/** The version is known now: asked for it, the program need not open package.json. */
function ownVersion(): Plugin {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const read = /\(\s*JSON\.parse\([^;]*\)\.version/;
  return {
    name: 'own version',
    transform: {
      filter: { id: join(SRC, 'cli/version.ts') },
      handler(code) {
        if (!read.test(code)) throw new Error('src/cli/version.ts reads the version in a way unknown here.');
        return code.replace(read, JSON.stringify(version));
      },
    },
  };
}

/** One byte a letter: the program is read faster so. No source uses String.raw, where an escape would be another text. */
function ascii(): Plugin {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return {
    name: 'ascii',
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    },
  };
}

/** Files that are started as threads of their own: `new URL('./name.js', import.meta.url)` beside them. */
function workers(): string[] {
  const found = new Set<string>();
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(join(SRC, name), 'utf8');
    for (const [, worker] of source.matchAll(/new URL\('(\.\.?\/[^']+)\.js', import\.meta\.url\)/g))
      found.add(join(SRC, dirname(name), `${worker}.ts`));
  }
  return [...found];
}
