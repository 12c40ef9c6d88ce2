import { pattern } from './prefilter/pattern.js';
import type { Stretch } from './prefilter/stretch.js';

/**
 * Whether the words beside a requirement turn it into a wish: "preferred", "a plus", "ideally 3 years".
 * A cue after a comma belongs to what follows the comma ("5 years of Java, Scala preferred" asks for the 5 years),
 * unless nothing but the cue follows it ("5 years of Java, preferred").
 *
 * @param before words of the sentence before the requirement
 * @param after  words of the sentence after it
 */
export function isPreferred(before: Stretch, after: Stretch): boolean {
  if (before.has(WISH_BEFORE)) return true;
  if (!after.mayHold(WISH_AFTER)) return false;
  const next = after.find(NEXT_ITEM);
  const own = next ? after.first(next.index) : after;
  const withoutExamples = own.mayHold(EXAMPLES) ? own.words.replace(EXAMPLES.whole, '') : own.words;
  return (
    isReached(WISH_AFTER.whole, withoutExamples, /[,;.(]/, NO_WISH_AFTER) ||
    isReached(WISH_ALONE, own.words, /[;.]/, NO_WISH)
  );
}

/** No cue stands further off. */
const MOST_BETWEEN = 110;

/**
 * Whether `words` come to `cue` before anything that ends the look for it: the cue is looked for first, as it is rarely
 * there, and what stands before it only then.
 */
function isReached(cue: RegExp, words: string, mark: RegExp, no: RegExp): boolean {
  const at = words.search(cue);
  if (at < 0 || at > MOST_BETWEEN || mark.test(words.slice(0, at))) return false;
  const noAt = words.search(no);
  return noAt < 0 || noAt >= at;
}

/** "… is required", also under a heading that speaks of wishes. */
export function saysRequired(after: Stretch): boolean {
  return after.has(REQUIRED);
}

const REQUIRED = pattern(
  /^[^.;\n]{0,80}(?<!\b(?:not|no|but) )\b(?:required|mandatory|compulsory|is a must)\b/i,
);

/** "a master's degree or a certificate (e.g., CFA, CPA) is a plus". */
const EXAMPLES = pattern(/\s?\((?:e\.g|i\.e|such as|like|for example)[^()]{0,60}\)/i);

/** "…5 years of experience CPA preferred": the line break between the two was lost, and what follows is another wish. */
const NEXT_ITEM = pattern(
  /(?<=\b(?:[Ee]xperience|[Rr]equired)) (?=(?!Preferred|Required|Desired|Is\b|In\b|With\b|As\b|And\b|Or\b)[A-Z][A-Za-z])/,
);

const WISH =
  '(?:preferred|preferable|a (?:\\w+ )?(?:plus|bonus|asset|advantage)|plus(?=\\s?(?:[.,;)!]|$))|nice[- ]to[- ]have|good to have|(?:highly |very )?desir(?:ed|able)|beneficial|advantageous|an? added|optional|(?:would|will) be (?:great|nice|helpful|ideal|an? \\w+)|not (?:required|necessary|mandatory|essential)|(?<!\\b(?:the|an?|our|your) )ideal\\b|welcome\\b)';

const WISH_BEFORE = pattern(
  /(?:\b|(?<=[a-z.)])(?=[IP]))(?:preferably|ideally|prefer|(?:(?<=^\s*(?:[a-z]+ly )?|[,;(]\s?(?:[a-z]+ly )?)(?:preferred|desired)|(?:preferred|desired|desirable)(?=\s?[:–-]))|nice[- ]to[- ]have|good to have|bonus(?: points)?(?: for| if)?|pluses?|optional)\b(?!\s*(?:required|with)\b)[^,;.]{0,60}$/i,
);

const WISH_AFTER = pattern(new RegExp(`(?<!\\b(?:or|and) )\\b${WISH}`, 'i'));

/** What follows is asked, or it is another thing that is wished for. */
const NO_WISH = /\brequired|\bmandatory|\bmust\b/i;
const NO_WISH_AFTER = new RegExp(
  `${NO_WISH.source}|\\s[–-]\\s|\\bwith (?:an? )?(?:advanced|higher|further|master|m\\.?s\\b|mba\\b|ph\\.?d)`,
  'i',
);

const WISH_ALONE = new RegExp(
  `[,–-]\\s?(?:(?:is|are|but|or|strongly|highly|would be) ){0,3}${WISH}|\\((?:(?:strongly|highly) )?${WISH}\\)`,
  'i',
);
