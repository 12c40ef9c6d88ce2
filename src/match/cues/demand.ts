import type { CueLexicon } from '../../model/cues.js';
import type { Demand } from '../../model/mention.js';
import type { SectionRole } from '../../model/segments.js';
import { type Hit, type SentenceView, type TextView, wordAt } from '../context.js';
import { namesPeople } from './people.js';
import { type PhraseSet, phraseSet } from './phrases.js';
import { findReaches } from './reaches.js';

export interface DemandDecision {
  readonly demand: Demand;
  /** The wording or section that decided. */
  readonly why: string;
  /** The names here are those of customers, partners or former employers. */
  readonly isCompany?: boolean;
}

/** @param list  the hits that stand with this one in a list, itself among them; empty where it stands alone */
export type DecideDemand = (
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  list: readonly Hit[],
) => DemandDecision;

const OF_SECTION: Readonly<Partial<Record<SectionRole, Demand>>> = {
  requirements: 'required',
  preferred: 'preferred',
  duties: 'duty',
  title: 'duty',
  company: 'context',
  benefits: 'context',
  legal: 'context',
  application: 'context',
};

/** Makes the function that decides how one mention is asked for: by the nearest cue of its clause, else its section, else its line's own wording. */
export function demandDecider(lexicon: CueLexicon): DecideDemand {
  const sides = {
    preferred: { after: phraseSet(lexicon.preferred.after), before: phraseSet(lexicon.preferred.before) },
    required: { after: phraseSet(lexicon.required.after), before: phraseSet(lexicon.required.before) },
    negated: { after: phraseSet(lexicon.negated.after), before: phraseSet(lexicon.negated.before) },
  };
  const asking = phraseSet(lexicon.asking);
  const neutral = phraseSet(lexicon.neutral);
  const wording = {
    asking,
    stack: phraseSet(lexicon.stack),
    doing: phraseSet(lexicon.doing),
    company: phraseSet(lexicon.company),
    customers: phraseSet(lexicon.customers),
    benefits: phraseSet(lexicon.benefits),
    legal: phraseSet(lexicon.legal),
    aboutUs: phraseSet(lexicon.aboutUs),
    applying: phraseSet(lexicon.applying),
  };
  const reachesOf = memoiseLast((sentence: SentenceView, view: TextView) =>
    findReaches(sentence, view, sides, asking, neutral),
  );

  return (hit, sentence, view, list) => {
    const role = sentence.section.role;
    const at = hit.firstToken - sentence.firstToken;
    const end = hit.lastToken - sentence.firstToken;
    const reach = reachesOf(sentence, view).find((r) => r.from <= at && end < r.to);
    const base = OF_SECTION[role];
    if (reach?.demand === 'negated') return { demand: 'negated', why: `"${reach.phrase}"` };
    if (base === 'context') return { demand: 'context', why: `in a section about ${sectionTopic(role)}` };
    if (namesPeople(hit, sentence, view, list))
      return { demand: 'context', why: 'it names people, not what they must know' };
    if (base) {
      const aside = besideTheJob(at, sentence, wording);
      if (aside) return aside;
    }
    if (reach && !(reach.demand === 'required' && base === 'duty'))
      return { demand: reach.demand, why: `"${reach.phrase}"` };
    if (
      base === 'duty' &&
      role === 'duties' &&
      (sentence.says(OPENS_WITH_A_QUALITY) ||
        sentence.says(OPENS_A_REQUIREMENT) ||
        sentence.says(NAMES_A_COMPETENCE))
    ) {
      return { demand: 'required', why: 'the line asks by its wording' };
    }
    if (base)
      return {
        demand: base,
        why: `under ${sentence.section.heading ? `"${sentence.section.heading}"` : 'the title'}`,
      };
    return byOwnWording(hit, sentence, view, wording);
  };
}

/** A line that strayed into a section about the job: the company introduces itself, or says how to apply. */
function besideTheJob(at: number, sentence: SentenceView, wording: Wording): DemandDecision | null {
  const { words } = sentence;
  if (followsCustomers(at, words, wording)) return NAMES_OF_CUSTOMERS;
  if (wording.applying.in(words)) return { demand: 'context', why: 'a line about applying by its wording' };
  return wording.aboutUs.in(words) && !wording.asking.in(words) && !sentence.says(SPEAKS_TO_YOU)
    ? { demand: 'context', why: 'a line about the company by its wording' }
    : null;
}

const NAMES_OF_CUSTOMERS: DemandDecision = {
  demand: 'context',
  why: 'a line about customers or partners by its wording',
  isCompany: true,
};

/** "Customers include …": what follows the phrase, not what is "used by" them. */
function followsCustomers(at: number, words: readonly string[], wording: Wording): boolean {
  return wording.customers.in(words) && wording.customers.places(words).some((place) => place.to <= at);
}

const SPEAKS_TO_YOU = / (?:you|your|candidate|candidates|responsible|role|position) /;

/** A line that begins so asks for something, also among duties: many postings have lost the heading between the two. */
const OPENS_A_REQUIREMENT =
  /^ (?:(?:a|an|the|strong|solid|excellent|proven|extensive|good|deep|basic|working|prior|previous|demonstrated|advanced|significant|relevant|professional|technical|practical|hands|on|minimum|at|least|of|must|have|be|highly|very|\d+|one|two|three|four|five|six|seven|eight|ten|or|more|years?|yrs?|to) ){0,7}(?:experience|experienced|proficien(?:t|cy)|knowledge|knowledgeable|familiar|familiarity|understanding|expertise|fluent|fluency|ability|skilled|background|degree|bachelor|bachelors|master s|masters|phd|certification|certified|track record|comfortable|exposure) /;

/** "Excellent communication skills", "Ability to …": a quality of the person, not a task. */
const OPENS_WITH_A_QUALITY =
  /^ (?:strong|excellent|exceptional|outstanding|good|great|solid|superior|advanced|demonstrated|proven|highly|detail oriented|self starter|self motivated|team player|ability|able|willingness|willing|skills in|passion|passionate|must|eagerness|comfort|aptitude|fluent|native) /;

const NAMES_A_COMPETENCE =
  / (?:expertise|proficiency|proficient|knowledge|experience|experienced|familiarity|familiar|fluency|fluent|understanding) (?:in|with|of|using) /;

function sectionTopic(role: SectionRole): string {
  const topics: Partial<Record<SectionRole, string>> = {
    company: 'the company',
    benefits: 'pay and benefits',
    legal: 'legal matters',
    application: 'applying',
  };
  return topics[role] ?? role;
}

type Wording = Record<
  'asking' | 'stack' | 'doing' | 'company' | 'customers' | 'benefits' | 'legal' | 'aboutUs' | 'applying',
  PhraseSet
>;

/**
 * A line under no known heading: what its own words say. A technology is rarely named for nothing, so it counts as a
 * duty unless the line speaks of the company; an area of work or a trait needs words that ask or that say what is done.
 */
function byOwnWording(hit: Hit, sentence: SentenceView, view: TextView, wording: Wording): DemandDecision {
  const words = sentence.folded;
  if (wording.legal.in(sentence.words)) return { demand: 'context', why: 'a legal line by its wording' };
  if (followsCustomers(hit.firstToken - sentence.firstToken, sentence.words, wording))
    return NAMES_OF_CUSTOMERS;
  if (sentence.says(FIRST_PERSON))
    return { demand: 'duty', why: 'the writer offers it, in the first person' };
  const asks = wording.asking.in(sentence.words);
  const speaksOfCompany =
    wording.company.in(sentence.words) || words.startsWith(' we ') || words.startsWith(' our ');
  const speaksToYou = wording.doing.in(sentence.words) || opensWithVerb(sentence, view);
  if (wording.benefits.in(sentence.words) && !asks)
    return { demand: 'context', why: 'a line about benefits by its wording' };
  if (!asks && wording.stack.in(sentence.words))
    return { demand: 'duty', why: 'the line says what the team works with' };
  if (speaksOfCompany && !speaksToYou && !asks)
    return { demand: 'context', why: 'a line about the company by its wording' };
  if (asks) return { demand: 'required', why: 'the line asks by its wording' };
  if (speaksToYou) return { demand: 'duty', why: 'the line says what the person will do' };
  const isShort = sentence.endToken - sentence.firstToken <= SHORT_LINE_WORDS && !speaksOfCompany;
  if (isShort)
    return { demand: hit.skill.kind === 'soft' ? 'required' : 'duty', why: 'a short line that names it' };
  if (hit.skill.kind === 'technology' || sentence.isItem)
    return { demand: 'duty', why: 'named without more words' };
  return { demand: 'context', why: 'the line asks nothing of the person' };
}

const FIRST_PERSON = / (?:i|my|i m|i ve) /;

/** So few words name what is wanted and tell no story. */
const SHORT_LINE_WORDS = 8;

/** "Develop and maintain pipelines": a line that opens with what is to be done. */
function opensWithVerb(sentence: SentenceView, view: TextView): boolean {
  return DUTY_VERBS.has(wordAt(view, sentence.firstToken));
}

const DUTY_VERBS = new Set(
  'develop design build implement create maintain manage lead work collaborate support analyze analyse write perform conduct drive own deliver ensure provide test deploy optimize research identify define evaluate monitor coordinate assist help participate contribute partner plan prepare apply use leverage understand mentor improve translate communicate present document integrate automate architect train investigate execute establish review develops designs builds implements creates maintains manages leads works collaborates supports analyzes performs conducts drives ensures provides'.split(
    ' ',
  ),
);

function memoiseLast<A extends object, B, R>(make: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { key: A; value: R } | null = null;
  return (a, b) => {
    if (last?.key !== a) last = { key: a, value: make(a, b) };
    return last.value;
  };
}
