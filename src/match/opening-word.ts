type PartOfSpeech = 'verb' | 'noun' | 'other';

/**
 * What the word that opens a sentence is there, where a capital tells nothing: "Excel at service" opens with a verb,
 * "Spark jobs fail" with a noun. Most names are no words that could open a sentence otherwise, and most words that
 * could are told by the word behind them.
 */
export function openingWordIs(sentence: string): PartOfSpeech {
  const [, word = '', after = ''] = openingOf(sentence);
  const first = word.toLowerCase();
  if (OPENS_OTHERWISE.has(first)) return 'other';
  const isVerb = VERBS.has(first) || /^[a-z]{3,}ing$/.test(first);
  const otherwise = isVerb ? 'verb' : DESCRIBING.has(first) ? 'other' : null;
  if (otherwise === null) return 'noun';
  const [, joint = '', next = '', further = ''] = nextWords(after);
  if (joint === '' || !isSmall(next) || BEHIND_NAMES.has(next)) return 'noun';
  if (next === 'and' || next === 'or')
    return isSmall(further) && !BEHIND_NAMES.has(further) ? otherwise : 'noun';
  return otherwise;
}

// Patterns of Unicode are made where they are asked for: making them takes a start tenths of a millisecond.
function openingOf(sentence: string): readonly string[] {
  return /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)(.{0,60})/su.exec(sentence) ?? [];
}

/** Blanks, then a word and perhaps the one behind it; a mark between them ends what the first word has to do with them. */
function nextWords(after: string): readonly string[] {
  return /^([ \t\u00a0]+)([\p{L}'’-]+)(?:[ \t\u00a0]+([\p{L}'’-]+))?/u.exec(after) ?? [];
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Ambiguous names, of ours or of a taxonomy of the user's own, that postings also open sentences with as verbs. */
const VERBS = words(
  'access adjust arm articulate bash box buffer change check coach drill excel exchange express function go harness log make model ping plan play power project query react record report rest review scale segment service spark spring step stream switch',
);
/** Those that also describe what is named behind them. */
const DESCRIBING = words('agile clean epic lean native solid swift');
/** Those that open sentences as adjectives, adverbs and the like, and hardly ever as a name. */
const OPENS_OTHERWISE = words(
  'after ambiguous analytical collaborative constant core creative fast first flexible fluent friendly great green independently innovative new next or organized persistent pro red resilient some thorough vast',
);
/** What is said of a thing that was named. */
const BEHIND_NAMES = words(
  'ability administration administrator admin analyst analysts application applications architect background based certificate certification certified cluster clusters code coding components concepts dashboards desirable desired developer developers development engineer engineers environment environments essential etc experience expertise familiarity formulas framework frameworks functions is jobs knowledge library libraries macros mandatory modeling must nice platform platforms preferable preferred proficiency proficient programming projects required script scripting scripts server servers sheets skill skills spreadsheets tables tool tools training understanding was will',
);
