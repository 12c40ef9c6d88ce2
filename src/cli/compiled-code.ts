import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

/** Where the compiled code of a script lies: beside it. */
export const codeOf = (path: string): string => `${path}.code`;

/**
 * Runs a CommonJS file and registers it, so that whoever requires it next has it. What V8 made of the file when the
 * program was built spares compiling it again; a Node that would compile it otherwise refuses that, and compiles.
 *
 * @returns the script, for whoever wants to keep its code
 */
export function runCompiled(path: string, code: Buffer | undefined): Script {
  const script = new Script(Module.wrap(readFileSync(path, 'latin1')), {
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
