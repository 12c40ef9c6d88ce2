import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { ROOT, SRC } from './places.js';

/** The version is known now: asked for it, the program need not open package.json. */
export function ownVersion(): Plugin {
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
