import { type Hit, type SentenceView, type TextView, wordAt } from '../context.js';
import { isCapitalised } from './case.js';
import type { ListEvidence } from './list-evidence.js';
import { accepted, CONFIDENCE, refused, type Verdict } from './verdict.js';

/** Rules of whole kinds: human languages need a language cue, degree fields a degree. */
export function judgeKind(
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  list: ListEvidence,
): Verdict | null {
  const { skill } = hit;
  if (skill.kind === 'degree_field') {
    if (!isNearDegree(hit, sentence, view)) return refused('no degree in the sentence');
    // "Law", "Business" and "Education" are fields of study only where they are written or introduced as one.
    // "three years of experience in business data analysis" introduces an area of work.
    const isOfExperience = wordAt(view, hit.firstToken - 2) === 'experience';
    const isIntroduced =
      (/^(?:in|of|or)$/.test(wordAt(view, hit.firstToken - 1)) && !isOfExperience) ||
      hit.firstToken < hit.lastToken ||
      list.fields > 0;
    return isCapitalised(hit, view) || isIntroduced
      ? accepted(CONFIDENCE.cue, ['a degree stands in the sentence'])
      : refused('an ordinary word in small letters');
  }
  if (skill.kind === 'language') {
    if (!isCapitalised(hit, view)) return refused('not capitalised');
    return sentence.says(LANGUAGE_CUE)
      ? accepted(CONFIDENCE.cue, ['a language cue in the sentence'])
      : refused('no language cue in the sentence');
  }
  return null;
}

/** A long row of fields may follow the word for the degree; before it stand few ("a mathematics, statistics or physics degree"). */
const WORDS_AFTER_DEGREE = 80;
const WORDS_BEFORE_DEGREE = 10;

/** "Five years in large-scale computing and modeling, or a bachelor's degree in statistics": computing is no field of study there. */
function isNearDegree(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  const from = Math.max(sentence.firstToken, hit.firstToken - WORDS_AFTER_DEGREE);
  const to = Math.min(sentence.endToken, hit.lastToken + 1 + WORDS_BEFORE_DEGREE);
  if (BE_DEGREE.test(view.text.slice(view.tokens.start[from], view.tokens.end[to - 1]))) return true;
  if (!sentence.says(EDUCATION)) return false;
  const words = (first: number, end: number) =>
    ` ${sentence.words.slice(first - sentence.firstToken, end - sentence.firstToken).join(' ')} `;
  return EDUCATION.test(words(from, hit.firstToken)) || EDUCATION.test(words(hit.lastToken + 1, to));
}

const EDUCATION =
  / (?:degree|degrees|bachelor|bachelors|master|masters|phd|ph d|doctorate|doctoral|bs|ba|ms(?! (?:office|word|excel|access|power ?point|project|sql|dynamics|teams|outlook|visio|suite|azure|windows|sharepoint) )|msc|bsc|b s|m s|b sc|m sc|b tech|m tech|btech|mtech|b e|diploma|graduate|undergraduate|postgraduate|graduated|major|majoring|majored|degree in|discipline|field of study|fields of study|related field|studies|pursuing|a s|associate s|mba) /;
/** In capitals and beside another degree or its field: a verb otherwise. */
const BE_DEGREE = /\bBE(?:\/| ?, ?(?:B|M)| in | or (?:B|M))/;
const LANGUAGE_CUE =
  / (?:fluent|fluency|fluently|native|proficient|proficiency|speak|speaker|speakers|speaking|spoken|bilingual|trilingual|language|languages|written|verbal|oral|writing|read|communicate|communication|mother tongue|conversational|business level|command|level|c1|b2|c2|b1|knowledge|skills|ability|abilities|plus) /;
