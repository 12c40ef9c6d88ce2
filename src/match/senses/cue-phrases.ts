import { foldedWords, hashOf } from '../../segment/tokens.js';
import { hashAt, isWordAt, type TextView } from '../text-view.js';

/** A phrase of folded words, to be found by the hashes of the text's tokens: the thousands of cue words have no numbers. */
export interface Phrase {
  readonly words: readonly string[];
  readonly hashes: Int32Array;
  /** The words with a blank between. */
  readonly written: string;
}

export function phrasesOf(written: readonly string[] = []): Phrase[] {
  const phrases: Phrase[] = [];
  for (const phrase of written) {
    const words = foldedWords(phrase);
    if (words.length > 0)
      phrases.push({ words, hashes: Int32Array.from(words, hashOf), written: words.join(' ') });
  }
  return phrases;
}

/** Phrases that are told by one word of theirs, the first or the last. */
export class PhraseList {
  readonly phrases: readonly Phrase[];
  /** Of each phrase the hash of the word that tells it. */
  readonly telling: Int32Array;

  constructor(
    written: readonly string[] | undefined,
    private readonly toldBy: 'first' | 'last',
  ) {
    this.phrases = phrasesOf(written);
    this.telling = Int32Array.from(
      this.phrases,
      ({ hashes }) => hashes[toldBy === 'first' ? 0 : hashes.length - 1] as number,
    );
  }

  /**
   * The first phrase whose telling word stands at a token, or -1.
   *
   * @param end  the phrase ends at this token at the latest, exclusive
   * @returns its index
   */
  at(token: number, view: TextView, end = view.tokens.count): number {
    const hash = hashAt(view, token);
    const { telling } = this;
    for (let i = 0; i < telling.length; i++) {
      if (telling[i] !== hash) continue;
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
  for (let i = 0; i < words.length; i++) if (!isWordAt(view, first + i, words[i] as string)) return false;
  return true;
}
