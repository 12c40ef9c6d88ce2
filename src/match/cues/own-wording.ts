import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView } from '../text-view.js';
import { WordSet } from '../words.js';
import { isCompanyVoice } from './company-voice.js';
import type { SaidCues } from './cue-sets.js';
import type { DemandDecision } from './decision.js';
import { DUTY_VERBS } from './duty-verbs.js';

/**
 * A line under no known heading: what its own words say. A technology is rarely named for nothing, so it counts as a
 * duty unless the line speaks of the company; an area of work or a trait needs words that ask or that say what is done.
 *
 * @returns the decision for each hit of the sentence, made once where it is the same for all
 */
export function byOwnWording(
  sentence: SentenceView,
  view: TextView,
  said: SaidCues,
): (hit: Hit) => DemandDecision {
  if (said.has('legal') && !OPENS_A_WISH.test(sentence.folded))
    return () => ({ demand: 'context', why: 'a legal line by its wording' });
  const customers = customersNamed(sentence, said);
  const line = wordingOf(sentence, view, said);
  return (hit) => customers(hit) ?? ('demand' in line ? line : unsaid(hit, sentence, line.speaksOfCompany));
}

/** What the line says of all it names, else whether it speaks of the company at least. */
function wordingOf(
  sentence: SentenceView,
  view: TextView,
  said: SaidCues,
): DemandDecision | { readonly speaksOfCompany: boolean } {
  const asks = said.has('asking');
  if (!asks && said.has('applying')) return TELLS_HOW_TO_APPLY;
  const isAboutStack = said.has('stack');
  if (!isAboutStack && isCompanyVoice(sentence, view))
    return { demand: 'context', why: 'the company speaks of itself' };
  if (holds(FIRST_PERSON, sentence, view))
    return { demand: 'duty', why: 'the writer offers it, in the first person' };
  const opener = numberAt(view, sentence.firstToken);
  const speaksOfCompany = said.has('company') || WE_OR_OUR.has(opener);
  const speaksToYou = said.has('doing') || OPENS_A_DUTY.has(opener);
  if (!asks && said.has('benefits'))
    return { demand: 'context', why: 'a line about benefits by its wording' };
  if (!asks && isAboutStack) return { demand: 'duty', why: 'the line says what the team works with' };
  if (speaksOfCompany && !speaksToYou && !asks)
    return { demand: 'context', why: 'a line about the company by its wording' };
  if (asks && asksOfYou(sentence, view, said))
    return { demand: 'required', why: 'the line asks by its wording' };
  if (asks || speaksToYou) return { demand: 'duty', why: 'the line says what the person will do' };
  return { speaksOfCompany };
}

/** The line says nothing of what it names: it may be short, and what it names may speak for itself. */
function unsaid(
  { skill }: Hit,
  { firstToken, endToken, isItem, section }: SentenceView,
  speaksOfCompany: boolean,
): DemandDecision {
  if (endToken - firstToken <= SHORT_LINE_WORDS && !speaksOfCompany)
    return { demand: skill.kind === 'soft' ? 'required' : 'duty', why: 'a short line that names it' };
  if (skill.kind === 'technology' || isItem) return { demand: 'duty', why: 'named without more words' };
  // Most lines about the role say what is done, whatever words they take for it.
  if (skill.kind !== 'soft' && DESCRIBES_THE_JOB.test(section.heading ?? '') && !speaksOfCompany)
    return { demand: 'duty', why: 'named in the text about the role' };
  return { demand: 'context', why: 'the line asks nothing of the person' };
}

/**
 * A line that strayed into a section about the job: the company introduces itself, or says how to apply.
 *
 * @returns for each hit of the sentence the decision, or null where the line belongs to its section
 */
export function besideTheJob(
  sentence: SentenceView,
  view: TextView,
  said: SaidCues,
): (hit: Hit) => DemandDecision | null {
  const customers = customersNamed(sentence, said);
  const line = strayLine(sentence, view, said);
  return (hit) => customers(hit) ?? line;
}

function strayLine(sentence: SentenceView, view: TextView, said: SaidCues): DemandDecision | null {
  if (isCompanyVoice(sentence, view)) return { demand: 'context', why: 'the company speaks of itself' };
  if (said.has('applying')) return TELLS_HOW_TO_APPLY;
  return said.has('aboutUs') && !said.has('asking') && !holds(SPEAKS_TO_YOU, sentence, view)
    ? { demand: 'context', why: 'a line about the company by its wording' }
    : null;
}

/** "Customers include …": what follows the phrase, not what is "used by" them. */
function customersNamed({ firstToken }: SentenceView, said: SaidCues): (hit: Hit) => DemandDecision | null {
  if (!said.has('customers')) return () => null;
  const from = firstToken + Math.min(...said.places('customers').map(({ to }) => to));
  return (hit) => (from <= hit.firstToken ? NAMES_OF_CUSTOMERS : null);
}

const NAMES_OF_CUSTOMERS: DemandDecision = {
  demand: 'context',
  why: 'a line about customers or partners by its wording',
  isCompany: true,
};

const TELLS_HOW_TO_APPLY: DemandDecision = {
  demand: 'context',
  why: 'a line about applying by its wording',
};

/** Whose experience it is: "your negotiation skills" and "his expertise" ask for nothing. */
const OWNERS = new WordSet('your our his her their my its');
/** So many words may stand between owner and word: "your strong technical expertise". */
const OWNER_REACH = 3;

/** Whether a word asks that is neither owned already nor part of a skill's name ("user experience"). */
function asksOfYou({ hits, firstToken }: SentenceView, { words }: TextView, said: SaidCues): boolean {
  return said.places('asking').some(({ from }) => {
    const token = firstToken + from;
    for (let t = Math.max(firstToken, token - OWNER_REACH); t < token; t++)
      if (OWNERS.has(words[t] as number)) return false;
    return !hits.some(
      (hit) => hit.skill.kind === 'concept' && hit.firstToken < token && token <= hit.lastToken,
    );
  });
}

/** "Should have worked in a lab … vaccination required": no legal line. */
const OPENS_A_WISH = /^ (?:(?:all |the )?(?:applicants|candidates) )?(?:should|must) (?:have|be able) /;
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
