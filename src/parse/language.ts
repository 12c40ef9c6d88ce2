import { isLetter } from '../model/characters.js';
import { isPunctuation } from '../model/punctuation.js';

/** The commonest words of the languages postings come in; a posting is in the language whose words it uses most. */
export const COMMON_WORDS: readonly (readonly [language: string, words: string])[] = [
  ['en', 'the and of to with in for you we our is are as or will your'],
  ['de', 'und die der wir mit für du sie ein eine von im bei dich unser zu'],
  ['fr', 'et les des vous nous pour dans une est sur votre notre avec du la le'],
  ['es', 'y los las con para una del por que nuestro tu el la en de se'],
  ['nl', 'het een van en je wij voor met bij onze jij zijn aan de ons als'],
  ['pt', 'os das uma com para você nosso em do da e que na no por sua'],
  ['it', 'il di per con una della gli nel che sono siamo tuo nostro le e i'],
  ['pl', 'i w z na do oraz się dla jest nas praca od pracy o lub przez'],
];
/** Enough text to tell, little enough to be quick. */
const SAMPLE_UNITS = 4000;
const MIN_HITS = 5;

/** The words of all languages, each once, and which of them are whose. */
const WORDS = [...new Set(COMMON_WORDS.flatMap(([, words]) => words.split(' ')))];
const PLACE_OF_WORD = new Map(WORDS.map((word, place) => [word, place]));
const LANGUAGES = COMMON_WORDS.map(([language, words]) => ({
  language,
  places: words.split(' ').map((word) => PLACE_OF_WORD.get(word) as number),
}));

/** Where no common word goes on with the letters read. */
const DEAD = 0;
const ROOT = 1;
const { next: NEXT, wordAt: WORD_AT } = letterTree(WORDS.filter((word) => /^[a-z]+$/.test(word)));

/** ISO 639-1 code of the text's main language, or null where too little of any language is seen. */
export function languageOf(text: string): string | null {
  const counts = countsOf(text, Math.min(text.length, SAMPLE_UNITS));
  let best: string | null = null;
  let bestHits = MIN_HITS - 1;
  for (const { language, places } of LANGUAGES) {
    let hits = 0;
    for (const place of places) hits += counts[place] as number;
    if (hits > bestHits) [best, bestHits] = [language, hits];
  }
  return best;
}

/** How often each common word stands in the first units of a text, in whatever case. */
function countsOf(text: string, end: number): Uint16Array {
  const counts = new Uint16Array(WORDS.length);
  let at = 0;
  while (at < end) {
    const start = at;
    let node = ROOT;
    let unit = text.charCodeAt(at);
    while (isLetter(unit)) {
      node = NEXT[node * 32 + (unit & 31)] as number;
      unit = ++at < end ? text.charCodeAt(at) : 0;
    }
    if (unit >= 0x80 && !isPunctuation(unit)) {
      at = wideRunEnd(text, at, end);
      countWide(text.slice(start, at), counts);
      continue;
    }
    const word = WORD_AT[node] as number;
    if (word >= 0) counts[word] = (counts[word] as number) + 1;
    at++;
  }
  return counts;
}

/** Where other letters than a to z may be, words are told by the tables of Unicode. */
function countWide(run: string, counts: Uint16Array): void {
  for (const word of run.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const place = PLACE_OF_WORD.get(word);
    if (place !== undefined) counts[place] = (counts[place] as number) + 1;
  }
}

function wideRunEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) >= 0x80 || isLetter(text.charCodeAt(at)))) at++;
  return at;
}

/**
 * A tree of the words' letters, so that a text is read unit by unit and no word is cut out of it: `next[node * 32 +
 * letter]`, with a = 1, is the node after that letter; `wordAt[node]` is the place of the word that ends there, or -1.
 */
function letterTree(words: readonly string[]): { next: Uint16Array; wordAt: Int16Array } {
  const most = 2 + words.join('').length;
  const next = new Uint16Array(32 * most);
  const wordAt = new Int16Array(most).fill(-1);
  let nodes = ROOT + 1;
  for (const word of words) {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const edge = node * 32 + (word.charCodeAt(i) & 31);
      if (next[edge] === DEAD) next[edge] = nodes++;
      node = next[edge] as number;
    }
    wordAt[node] = PLACE_OF_WORD.get(word) as number;
  }
  return { next, wordAt };
}
