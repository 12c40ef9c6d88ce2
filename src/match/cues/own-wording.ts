import type { Hit } from '../hit.js';
import type { Said } from '../phrases.js';
import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView } from '../text-view.js';
import { WordSet } from '../words.js';
import { isCompanyVoice } from './company-voice.js';
import { CUES } from './cue-sets.js';
import { type DemandDecision, decided } from './decision.js';
import { DUTY_VERBS } from './duty-verbs.js';

/** What the words of a line say of all it names. */
export interface Wording {
  readonly decision: DemandDecision | null;
  /** The token from which on it names customers; infinite where it names none. */
  readonly customersFrom: number;
}

/** What the wording says of a hit of its line, or null. */
export function saidOf(hit: Hit, { decision, customersFrom }: Wording): DemandDecision | null {
  return hit.firstToken >= customersFrom ? NAMES_OF_CUSTOMERS : decision;
}

/**
 * A line under no known heading: what its own words say. A technology is rarely named for nothing, so it counts as a
 * duty unless the line speaks of the company; an area of work or a trait needs words that ask or that say what is done.
 */
export function ownWording(sentence: SentenceView, view: TextView, said: Said): Wording {
  if (said.has(CUES.legal) && !OPENS_A_WISH.test(sentence.opening)) return LEGAL;
  return { decision: ofWholeLine(sentence, view, said), customersFrom: customersFrom(sentence, said) };
}

const LEGAL: Wording = {
  decision: decided('context', 'a legal line by its wording'),
  customersFrom: Number.POSITIVE_INFINITY,
};

function ofWholeLine(sentence: SentenceView, view: TextView, said: Said): DemandDecision | null {
  const asks = said.has(CUES.asking);
  if (!asks && said.has(CUES.applying)) return TELLS_HOW_TO_APPLY;
  const isAboutStack = said.has(CUES.stack);
  if (!isAboutStack && isCompanyVoice(sentence, view))
    return decided('context', 'the company speaks of itself');
  if (holds(FIRST_PERSON, sentence, view))
    return decided('duty', 'the writer offers it, in the first person');
  const speaksToYou = said.has(CUES.doing) || OPENS_A_DUTY.has(numberAt(view, sentence.firstToken));
  if (!asks && said.has(CUES.benefits)) return decided('context', 'a line about benefits by its wording');
  if (!asks && isAboutStack) return decided('duty', 'the line says what the team works with');
  if (!asks && !speaksToYou && speaksOfCompany(sentence, view, said))
    return decided('context', 'a line about the company by its wording');
  if (asks && asksOfYou(sentence, view, said)) return decided('required', 'the line asks by its wording');
  return asks || speaksToYou ? decided('duty', 'the line says what the person will do') : null;
}

/** The line says nothing of what it names: it may be short, and what it names may speak for itself. */
export function unsaid({ name }: Hit, sentence: SentenceView, view: TextView, said: Said): DemandDecision {
  const { firstToken, endToken, isItem, section } = sentence;
  const isAboutCompany = speaksOfCompany(sentence, view, said);
  if (endToken - firstToken <= SHORT_LINE_WORDS && !isAboutCompany)
    return decided(name.kind === 'soft' ? 'required' : 'duty', 'a short line that names it');
  if (name.kind === 'technology' || isItem) return decided('duty', 'named without more words');
  // Most lines about the role say what is done, whatever words they take for it.
  if (name.kind !== 'soft' && DESCRIBES_THE_JOB.test(section.heading ?? '') && !isAboutCompany)
    return decided('duty', 'named in the text about the role');
  return decided('context', 'the line asks nothing of the person');
}

function speaksOfCompany({ firstToken }: SentenceView, view: TextView, said: Said): boolean {
  return said.has(CUES.company) || WE_OR_OUR.has(numberAt(view, firstToken));
}

/** A line that strayed into a section about the job: the company introduces itself, or says how to apply. */
export function strayWording(sentence: SentenceView, view: TextView, said: Said): Wording {
  return { decision: strayLine(sentence, view, said), customersFrom: customersFrom(sentence, said) };
}

function strayLine(sentence: SentenceView, view: TextView, said: Said): DemandDecision | null {
  if (isCompanyVoice(sentence, view)) return decided('context', 'the company speaks of itself');
  if (said.has(CUES.applying)) return TELLS_HOW_TO_APPLY;
  return said.has(CUES.aboutUs) && !said.has(CUES.asking) && !holds(SPEAKS_TO_YOU, sentence, view)
    ? decided('context', 'a line about the company by its wording')
    : null;
}

/** "Customers include …": what follows the phrase, not what is "used by" them. */
function customersFrom({ firstToken }: SentenceView, said: Said): number {
  let from = Number.POSITIVE_INFINITY;
  for (const { to } of said.places(CUES.customers)) from = Math.min(from, firstToken + to);
  return from;
}

const NAMES_OF_CUSTOMERS = decided('context', 'a line about customers or partners by its wording', true);
const TELLS_HOW_TO_APPLY = decided('context', 'a line about applying by its wording');

/** Whose experience it is: "your negotiation skills" and "his expertise" ask for nothing. */
const OWNERS = new WordSet('your our his her their my its');
/** So many words may stand between owner and word: "your strong technical expertise". */
const OWNER_REACH = 3;

/** Whether a word asks that is neither owned already nor part of a skill's name ("user experience"). */
function asksOfYou({ hits, firstToken }: SentenceView, { words }: TextView, said: Said): boolean {
  return said.places(CUES.asking).some(({ from }) => {
    const token = firstToken + from;
    for (let t = Math.max(firstToken, token - OWNER_REACH); t < token; t++)
      if (OWNERS.has(words[t] as number)) return false;
    return !hits.some(
      (hit) => hit.name.kind === 'concept' && hit.firstToken < token && token <= hit.lastToken,
    );
  });
}

/** "Should have worked in a lab … vaccination required": no legal line. */
export const OPENS_A_WISH =
  /^ (?:(?:all |the )?(?:applicants|candidates) )?(?:should|must) (?:have|be able) /;
const FIRST_PERSON = new WordSet('i my');
const SPEAKS_TO_YOU = new WordSet('you your candidate candidates responsible role position');
const WE_OR_OUR = new WordSet('we our');
const OPENS_A_DUTY = new WordSet(DUTY_VERBS);

/** "About the team" tells of the company too; these headings open the work itself. */
const DESCRIBES_THE_JOB =
  /\b(?:job|position|role|general|work) (?:description|summary|purpose|profile|overview|function)|^(?:description|summary)\b/i;

/** So few words name what is wanted and tell no story. */
const SHORT_LINE_WORDS = 8;

function holds(set: WordSet, { firstToken, endToken }: SentenceView, { words }: TextView): boolean {
  for (let t = firstToken; t < endToken; t++) if (set.has(words[t] as number)) return true;
  return false;
}
