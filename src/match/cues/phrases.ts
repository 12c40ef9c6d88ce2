/** Phrases of folded words, ready to be found in a sentence's folded words. */
export interface PhraseSet {
  /** True when any phrase stands in these folded words. */
  in(words: readonly string[]): boolean;
  /** All places, as word positions: first inclusive, last exclusive; the longest at each start. */
  places(
    words: readonly string[],
  ): readonly { readonly from: number; readonly to: number; readonly phrase: string }[];
}

/** @param phrases  folded words with a blank between (`foldedCues`) */
export function phraseSet(phrases: readonly string[]): PhraseSet {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    const list = byFirst.get(first) ?? [];
    list.push(words);
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  // Every hit of a sentence asks about the same words: asking them once keeps the cost linear.
  return {
    in: rememberLast((words) =>
      words.some(
        (word, at) => byFirst.get(word)?.some((p) => p.every((w, i) => words[at + i] === w)) ?? false,
      ),
    ),
    places: rememberLast((words) => {
      const found = [];
      for (let at = 0; at < words.length; at++) {
        const phrase = byFirst.get(words[at] as string)?.find((p) => p.every((w, i) => words[at + i] === w));
        if (phrase) found.push({ from: at, to: at + phrase.length, phrase: phrase.join(' ') });
      }
      return found;
    }),
  };
}

function rememberLast<R>(ask: (words: readonly string[]) => R): (words: readonly string[]) => R {
  let last: { readonly words: readonly string[]; readonly answer: R } | null = null;
  return (words) => {
    if (last?.words !== words) last = { words, answer: ask(words) };
    return last.answer;
  };
}
