/** The letters of the languages written in Latin script, for a class of a pattern. */
export const LATIN = 'A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ';

/** Whether all its letters, digits and signs are those of ASCII, or marks that word processors put in their place. */
export function isPlain(text: string): boolean {
  return /^[ -~–—‘’“”•]*$/.test(text);
}

const IN_ASCII: readonly (readonly [string, string])[] = [
  ['\\p{L}', 'A-Za-z'],
  ['\\p{N}', '\\d'],
];

/**
 * A pattern about letters of all scripts, which tries a plain text with the letters of ASCII: the tables of all scripts
 * take V8 some milliseconds to load, and most titles never need them.
 *
 * @param whole with the flag `u`; `\p{L}` and its like stand in classes
 * @returns gives the pattern for a text
 */
export function ofLetters(whole: RegExp): (text: string) => RegExp {
  let plain: RegExp | null = null;
  return (text) => {
    if (!isPlain(text)) return whole;
    plain ??= new RegExp(
      IN_ASCII.reduce((source, [all, ascii]) => source.replaceAll(all, ascii), whole.source),
      whole.flags.replace('u', ''),
    );
    return plain;
  };
}
