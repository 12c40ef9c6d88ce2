import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { cueFinder } from '../../src/match/cues/cue-sets.js';
import { DUTY_VERBS } from '../../src/match/cues/duty-verbs.js';
import { foldedCues } from '../../src/match/cues/folded-cues.js';
// Loads every rule, and with them their words.
import '../../src/match/match.js';
import type { BuiltWords } from '../../src/match/built-words.js';
import { builtWords } from '../../src/match/words.js';
import { loadCues } from '../../src/taxonomy/load.js';
import { builtPlans } from '../built-plans.js';
import { SRC } from './places.js';

/** What the sources work out when they are loaded, by the file that gives it. */
const MADE: Readonly<Record<string, () => string>> = {
  'facts/prefilter/built.ts': () => exported('BUILT', builtPlans()),
  'match/built-words.ts': () => exported('BUILT_WORDS', wordsOfRules()),
  'match/cues/duty-verbs.ts': () => exported('DUTY_VERBS', DUTY_VERBS),
};

/** What is the same in every start is made now. */
export function madeNow(): Plugin {
  const made = new Map(Object.entries(MADE).map(([file, make]) => [join(SRC, file), make]));
  return { name: 'made now', load: (path) => made.get(path)?.() };
}

function wordsOfRules(): BuiltWords {
  cueFinder(foldedCues(loadCues()));
  return builtWords();
}

function exported(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(inAscii(JSON.stringify(value)))});`;
}

/** One unit that is not of ASCII makes every unit of a string take two bytes. */
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
