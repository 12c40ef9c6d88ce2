import type { Span } from '../model/span.js';

/** Where in its list a member stands: the first has the words before the list in it, the last those behind it. */
export type Position = 'first' | 'middle' | 'last';

/** Longer members are phrases, not names. */
const MOST_WORDS = 4;
const MOST_UNITS = 40;

/** Words that lead to a name or follow it, and are no part of it. */
const AROUND = new Set(
  (
    'a an the and or other others any all some similar such as like including includes include e.g eg i.e ie etc ' +
    'with in of on for to using use via by from at into through plus also both either at least one more most ' +
    'experience experienced expertise knowledge proficiency proficient familiarity familiar understanding skills skill ' +
    'strong solid good excellent working hands-on deep advanced basic related relevant modern various multiple ' +
    'preferred required ideally preferably desired desirable bonus nice have especially particularly ' +
    'tools tool technologies technology frameworks framework libraries library languages language platforms ' +
    'our your their you we is are be will can must should not this that these those ability able years year'
  ).split(' '),
);

/** Inside a member these make a phrase of it: "tools for monitoring". */
const INSIDE =
  /^(?:a|an|the|with|of|for|to|on|in|into|over|using|by|from|at|is|are|be|will|that|this|our|your|you|we|have|has|their|as|such|it|its|who|which|what|how)$/i;

/** "skillsExcellent": two lines that lost the break between them. */
const GLUED = /^\p{Ll}{3,}\.?\p{Lu}\p{Ll}{2,}/u;
const OPENS_NAME = /^(?:\p{L}|\.\p{Lu}{2})/u;

const NAME_WORD = /^(?:\p{Lu}|\p{Ll}+\p{Lu}|\p{N}+\p{L}|\.\p{Lu})/u;

/**
 * The words of a member that could be a name, or null where none could.
 *
 * In the first and last member only a run of words written as names counts, as what else stands there is the sentence.
 */
export function termIn(text: string, part: Span, position: Position): Span | null {
  let words = wordsOf(text, part);
  if (position === 'first') words = words.slice(words.findLastIndex((w) => !NAME_WORD.test(w.text)) + 1);
  if (position === 'last') {
    const other = words.findIndex((word) => !NAME_WORD.test(word.text));
    if (other !== -1 && (other > 0 || words.length > 2)) words = words.slice(0, other);
  }
  const isAround = (word: Word | undefined): boolean =>
    word !== undefined && AROUND.has(word.text.toLowerCase());
  while (isAround(words[0])) words = words.slice(1);
  while (isAround(words.at(-1))) words = words.slice(0, -1);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > MOST_WORDS || last.end - first.start > MOST_UNITS) return null;
  const isPhrase = words.some((word) => INSIDE.test(word.text) || GLUED.test(word.text));
  return isPhrase || !OPENS_NAME.test(first.text) ? null : { start: first.start, end: last.end };
}

interface Word extends Span {
  readonly text: string;
}

function wordsOf(text: string, part: Span): Word[] {
  return [...text.slice(part.start, part.end).matchAll(/[^\s"'“”‘’*_]+/gu)]
    .map((m) => {
      const word = m[0].replace(/[.,:;!?]+$/u, '');
      const start = part.start + m.index;
      return { text: word, start, end: start + word.length };
    })
    .filter((word) => word.text !== '');
}
