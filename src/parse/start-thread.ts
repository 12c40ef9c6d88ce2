import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread that can be ended without harm, with a limit of its own to its heap.
 *
 * @param script  the built script, `./name.js` beside the caller
 */
export function startThread(script: URL, megabytes: number): Worker {
  const options = {
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
  };
  if (!import.meta.url.endsWith('.ts')) return new Worker(script, options);
  // Run from the sources (tests, tsx) the thread needs tsx too; the built program never comes here.
  const tsx = pathToFileURL(
    createRequire(import.meta.url)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  ).href;
  const source = script.href.replace(/\.js$/, '.ts');
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}); });`;
  return new Worker(start, { ...options, eval: true });
}
