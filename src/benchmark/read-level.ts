import type { Level } from '../model/facts.js';
import { isComparableRole, seedLevelOf } from './read-pay.js';

/** Years the role document reads as a level: "2+ years for entry-level, 7+ years for senior roles" (section Experience). */
export const YEARS_OF_LEVEL = { entry: 2, senior: 7 } as const;

/**
 * How the years a posting asks for stand beside the level it names, by the role document; a statement, not a verdict.
 *
 * @returns null where the years are unknown, the trade is another, or there is nothing to say
 */
export function readLevel(level: Level | null, years: number | null, title: string | null): string | null {
  if (years === null || !isComparableRole(title)) return null;
  const named = level === null ? null : seedLevelOf(level);
  const { entry, senior } = YEARS_OF_LEVEL;
  if (named === 'senior' && years < senior)
    return `${level}, with ${years}+ years; the role document reads ${senior}+ as senior`;
  if (named === 'entry' && years >= senior)
    return `entry, with ${years}+ years, which the role document reads as senior`;
  if (level !== null) return null;
  if (years >= senior) return `not named; the role document reads ${senior}+ years as senior`;
  if (years >= entry)
    return `not named; between entry (${entry}+) and senior (${senior}+) of the role document`;
  return `not named; below the role document's entry level (${entry}+ years)`;
}
