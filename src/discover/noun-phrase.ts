import { createRequire } from 'node:module';

/**
 * The only door to `compromise`. It costs two tenths of a second to load, so it is loaded when first asked; no
 * posting is kept waiting for it.
 */
const require = createRequire(import.meta.url);

interface Term {
  readonly tags: readonly string[];
}
type Nlp = (text: string) => { json(): { terms: Term[] }[] };

let nlp: Nlp | null = null;

/** Longer terms are cut: the tagger's time grows faster than the text. */
const MOST_UNITS = 300;
/** Whether a term is a noun phrase ("vector store") and no act ("ensuring quality"). */
export function isNounPhrase(term: string): boolean {
  const tags = tagsOf(term.slice(0, MOST_UNITS).toLowerCase());
  const isPart = (word: readonly string[]) => word.includes('Noun') || word.includes('Adjective');
  return tags.length > 0 && tags.slice(0, -1).every(isPart) && tags.at(-1)?.includes('Noun') === true;
}

/** The tags of each word of the first sentence of `text`. */
function tagsOf(text: string): readonly (readonly string[])[] {
  nlp ??= require('compromise/two') as Nlp;
  return (
    nlp(text)
      .json()[0]
      ?.terms.map(({ tags }) => tags) ?? []
  );
}
