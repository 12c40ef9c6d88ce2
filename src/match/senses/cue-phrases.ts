import { foldedWords, hashOf } from '../../segment/tokens.js';
import { type TextView, wordAt } from '../text-view.js';

/** A phrase of folded words, to be found by the hashes of the text's tokens: the thousands of cue words have no numbers. */
export interface Phrase {
  readonly words: readonly string[];
  readonly hashes: readonly number[];
}

export function phrasesOf(written: readonly string[] = []): Phrase[] {
  const phrases: Phrase[] = [];
  for (const phrase of written) {
    const words = foldedWords(phrase);
    if (words.length > 0) phrases.push({ words, hashes: words.map(hashOf) });
  }
  return phrases;
}

/** Hashes of words, asked for one after the other: hardly any word of a text has one of them. */
export class HashList {
  readonly #hashes: Int32Array;
  /** A bit for each of the hashes, at its lowest seven bits. */
  readonly #bits = new Int32Array(4);

  constructor(hashes: readonly number[]) {
    this.#hashes = Int32Array.from(hashes);
    for (const hash of hashes)
      this.#bits[(hash >>> 5) & 3] = (this.#bits[(hash >>> 5) & 3] as number) | (1 << hash);
  }

  /** Where in the list the hash stands next, from `from` on, or -1. */
  next(hash: number, from = 0): number {
    if ((((this.#bits[(hash >>> 5) & 3] as number) >>> hash) & 1) === 0) return -1;
    const hashes = this.#hashes;
    for (let i = from; i < hashes.length; i++) if (hashes[i] === hash) return i;
    return -1;
  }
}

/** Phrases that are told by one word of theirs, the first or the last. */
export class PhraseList {
  readonly phrases: readonly Phrase[];
  readonly telling: HashList;

  constructor(written: readonly string[] | undefined, toldBy: 'first' | 'last') {
    this.phrases = phrasesOf(written);
    this.telling = new HashList(
      this.phrases.map(({ hashes }) => hashes[toldBy === 'first' ? 0 : hashes.length - 1] as number),
    );
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
