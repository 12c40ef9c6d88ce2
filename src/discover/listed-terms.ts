import type { PostingToSearch } from '../model/candidate.js';
import type { SkillKind } from '../model/taxonomy.js';
import { foldedWords } from '../segment/tokens.js';
import { cuedNames } from './cued-names.js';
import { unknownMembers } from './members.js';

/** A term as the lists of skills hold it. */
export interface ListedTerm {
  /** Folded words; what two spellings of one term have in common. */
  readonly key: string;
  readonly postings: number;
  readonly employers: number;
  readonly spellings: ReadonlyMap<string, number>;
  readonly neighbours: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<SkillKind, number>;
  readonly categories: ReadonlyMap<string, number>;
  readonly examples: readonly string[];
}

const EXAMPLES = 3;
const EXAMPLE_UNITS = 120;
const BULLET = /^\s*[-–—*•·]\s/;

/** Gathers the unknown members of lists of skills over all postings, each term once for a posting. */
export function listedTerms(postings: Iterable<PostingToSearch>): ListedTerm[] {
  const terms = new Map<string, Gathered>();
  for (const posting of postings) {
    const seen = new Set<string>();
    for (const member of [...unknownMembers(posting), ...cuedNames(posting)]) {
      const surface = posting.text.slice(member.start, member.end).replace(/\s+/g, ' ');
      const key = foldedWords(surface).join(' ');
      if (key === '' || !/\p{L}/u.test(key)) continue;
      const term = terms.get(key) ?? nothing(key);
      terms.set(key, term);
      more(term.spellings, surface);
      if (seen.has(key)) continue;
      seen.add(key);
      term.postings++;
      const isNew = !term.employed.has(posting.employer);
      term.employed.add(posting.employer);
      for (const { name, kind, category } of new Map(
        member.beside.map((place) => [place.id, place]),
      ).values()) {
        more(term.neighbours, name);
        more(term.kinds, kind);
        more(term.categories, category);
      }
      if (isNew && term.examples.length < EXAMPLES)
        term.examples.push(cut(posting.text, member.list.start, member.list.end, member.start));
    }
  }
  return [...terms.values()].map(({ employed, ...term }) => ({ ...term, employers: employed.size }));
}

type Gathered = Omit<ListedTerm, 'postings' | 'employers'> & {
  postings: number;
  readonly employed: Set<string>;
  readonly spellings: Map<string, number>;
  readonly neighbours: Map<string, number>;
  readonly kinds: Map<SkillKind, number>;
  readonly categories: Map<string, number>;
  readonly examples: string[];
};

function nothing(key: string): Gathered {
  return {
    key,
    postings: 0,
    employed: new Set(),
    spellings: new Map(),
    neighbours: new Map(),
    kinds: new Map(),
    categories: new Map(),
    examples: [],
  };
}

function more<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The list, or the part of it around the term. */
function cut(text: string, from: number, to: number, at: number): string {
  const start = to - from <= EXAMPLE_UNITS ? from : Math.max(from, at - EXAMPLE_UNITS / 2);
  const end = Math.min(to, start + EXAMPLE_UNITS);
  const words = text.slice(start, end).replace(/\s+/g, ' ').replace(BULLET, '').trim();
  return `${start > from ? '…' : ''}${words}${end < to ? '…' : ''}`;
}
