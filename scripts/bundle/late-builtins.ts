import type { Plugin } from 'rolldown';

/** Node loads these when it starts; any other of its modules takes time of its own. */
const LOADED_ALREADY = ['node:fs', 'node:module', 'node:path', 'node:url', 'node:util', 'node:events'];

/** Modules of Node are loaded when something of them is first used: few commands use all that their file imports. */
export function lateBuiltins(): Plugin {
  const commander = /[\\/]commander[\\/]lib[\\/]command\.js$/;
  const childProcess = "require('node:child_process')";
  return {
    name: 'late builtins',
    transform: {
      filter: { id: commander },
      handler(code) {
        if (!code.includes(childProcess)) throw new Error('commander loads child processes in another way.');
        return code.replace(childProcess, `{ get spawn() { return ${childProcess}.spawn; } }`);
      },
    },
    renderChunk(code) {
      const late = new Map<string, string>();
      const rest = code.replace(/^let (node_\w+) = require\("(node:[^"]+)"\);$/gm, (line, name, module) => {
        if (LOADED_ALREADY.includes(module)) return line;
        late.set(name, module);
        return '';
      });
      if (late.size === 0) return null;
      const getters = [...late].map(([name, module]) => `get ${name}() { return require("${module}"); }`);
      const used = rest.replace(/\bnode_\w+(?=\.)/g, (name) =>
        late.has(name) ? `__builtins.${name}` : name,
      );
      return used.replace(
        /^(?:#!.*\n)?/,
        (start) => `${start}const __builtins = { ${getters.join(', ')} };\n`,
      );
    },
  };
}
