import { mayHold } from './find.js';
import type { Pattern } from './pattern.js';

/** A part of a text: the words before or after a place. Cut out of the text only where a pattern may match in it. */
export class Stretch {
  #words: string | null = null;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {}

  get words(): string {
    this.#words ??= this.text.slice(this.start, this.end);
    return this.#words;
  }

  /** As `pattern.test(words)`. @param pattern without the flag `g` */
  has(pattern: Pattern): boolean {
    return this.mayHold(pattern) && pattern.whole.test(this.words);
  }

  /** As `pattern.exec(words)`. @param pattern without the flag `g` */
  find(pattern: Pattern): RegExpExecArray | null {
    return this.mayHold(pattern) ? pattern.whole.exec(this.words) : null;
  }

  mayHold(pattern: Pattern): boolean {
    return mayHold(this.text, pattern, this.start, this.end);
  }

  /** The first units of it, or all there are. */
  first(units: number): Stretch {
    return new Stretch(this.text, this.start, Math.min(this.end, this.start + units));
  }

  last(units: number): Stretch {
    return new Stretch(this.text, Math.max(this.start, this.end - units), this.end);
  }
}
