import type { Plugin } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

/** In the form `runCompiled` runs: nothing is left to put together at start, and one byte a letter is read faster. */
export function scriptFile(fileName: string): Plugin {
  return {
    name: 'script file',
    generateBundle(_, files) {
      const file = files[fileName];
      if (file?.type !== 'chunk') throw new Error(`There is no ${fileName}.`);
      const code = asciiOf(withoutLetters(file.code));
      file.code = `(function (exports, require, module, __filename, __dirname) { ${code}\n});\n`;
    },
  };
}

/** No source uses String.raw, where an escape would be another text. */
function asciiOf(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Regular expressions with letters beyond ASCII are made of strings: an escape in a literal would be another `source`. */
function withoutLetters(code: string): string {
  const literals: RegExpLiteral[] = [];
  collect(parseAst(code), literals);
  let [made, at] = ['', 0];
  for (const { start, end, regex } of literals.sort((a, b) => a.start - b.start)) {
    if (!/[^\0-\x7f]/.test(regex.pattern)) continue;
    const { pattern, flags } = regex;
    made += `${code.slice(at, start)}new RegExp(${JSON.stringify(pattern)}, "${flags}")`;
    at = end;
  }
  return made + code.slice(at);
}

interface RegExpLiteral {
  readonly start: number;
  readonly end: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}

function collect(node: unknown, into: RegExpLiteral[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && 'start' in node) into.push(node as RegExpLiteral);
  else for (const child of Object.values(node)) collect(child, into);
}
