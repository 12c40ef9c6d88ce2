import { foldedWords, hashOf } from '../../segment/tokens.js';
import { hashAt, type TextView, wordAt } from '../text-view.js';

/** A phrase of folded words, to be found by the hashes of the text's tokens: the thousands of cue words have no numbers. */
export interface Phrase {
  readonly words: readonly string[];
  readonly hashes: Int32Array;
}

export function phrasesOf(written: readonly string[] = []): Phrase[] {
  const phrases: Phrase[] = [];
  for (const phrase of written) {
    const words = foldedWords(phrase);
    if (words.length > 0) phrases.push({ words, hashes: Int32Array.from(words, hashOf) });
  }
  return phrases;
}

/** Numbers of bits, at the place that seven bits of a hash tell. */
const BIT_NUMBERS = 4;

/** Hashes of words, asked for one after the other: hardly any word of a text has one of them. */
export class HashList {
  readonly #hashes: Int32Array;
  /** A bit for each of the hashes. */
  readonly #bits = new Int32Array(BIT_NUMBERS);

  constructor(hashes: readonly number[]) {
    this.#hashes = Int32Array.from(hashes);
    for (const hash of hashes) {
      const at = (hash >>> 5) & (BIT_NUMBERS - 1);
      this.#bits[at] = (this.#bits[at] as number) | (1 << hash);
    }
  }

  /** Where in the list the hash stands next, from `from` on, or -1. */
  next(hash: number, from = 0): number {
    if ((((this.#bits[(hash >>> 5) & (BIT_NUMBERS - 1)] as number) >>> hash) & 1) === 0) return -1;
    const hashes = this.#hashes;
    for (let at = from; at < hashes.length; at++) if (hashes[at] === hash) return at;
    return -1;
  }
}

/** Phrases that are told by one word of theirs, the first or the last. */
export class PhraseList {
  readonly phrases: readonly Phrase[];
  readonly #telling: HashList;

  constructor(
    written: readonly string[] | undefined,
    private readonly toldBy: 'first' | 'last',
  ) {
    this.phrases = phrasesOf(written);
    this.#telling = new HashList(
      this.phrases.map(({ hashes }) => hashes[toldBy === 'first' ? 0 : hashes.length - 1] as number),
    );
  }

  /**
   * Index of the first phrase whose telling word stands at a token, or -1.
   *
   * @param end  the phrase ends at this token at the latest, exclusive
   */
  at(token: number, view: TextView, end = view.tokens.count): number {
    const hash = hashAt(view, token);
    for (let i = this.#telling.next(hash); i >= 0; i = this.#telling.next(hash, i + 1)) {
      const phrase = this.phrases[i] as Phrase;
      const { length } = phrase.words;
      const first = this.toldBy === 'first' ? token : token + 1 - length;
      if (first + length <= end && standsAt(first, phrase, view)) return i;
    }
    return -1;
  }
}

export function standsAt(first: number, { words, hashes }: Phrase, view: TextView): boolean {
  const { count, hash } = view.tokens;
  if (first < 0 || first + hashes.length > count) return false;
  for (let i = 0; i < hashes.length; i++) if (hash[first + i] !== hashes[i]) return false;
  // Equal hashes are no proof.
  for (let i = 0; i < words.length; i++) if (wordAt(view, first + i) !== words[i]) return false;
  return true;
}
