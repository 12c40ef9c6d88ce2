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
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type InputOptions, type OutputOptions } from 'rolldown';
import { lateBuiltins } from './bundle/late-builtins.js';
import { madeNow } from './bundle/made-now.js';
import { ownPlace } from './bundle/own-place.js';
import { ownVersion } from './bundle/own-version.js';
import { DIST, nameOf, ROOT, SRC } from './bundle/places.js';
import { scriptFile } from './bundle/script-file.js';

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
    madeNow(),
  ],
  output: { ...writing, dir: DIST, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' },
});
const commandLine = {
  ...reading,
  transform: { ...reading.transform, define: { 'import.meta': '{}' } },
  plugins: [
    ownPlace((file) => `new URL('../${file}', __place).href`),
    ownVersion(),
    lateBuiltins(),
    madeNow(),
  ],
  output: {
    ...writing,
    dir: join(DIST, 'cli'),
    format: 'cjs',
    chunkFileNames: '[name].js',
    intro: "const __place = require('node:url').pathToFileURL(__filename);",
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
  plugins: [...commandLine.plugins, scriptFile('program.js')],
  output: {
    ...commandLine.output,
    codeSplitting: { groups: [{ name: 'program', test: (id) => PROGRAM.includes(id) }] },
  },
});
// The package holds ES modules; this folder does not.
writeFileSync(join(DIST, 'cli/package.json'), '{ "type": "commonjs" }\n');
// npm makes it executable when it installs the package, not when it is built again: `npx skillgauge` would be refused.
chmodSync(join(DIST, 'cli/main.js'), 0o755);

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
