declare module 'flashtext.js' {
  export default class KeywordProcessor {
    /** Units that are part of a word. */
    setNonWordBoundaries(units: readonly string[]): void;
    addKeyword(name: string): void;
    /** The names found, in order. */
    extractKeywords(text: string): string[];
  }
}
