import type { Candidate, PostingToSearch } from '../model/candidate.js';
import { rarity } from '../stats/rarity.js';
import { type ListedTerm, listedTerms } from './listed-terms.js';
import { isNoSkill } from './no-skill.js';
import { isNounPhrase } from './noun-phrase.js';
import { placesOfTerms, type TermPlaces } from './places-of-terms.js';

export interface DiscoverOptions {
  /** Postings and employers that have to list a term. */
  readonly fewest?: number;
  /** Whether the taxonomy knows a term after all, under a name that was refused or varied by rule. */
  readonly isKnown: (term: string) => boolean;
  readonly isOrdinaryWord: (word: string) => boolean;
}

/** One employer's lists say what that employer uses. */
export const FEWEST_LISTS = 2;
/** Of the postings that hold a term so many have to list it beside skills. */
const LEAST_BESIDE = 0.1;
/** An ordinary word is a name where it is written as one nearly always. */
const LEAST_AS_NAME = 0.8;

/**
 * What is never written as a name weighs a fifth of what always is; what only opens lines is taken to be half and half.
 * So weighted, 43 of the first 50 terms of 1,059 postings were skills, read one by one.
 */
const WEIGHT_OF_NO_NAME = 0.25;
const UNKNOWN_AS_NAME = 0.5;

/**
 * Terms that stand in lists of skills and are in no taxonomy, the most promising first: what many employers list, what
 * stands in lists more than in prose, and what is written as a name. Rarity is the idf of tf-idf, so that "team"
 * and "experience" do not win by number.
 *
 * @param postings  read twice
 */
export function discover(postings: () => Iterable<PostingToSearch>, options: DiscoverOptions): Candidate[] {
  const { fewest = FEWEST_LISTS, isKnown } = options;
  const listed = listedTerms(postings()).filter(
    (term) => term.employers >= fewest && !isNoSkill(spellingOf(term)) && !isKnown(spellingOf(term)),
  );
  const counting = placesOfTerms(listed.map((term) => term.key));
  let total = 0;
  for (const { text } of postings()) {
    counting.add(text);
    total++;
  }
  const places = counting.result();
  return listed
    .map((term, i) => candidateOf(term, places[i] as TermPlaces, total))
    .filter((candidate) => candidate.besideSkills >= LEAST_BESIDE && isTerm(candidate, options))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
}

/** A name, or a thing that is not one; an ordinary word only where it is written as a name. */
function isTerm({ term, asName }: Candidate, { isOrdinaryWord }: DiscoverOptions): boolean {
  const words = term.toLowerCase().split(/[\s/-]+/);
  const isName = (asName ?? 0) >= LEAST_AS_NAME;
  if (words.length === 1 && words.every(isOrdinaryWord)) return isName;
  return isName || isNounPhrase(term);
}

function candidateOf(listed: ListedTerm, places: TermPlaces, total: number): Candidate {
  const holding = Math.max(listed.postings, places.postings);
  const besideSkills = listed.postings / holding;
  const asName = places.inside === 0 ? null : places.named / places.inside;
  return {
    term: spellingOf(listed),
    postings: listed.postings,
    employers: listed.employers,
    besideSkills,
    asName,
    score:
      Math.log1p(listed.employers) *
      rarity(places.postings, total) *
      Math.sqrt(besideSkills) *
      (WEIGHT_OF_NO_NAME + (asName ?? UNKNOWN_AS_NAME)),
    kind: mostOften(listed.kinds, 1)[0] ?? 'technology',
    category: mostOften(listed.categories, 1)[0] ?? 'tools',
    neighbours: mostOften(listed.neighbours, 5),
    examples: listed.examples,
  };
}

function spellingOf({ spellings, key }: ListedTerm): string {
  return mostOften(spellings, 1)[0] ?? key;
}

function mostOften<K extends string>(counts: ReadonlyMap<K, number>, most: number): K[] {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);
}
