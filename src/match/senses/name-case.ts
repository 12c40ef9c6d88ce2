export type CaseFit = 'exact' | 'upper' | 'none';

/** How the makers of a name write it. */
export interface NameCase {
  readonly name: string;
  readonly isSmall: boolean;
  readonly capitals: string;
  readonly small: string;
  /** Letters and digits alone. */
  readonly letters: string;
}

export function caseOf(name: string): NameCase {
  const small = name.toLowerCase();
  return { name, isSmall: name === small, capitals: name.toUpperCase(), small, letters: lettersOf(name) };
}

/** A small-letter name fits in any case; others in their own case, or (longer ones) in capitals. */
export function caseFit(surface: string, { name, isSmall, capitals, small, letters }: NameCase): CaseFit {
  if (surface === name || isSmall) return 'exact';
  const inSmall = surface.toLowerCase();
  // The name has a capital.
  if (surface === inSmall) return 'none';
  if (surface.length === name.length && surface === capitals) return 'upper';
  // "PyTORCH", "SaS": carelessly typed, but no ordinary word.
  if (inSmall === small && /\p{Lu}.*\p{Lu}/u.test(surface)) return 'upper';
  // Separators and plural s differ by rule, case must still be the name's own.
  return lettersOf(surface).startsWith(letters) ? 'exact' : 'none';
}

/** The tables of all scripts take V8 a millisecond to load: names in ASCII do without. */
function lettersOf(name: string): string {
  return name.replace(/^[ -~]*$/.test(name) ? /[^A-Za-z\d]/g : /[^\p{L}\p{N}]/gu, '');
}
