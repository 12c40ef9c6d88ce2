import type { Segments } from '../model/segments.js';

/** Finds the sentence of ascending places; one pass over the sentences for the whole text. */
export class SentenceFinder {
  #at = 0;
  constructor(private readonly segments: Segments) {}

  /** Index of the sentence that holds the whole range, or -1. */
  holding(start: number, end: number): number {
    const { sentences } = this.segments;
    while (this.#at < sentences.length && (sentences[this.#at] as { end: number }).end <= start) this.#at++;
    const sentence = sentences[this.#at];
    return sentence && sentence.start <= start && end <= sentence.end ? this.#at : -1;
  }
}
