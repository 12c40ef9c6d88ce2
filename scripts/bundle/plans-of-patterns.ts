import type { Plugin } from 'rolldown';
import { builtPlans } from '../built-plans.js';

/** What the sources read off their patterns when a text comes is read off them now. */
export function plansOfPatterns(): Plugin {
  return {
    name: 'plans of patterns',
    load: {
      filter: { id: /[\\/]prefilter[\\/]built\.ts$/ },
      handler: () => `export const BUILT = JSON.parse(${JSON.stringify(JSON.stringify(builtPlans()))});`,
    },
  };
}
