import type { HeadingPhrase, HeadingTables, RoleHeadings } from '../model/lexicon.js';
import type { SectionRole } from '../model/segments.js';
import { lettersHashOf } from './letters-hash.js';
import { foldedWords } from './tokens.js';

export function headingTables(roles: readonly RoleHeadings[]): HeadingTables {
  const exact: { role: SectionRole; headings: string }[] = [];
  const known = new Set<string>();
  const beginnings = new Map<number, boolean>();
  const lastWords = new Set<number>();
  const phrases = new Map<string, HeadingPhrase[]>();
  for (const [rank, { role, headings, words, starts }] of roles.entries()) {
    const own: string[] = [];
    for (const heading of headings) {
      const folded = foldedWords(heading);
      const key = folded.join(' ');
      if (!known.has(key)) own.push(key);
      known.add(key);
      for (let n = 1; n <= folded.length; n++) {
        const hash = lettersHashOf(folded.slice(0, n).join(' '));
        beginnings.set(hash, beginnings.get(hash) === true || n === folded.length);
      }
      lastWords.add(lettersHashOf(folded.at(-1) as string));
    }
    exact.push({ role, headings: own.join('\n') });
    const add = (phrase: string, opens: boolean) => {
      const folded = foldedWords(phrase);
      const first = folded[0] as string;
      const list = phrases.get(first) ?? [];
      list.push({ words: `${folded.join(' ')} `, opens, rank, role });
      phrases.set(first, list);
    };
    for (const phrase of words) add(phrase, false);
    for (const phrase of starts) add(phrase, true);
  }
  const hashes = (isWhole: boolean) =>
    [...beginnings].flatMap(([hash, is]) => (is === isWhole ? [hash] : []));
  return {
    exact,
    whole: hashes(true),
    begun: hashes(false),
    lastWords: [...lastWords],
    phrases: [...phrases],
  };
}
