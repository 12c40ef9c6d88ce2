/** Where a cue of a name stands: directly before or behind it, anywhere in the sentence, or beside it in a phrase that refuses it. */
export const CUE_PLACE = { before: 0, behind: 1, near: 2, refusing: 3 } as const;
type CuePlace = (typeof CUE_PLACE)[keyof typeof CUE_PLACE];

/** A power of two. */
const NUMBERS_A_PLACE = 4;

/**
 * Tells most words of a text from the cue words of a name by their hashes, for all places of cues out of one short array:
 * the lists of the cues themselves lie all over the memory, and fetching one costs more than all that is asked of it.
 */
export class CueFilter {
  /** A bit for each cue word, at the place that seven bits of its hash tell. */
  readonly #bits = new Int32Array(4 * NUMBERS_A_PLACE);

  add(place: CuePlace, hashes: Int32Array): void {
    for (const hash of hashes) {
      const at = numberOf(place, hash);
      this.#bits[at] = (this.#bits[at] as number) | (1 << hash);
    }
  }

  mayHold(place: CuePlace, hash: number): boolean {
    return (((this.#bits[numberOf(place, hash)] as number) >>> hash) & 1) !== 0;
  }
}

function numberOf(place: CuePlace, hash: number): number {
  return place * NUMBERS_A_PLACE + ((hash >>> 5) & (NUMBERS_A_PLACE - 1));
}
