import type { HeadingTable, RoleHeadings } from '../model/lexicon.js';
import { foldedWords } from './tokens.js';

/** Headings made ready for looking up: what takes a tenth of a cold start to make and nothing to read back. */
export function headingTable(roles: readonly RoleHeadings[]): HeadingTable {
  const roleOf = new Map<string, number>();
  const firstWords = new Set<string>();
  const lastWords = new Set<string>();
  const beginnings = new Set<string>();
  for (const [role, { headings }] of roles.entries()) {
    for (const heading of headings) {
      const words = foldedWords(heading);
      const key = words.join(' ');
      firstWords.add(words[0] as string);
      lastWords.add(words.at(-1) as string);
      for (let n = 1; n <= words.length; n++) beginnings.add(words.slice(0, n).join(' '));
      if (!roleOf.has(key)) roleOf.set(key, role);
    }
  }
  const padded = (phrase: string) => ` ${foldedWords(phrase).join(' ')} `;
  return {
    headings: [...roleOf.keys()],
    roles: [...roleOf.values()].map((role) => (roles[role] as RoleHeadings).role),
    firstWords: [...firstWords],
    lastWords: [...lastWords],
    beginnings: [...beginnings],
    contained: roles.map(({ role, words, starts }) => ({
      role,
      words: words.map(padded),
      starts: starts.map(padded),
    })),
  };
}
