/**
 * Whether the words beside a requirement turn it into a wish: "preferred", "a plus", "ideally 3 years".
 * A cue after a comma belongs to what follows the comma ("5 years of Java, Scala preferred" asks for the 5 years),
 * unless nothing but the cue follows it ("5 years of Java, preferred").
 *
 * @param before words of the sentence before the requirement
 * @param after  words of the sentence after it
 */
export function isPreferred(before: string, after: string): boolean {
  const own = after.split(NEXT_ITEM)[0]!; // split gives at least one piece
  const withoutExamples = own.replace(EXAMPLES, '');
  return WISH_BEFORE.test(before) || WISH_AFTER.test(withoutExamples) || WISH_ALONE.test(own);
}

/** "… is required", also under a heading that speaks of wishes. */
export function saysRequired(after: string): boolean {
  return /^[^.;\n]{0,80}(?<!\b(?:not|no|but) )\b(?:required|mandatory|compulsory|is a must)\b/i.test(after);
}

/** "a master's degree or a certificate (e.g., CFA, CPA) is a plus". */
const EXAMPLES = /\s?\((?:e\.g|i\.e|such as|like|for example)[^()]{0,60}\)/i;

/** "…5 years of experience CPA preferred": the line break between the two was lost, and what follows is another wish. */
const NEXT_ITEM =
  /(?<=\b(?:[Ee]xperience|[Rr]equired)) (?=(?!Preferred|Required|Desired|Is\b|In\b|With\b|As\b|And\b|Or\b)[A-Z][A-Za-z])/;

const WISH =
  '(?:preferred|preferable|a (?:\\w+ )?(?:plus|bonus|asset|advantage)|plus(?=\\s?(?:[.,;)!]|$))|nice[- ]to[- ]have|good to have|(?:highly |very )?desir(?:ed|able)|beneficial|advantageous|an? added|optional|(?:would|will) be (?:great|nice|helpful|ideal|an? \\w+)|not (?:required|necessary|mandatory|essential)|(?<!\\b(?:the|an?|our|your) )ideal\\b|welcome\\b)';

const WISH_BEFORE =
  /(?:\b|(?<=[a-z.)])(?=[IP]))(?:preferably|ideally|prefer|(?:(?<=^\s*(?:[a-z]+ly )?|[,;(]\s?(?:[a-z]+ly )?)(?:preferred|desired)|(?:preferred|desired|desirable)(?=\s?[:–-]))|nice[- ]to[- ]have|good to have|bonus(?: points)?(?: for| if)?|pluses?|optional)\b(?!\s*(?:required|with)\b)[^,;.]{0,60}$/i;

const WISH_AFTER = new RegExp(
  `^(?:(?!\\brequired|\\bmandatory|\\bmust\\b|\\s[–-]\\s|\\bwith (?:an? )?(?:advanced|higher|further|master|m\\.?s\\b|mba\\b|ph\\.?d))[^,;.(]){0,110}?(?<!\\b(?:or|and) )\\b${WISH}`,
  'i',
);

const WISH_ALONE = new RegExp(
  `^(?:(?!\\brequired|\\bmandatory|\\bmust\\b)[^;.]){0,110}(?:[,–-]\\s?(?:(?:is|are|but|or|strongly|highly|would be) ){0,3}${WISH}|\\((?:(?:strongly|highly) )?${WISH}\\))`,
  'i',
);
