import { foldedWords, hashOf } from '../../segment/tokens.js';
import { hashAt, type TextView, wordAt } from '../text-view.js';

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
  /** A bit for each of the hashes, at its lowest five bits; by the sixth in the one number or in the other. */
  #bits = 0;
  #otherBits = 0;

  constructor(private readonly hashes: readonly number[]) {
    for (const hash of hashes) {
      if ((hash & 32) === 0) this.#bits |= 1 << hash;
      else this.#otherBits |= 1 << hash;
    }
  }

  /** Where in the list the hash stands next, from `from` on, or -1. */
  next(hash: number, from = 0): number {
    const bits = (hash & 32) === 0 ? this.#bits : this.#otherBits;
    if (((bits >>> hash) & 1) === 0) return -1;
    return this.hashes.indexOf(hash, from);
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
