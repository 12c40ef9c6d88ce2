import { type Hit, type SentenceView, type TextView, wordAt } from '../context.js';
import { isCompanyVoice } from './company-voice.js';
import type { DemandDecision } from './decision.js';
import { isDutyVerb } from './duty-verbs.js';
import type { PhraseSet } from './phrases.js';

/** What a line may speak of, by phrases of its words. */
export type Wording = Record<
  'asking' | 'stack' | 'doing' | 'company' | 'customers' | 'benefits' | 'legal' | 'aboutUs' | 'applying',
  PhraseSet
>;

/**
 * A line under no known heading: what its own words say. A technology is rarely named for nothing, so it counts as a
 * duty unless the line speaks of the company; an area of work or a trait needs words that ask or that say what is done.
 */
export function byOwnWording(
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  wording: Wording,
): DemandDecision {
  const words = sentence.folded;
  if (wording.legal.in(sentence.words) && !sentence.says(OPENS_A_WISH))
    return { demand: 'context', why: 'a legal line by its wording' };
  if (followsCustomers(hit.firstToken - sentence.firstToken, sentence.words, wording))
    return NAMES_OF_CUSTOMERS;
  const asks = wording.asking.in(sentence.words);
  if (!asks && wording.applying.in(sentence.words)) return TELLS_HOW_TO_APPLY;
  if (isCompanyVoice(sentence, view) && !wording.stack.in(sentence.words))
    return { demand: 'context', why: 'the company speaks of itself' };
  if (sentence.says(FIRST_PERSON))
    return { demand: 'duty', why: 'the writer offers it, in the first person' };
  const speaksOfCompany =
    wording.company.in(sentence.words) || words.startsWith(' we ') || words.startsWith(' our ');
  const speaksToYou = wording.doing.in(sentence.words) || opensWithVerb(sentence, view);
  if (wording.benefits.in(sentence.words) && !asks)
    return { demand: 'context', why: 'a line about benefits by its wording' };
  if (!asks && wording.stack.in(sentence.words))
    return { demand: 'duty', why: 'the line says what the team works with' };
  if (speaksOfCompany && !speaksToYou && !asks)
    return { demand: 'context', why: 'a line about the company by its wording' };
  if (asks && asksOfYou(sentence, wording))
    return { demand: 'required', why: 'the line asks by its wording' };
  if (asks || speaksToYou) return { demand: 'duty', why: 'the line says what the person will do' };
  const isShort = sentence.endToken - sentence.firstToken <= SHORT_LINE_WORDS && !speaksOfCompany;
  if (isShort)
    return { demand: hit.skill.kind === 'soft' ? 'required' : 'duty', why: 'a short line that names it' };
  if (hit.skill.kind === 'technology' || sentence.isItem)
    return { demand: 'duty', why: 'named without more words' };
  // Most lines about the role say what is done, whatever words they take for it.
  if (hit.skill.kind !== 'soft' && DESCRIBES_THE_JOB.test(sentence.section.heading ?? '') && !speaksOfCompany)
    return { demand: 'duty', why: 'named in the text about the role' };
  return { demand: 'context', why: 'the line asks nothing of the person' };
}

/** A line that strayed into a section about the job: the company introduces itself, or says how to apply. */
export function besideTheJob(
  at: number,
  sentence: SentenceView,
  view: TextView,
  wording: Wording,
): DemandDecision | null {
  const { words } = sentence;
  if (followsCustomers(at, words, wording)) return NAMES_OF_CUSTOMERS;
  if (isCompanyVoice(sentence, view)) return { demand: 'context', why: 'the company speaks of itself' };
  if (wording.applying.in(words)) return TELLS_HOW_TO_APPLY;
  return wording.aboutUs.in(words) && !wording.asking.in(words) && !sentence.says(SPEAKS_TO_YOU)
    ? { demand: 'context', why: 'a line about the company by its wording' }
    : null;
}

/** Whose experience it is: "your negotiation skills" and "his expertise" ask for nothing. */
const OWNERS = new Set(['your', 'our', 'his', 'her', 'their', 'my', 'its']);
/** So many words may stand between owner and word: "your strong technical expertise". */
const OWNER_REACH = 3;

/** Whether a word asks that is neither owned already nor part of a skill's name ("user experience"). */
function asksOfYou(sentence: SentenceView, wording: Wording): boolean {
  const known = asking.get(sentence);
  if (known !== undefined) return known;
  const asks = findsAsking(sentence, wording);
  asking.set(sentence, asks);
  return asks;
}

/** Answered once for all hits of a sentence: a sentence may hold thousands. */
const asking = new WeakMap<SentenceView, boolean>();

function findsAsking({ words, hits, firstToken }: SentenceView, wording: Wording): boolean {
  return wording.asking
    .places(words)
    .some(
      ({ from }) =>
        !words.slice(Math.max(0, from - OWNER_REACH), from).some((word) => OWNERS.has(word)) &&
        !hits.some(
          (hit) =>
            hit.skill.kind === 'concept' &&
            hit.firstToken < firstToken + from &&
            firstToken + from <= hit.lastToken,
        ),
    );
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

/** "Customers include …": what follows the phrase, not what is "used by" them. */
function followsCustomers(at: number, words: readonly string[], wording: Wording): boolean {
  return wording.customers.in(words) && wording.customers.places(words).some((place) => place.to <= at);
}

/** "Should have worked in a lab … vaccination required": no legal line. */
const OPENS_A_WISH = /^ (?:(?:all |the )?(?:applicants|candidates) )?(?:should|must) (?:have|be able) /;
const FIRST_PERSON = / (?:i|my|i m|i ve) /;
const SPEAKS_TO_YOU = / (?:you|your|candidate|candidates|responsible|role|position) /;

/** "About the team" tells of the company too; these headings open the work itself. */
const DESCRIBES_THE_JOB =
  /\b(?:job|position|role|general|work) (?:description|summary|purpose|profile|overview|function)|^(?:description|summary)\b/i;

/** So few words name what is wanted and tell no story. */
const SHORT_LINE_WORDS = 8;

/** "Develop and maintain pipelines": a line that opens with what is to be done. */
function opensWithVerb(sentence: SentenceView, view: TextView): boolean {
  return isDutyVerb(wordAt(view, sentence.firstToken));
}
