import type { Plugin } from 'rolldown';
import { builtPlans } from '../built-plans.js';

/** What the sources read off their patterns when a text comes is read off them now. */
export function plansOfPatterns(): Plugin {
  return {
    name: 'plans of patterns',
    load: {
      filter: { id: /[\\/]prefilter[\\/]built\.ts$/ },
      handler: () =>
        `export const BUILT = JSON.parse(${JSON.stringify(inAscii(JSON.stringify(builtPlans())))});`,
    },
  };
}

/** One unit that is not of ASCII makes every unit of a string take two bytes. */
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
