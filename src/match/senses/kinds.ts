import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView } from '../text-view.js';
import { numberOf, WordSet } from '../words.js';
import { isCapitalised } from './case.js';
import { isNearDegree } from './degrees.js';
import type { ListEvidence } from './list-evidence.js';
import { accepted, CONFIDENCE, refused, type Verdict } from './verdict.js';

/** Rules of whole kinds: human languages need a language cue, degree fields a degree. */
export function judgeKind(
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  list: ListEvidence,
): Verdict | null {
  const { kind } = hit.name;
  if (kind === 'degree_field') {
    if (!isNearDegree(hit, sentence, view)) return NO_DEGREE;
    // "Law", "Business" and "Education" are fields of study only where they are written or introduced as one.
    return isCapitalised(hit, view) || isIntroduced(hit, view) || list.fields > 0
      ? accepted(CONFIDENCE.cue, ['a degree stands in the sentence'])
      : refused('an ordinary word in small letters');
  }
  if (kind === 'language') {
    if (!isCapitalised(hit, view)) return refused('not capitalised');
    return holdsLanguageCue(sentence, view)
      ? accepted(CONFIDENCE.cue, ['a language cue in the sentence'])
      : refused('no language cue in the sentence');
  }
  return null;
}

const NO_DEGREE = refused('no degree in the sentence');

const INTRODUCES = new WordSet('in of or');
const EXPERIENCE = numberOf('experience');

function isIntroduced(hit: Hit, view: TextView): boolean {
  if (hit.firstToken < hit.lastToken) return true;
  // "three years of experience in business data analysis" introduces an area of work.
  return (
    INTRODUCES.has(numberAt(view, hit.firstToken - 1)) && numberAt(view, hit.firstToken - 2) !== EXPERIENCE
  );
}

const LANGUAGE_CUES = new WordSet(
  'fluent fluency fluently native proficient proficiency speak speaker speakers speaking spoken bilingual trilingual language languages written verbal oral writing read communicate communication conversational command level c1 b2 c2 b1 knowledge skills ability abilities plus',
);
const MOTHER = numberOf('mother');
const TONGUE = numberOf('tongue');

function holdsLanguageCue({ firstToken, endToken }: SentenceView, { words }: TextView): boolean {
  for (let t = firstToken; t < endToken; t++) {
    const word = words[t] as number;
    if (LANGUAGE_CUES.has(word)) return true;
    if (word === MOTHER && t + 1 < endToken && words[t + 1] === TONGUE) return true;
  }
  return false;
}
