import type { RoleHeadings } from '../model/lexicon.js';
import type { SectionRole } from '../model/segments.js';
import { foldedWords } from './tokens.js';

/** What headings are told by. Plain data, so that it can be made when the program is built. Words are folded and parted by one space. */
export interface HeadingTables {
  readonly exact: readonly (readonly [heading: string, role: SectionRole])[];
  /** The first word of each heading, and its first two. */
  readonly beginnings: readonly string[];
  readonly lastWords: readonly string[];
  /** By their first word the phrases that give a line its role. */
  readonly phrases: readonly (readonly [firstWord: string, phrases: readonly HeadingPhrase[]])[];
}

export interface HeadingPhrase {
  /** Its words, and a space behind each. */
  readonly words: string;
  /** Only the start of a line counts. */
  readonly opens: boolean;
  /** Of several roles the first counts: its place in the lexicon. */
  readonly rank: number;
  readonly role: SectionRole;
}

export function headingTables(roles: readonly RoleHeadings[]): HeadingTables {
  const exact = new Map<string, SectionRole>();
  const beginnings = new Set<string>();
  const lastWords = new Set<string>();
  const phrases = new Map<string, HeadingPhrase[]>();
  for (const [rank, { role, headings, words, starts }] of roles.entries()) {
    for (const heading of headings) {
      const folded = foldedWords(heading);
      const key = folded.join(' ');
      if (!exact.has(key)) exact.set(key, role);
      beginnings.add(folded[0] as string);
      beginnings.add(folded.slice(0, 2).join(' '));
      lastWords.add(folded.at(-1) as string);
    }
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
  return { exact: [...exact], beginnings: [...beginnings], lastWords: [...lastWords], phrases: [...phrases] };
}
