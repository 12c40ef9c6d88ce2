import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

/** The file that keeps what V8 made of a script. */
export function codeFileOf(path: string): string {
  return `${path}.code`;
}

/**
 * Runs a file that holds the function which Node would put round a CommonJS module, as `require` does; whoever requires
 * it later has it. Code that was kept of an earlier run spares V8 reading and compiling the source. Another V8, or one
 * with other flags, refuses the code and compiles the source.
 *
 * @param path  absolute; the file is ASCII
 * @param code  `script.createCachedData()` of an earlier run
 */
export function runCompiled(path: string, code?: Buffer): Script {
  const script = new Script(readFileSync(path, 'latin1'), {
    filename: path,
    cachedData: code,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const require = createRequire(path);
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  module.loaded = true;
  return script;
}
