/**
 * Bundles the program into `dist`: some ten files to open at start instead of 130. Chunks are split, so that a command
 * still loads only what it needs; packages with native parts, workers or large data stay in node_modules.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { builtPlans } from './built-plans.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

const OUTSIDE = ['better-sqlite3', 'compromise', 'natural', 'piscina', 'undici', 'unpdf'];

/** Code that asks where it lies means the place of its source; a chunk lies elsewhere. */
const ownPlace: Plugin = {
  name: 'own place',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.url')) return null;
      const file = JSON.stringify(relative(SRC, path).replaceAll('\\', '/').replace(/\.ts$/, '.js'));
      const place = `(import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/') + 6) + ${file})`;
      return { contents: source.replaceAll('import.meta.url', place), loader: 'ts' };
    });
  },
};

/** What the sources read off their patterns when a text comes is read off them now. */
const plansOfPatterns: Plugin = {
  name: 'plans of patterns',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]prefilter[\\/]built\.ts$/ }, () => ({
      contents: `export const BUILT = JSON.parse(${JSON.stringify(JSON.stringify(builtPlans()))});`,
      loader: 'js',
    }));
  },
};

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: [join(SRC, 'index.ts'), join(SRC, 'cli/main.ts'), ...workers()],
  outdir: join(ROOT, 'dist'),
  outbase: SRC,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'inline',
  // Names stay, so that the stack of a bug can be read; what is left parses in half the time.
  minifyWhitespace: true,
  minifySyntax: true,
  external: OUTSIDE.flatMap((name) => [name, `${name}/*`]),
  // CommonJS packages in the bundle ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
  plugins: [ownPlace, plansOfPatterns],
});

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
