import type { Plugin } from 'rolldown';
import { nameOf } from './places.js';

/** Code that asks where it lies means the place of its source; a chunk lies elsewhere. */
export function ownPlace(placeOf: (file: string) => string): Plugin {
  return {
    name: 'own place',
    transform: {
      filter: { id: /[\\/]src[\\/].*\.ts$/, code: 'import.meta.url' },
      handler: (code, path) => code.replaceAll('import.meta.url', placeOf(`${nameOf(path)}.js`)),
    },
  };
}
