import type { Posting } from '../../src/model/posting.js';
import { folded } from '../../src/taxonomy/names.js';
import type { KnownNames } from './known-names.js';

export interface MinedName {
  /** The spelling seen first. */
  readonly written: string;
  /** How many postings have it. */
  readonly postings: number;
}

/** More words than this are a phrase, not a name in a list. */
const MOST_WORDS = 4;
const SEPARATOR = /\s*(?:[,;|•·():]|\s\/\s|,?\s+(?:and|or|&)\s)\s*/i;
/** Words that lead into a list and are no part of its first name. */
const LEAD =
  /^(?:[-–*]|(?:and|or|e\.?g\.?|i\.?e\.?|such as|like|including|as well as|etc\.?|the|a|an|using|with)(?=\s|$))\s*/i;

/** Names that stand between two known technologies in a comma list, by folded name, each counted once for a posting. */
export function mineListNames(postings: Iterable<Posting>, known: KnownNames): Map<string, MinedName> {
  const names = new Map<string, MinedName>();
  const isKnown = cached((item) => known.isTechnology(item));
  for (const { text } of postings) {
    const inPosting = new Map<string, string>();
    for (const line of text.split('\n')) {
      if (!line.includes(',')) continue;
      const items = line.split(SEPARATOR).map(cleaned);
      for (let i = 1; i < items.length - 1; i++) {
        const item = items[i] as string;
        if (!isName(item) || !isKnown(items[i - 1] as string) || !isKnown(items[i + 1] as string)) continue;
        inPosting.set(folded(item), item);
      }
    }
    for (const [key, written] of inPosting) {
      const seen = names.get(key);
      names.set(key, { written: seen?.written ?? written, postings: (seen?.postings ?? 0) + 1 });
    }
  }
  return names;
}

function cleaned(item: string): string {
  let bare = item.trim().replace(/[.:!?*"”“]+$/, '');
  for (let shorter = bare.replace(LEAD, ''); shorter !== bare; shorter = bare.replace(LEAD, ''))
    bare = shorter;
  return bare.trim();
}

function isName(item: string): boolean {
  return (
    item.length > 0 &&
    item.length <= 40 &&
    item.split(/\s+/).length <= MOST_WORDS &&
    /\p{L}/u.test(item) &&
    !/^etc$/i.test(item)
  );
}

function cached(decide: (item: string) => boolean): (item: string) => boolean {
  const answers = new Map<string, boolean>();
  return (item) => {
    if (item.length > 60) return false;
    const answer = answers.get(item) ?? decide(item);
    answers.set(item, answer);
    return answer;
  };
}
