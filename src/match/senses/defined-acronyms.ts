import { isCapital as isPlainCapital, SPACE } from '../../model/characters.js';
import type { Skill } from '../../model/taxonomy.js';
import { foldedWords } from '../../segment/tokens.js';
import type { Hit } from '../hit.js';
import { isCapital } from '../letter-case.js';
import { type TextView, unitAt, type Written } from '../text-view.js';

/** "Good Clinical Practice (GCP)". */
const BEHIND_ITS_WORDS = /^\(([A-Z]{2,7})s?\)/;
/** "SAP (Special Access Program)": what stands before the bracket, and the bracket. */
const BEFORE_ITS_WORDS = /(?:^|\W)([A-Z]{2,7})s? $/;
const ITS_WORDS = /^\(([A-Z][^()]{4,70})\)/;
const ACRONYM_UNITS = 10;
const BRACKET_UNITS = 73;
/** The words of an acronym stand within so many units before it. */
const WORDS_UNITS = 100;
/** Words without a letter of their own in an acronym. */
const SMALL_WORDS = new Set('a an and at for in of on the to with'.split(' '));
/** They stand in the long form of many acronyms and tell none from another. */
const COMMON_WORDS = new Set(
  'system systems management service services software platform information data technology technologies tool tools'.split(
    ' ',
  ),
);
/** Words alike to here are forms of one: "management" and "manager". */
const STEM_LETTERS = 5;

/**
 * Whether the posting spells an acronym out as something else than the skill: "Good Clinical Practice (GCP)" is no
 * cloud, here and in the rest of the text.
 *
 * @returns the words it stands for, or null
 */
export function standsForElse(hit: Hit, view: TextView): string | null {
  if (!isInitials(hit, view)) return null;
  const { text } = view;
  const acronyms = acronymsIn(view);
  if (acronyms.size === 0) return null;
  const acronym = /^([A-Z]{2,7})s?$/.exec(text.slice(hit.start, hit.end))?.[1];
  const words = acronym && acronyms.get(acronym);
  if (!words) return null;
  const own = ownStems(hit.name.skill, acronym);
  return own === null || words.some((word) => own.has(stem(word))) ? null : words.join(' ');
}

/** Two capitals begin an acronym, and few other names. */
function isInitials({ start, firstToken, lastToken }: Hit, view: TextView): boolean {
  return firstToken === lastToken && isCapital(start, view) && isCapital(start + 1, view);
}

/** Those of the text asked about last. */
let spelledOut: ReadonlyMap<string, readonly string[]> = new Map();
let spelledOutIn = '';

/** The acronyms that a text spells out, each with its words. */
function acronymsIn(view: Written): ReadonlyMap<string, readonly string[]> {
  const { text } = view;
  if (text !== spelledOutIn) {
    spelledOut = findAcronyms(view);
    spelledOutIn = text;
  }
  return spelledOut;
}

function findAcronyms(view: Written): ReadonlyMap<string, readonly string[]> {
  const { text } = view;
  const found = new Map<string, readonly string[]>();
  const brackets = bracketsBeforeCapitals(view);
  for (const at of brackets) {
    if (!isCapital(at + 2, view)) continue;
    const acronym = BEHIND_ITS_WORDS.exec(text.slice(at, at + ACRONYM_UNITS))?.[1];
    if (acronym === undefined || found.has(acronym)) continue;
    const before = foldedWords(text.slice(Math.max(0, at - WORDS_UNITS), at));
    const words = spelledBy(before, acronym.toLowerCase());
    if (words) found.set(acronym, words);
  }
  for (const at of brackets) {
    if (!mayFollowAcronym(at, view)) continue;
    const acronym = BEFORE_ITS_WORDS.exec(text.slice(Math.max(0, at - ACRONYM_UNITS), at))?.[1];
    if (acronym === undefined || found.has(acronym)) continue;
    const words = foldedWords(ITS_WORDS.exec(text.slice(at, at + BRACKET_UNITS))?.[1] ?? '');
    if (spelledBy(words, acronym.toLowerCase())?.length === words.length) found.set(acronym, words);
  }
  return found;
}

/** A space stands before the bracket, and a capital or a plural s before that. */
function mayFollowAcronym(bracket: number, view: Written): boolean {
  const letter = unitAt(view, bracket - 2);
  return unitAt(view, bracket - 1) === SPACE && (isPlainCapital(letter) || letter === SMALL_S);
}

const SMALL_S = 0x73;

function bracketsBeforeCapitals(view: Written): readonly number[] {
  const { text } = view;
  const found: number[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1))
    if (isCapital(at + 1, view)) found.push(at);
  return found;
}

/** The last of the words whose initials are the letters, small words left out; null where they are not. */
function spelledBy(words: readonly string[], letters: string): readonly string[] | null {
  let left = letters.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] as string;
    if (word[0] === letters[left - 1]) left--;
    else if (!SMALL_WORDS.has(word)) return null;
    if (left === 0) return words.slice(at);
  }
  return null;
}

/** By skill and acronym: a skill may have several. */
const stemsOf = new WeakMap<Skill, Map<string, ReadonlySet<string> | null>>();

/** The telling words of a skill's names; null where none of them spells the acronym out, and nothing can be compared. */
function ownStems(skill: Skill, acronym: string): ReadonlySet<string> | null {
  const ofSkill = stemsOf.get(skill) ?? new Map<string, ReadonlySet<string> | null>();
  stemsOf.set(skill, ofSkill);
  const known = ofSkill.get(acronym);
  if (known !== undefined) return known;
  const letters = acronym.toLowerCase();
  const names = [skill.name, ...skill.aliases].map((name) =>
    foldedWords(name).filter((word) => !SMALL_WORDS.has(word)),
  );
  const spells = (words: readonly string[]) =>
    words.length > 1 &&
    words.length >= letters.length - 1 &&
    words.every((word, i) => letters.indexOf(word[0] as string, i) >= i) &&
    words[0]?.[0] === letters[0] &&
    !words.some((word) => word.startsWith(letters));
  const stems = names.some(spells)
    ? new Set(
        names
          .flat()
          .filter((word) => !COMMON_WORDS.has(word))
          .map(stem),
      )
    : null;
  ofSkill.set(acronym, stems);
  return stems;
}

function stem(word: string): string {
  return word.slice(0, STEM_LETTERS);
}
