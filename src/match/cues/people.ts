import type { Hit } from '../hit.js';
import { isCapital } from '../letter-case.js';
import type { SkillList } from '../lists.js';
import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView, wordAt } from '../text-view.js';
import { numberOf, WordSet } from '../words.js';

const PEOPLE = new WordSet(
  'team teams group groups department departments organization organizations organisation manager managers director directors engineers developers scientists analysts professionals leads experts specialists practitioners consultants recruiters colleagues peers community communities company companies firm vendors startup startups industry market leaders executives functions stakeholders',
);

/** What is done with people and not with tools: "collaborate with product management". */
const JOINING =
  /^(?:collaborat|partner|liais|coordinat|closely|hand|interfac|communicat|alongside|together|align)/;

/** Words that lead from people to the names of their departments: "teams across the company, including Marketing". */
const LEADING = new WordSet('including like as from across between');
/** Words between the names of departments. */
const BETWEEN = new WordSet('and or the');
const WITH = numberOf('with');
const OF = numberOf('of');
const INTERSECTION = numberOf('intersection');

export const REPORTS_TO = /^ (?:you |this [a-z]+ |the [a-z]+ )?(?:will )?report(?:s|ing)? to /;
/** Without one of these among its first words nobody reports. */
export const REPORTING = new WordSet('report reports reporting');
export const REPORTING_REACH = 4;

/** How far back a list of departments may begin, in words. */
const REACH = 14;

/**
 * "Work with data science teams", "partner closely with Product Design, Data Science and Legal", "at the intersection of
 * Sales and Customer Success": an area of work as the name of those who do it.
 */
export function namesPeople(
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  list: SkillList | undefined,
): boolean {
  if (hit.name.kind !== 'concept') return false;
  const first = list ? (sentence.hits[list.from] as Hit) : hit;
  const last = list ? (sentence.hits[list.to - 1] as Hit) : hit;
  if (PEOPLE.has(numberAt(view, last.lastToken + 1)) || PEOPLE.has(numberAt(view, hit.lastToken + 1)))
    return true;
  if (followsReporting(hit, sentence, view)) return true;
  const before = numberAt(view, first.firstToken - 1);
  if (PEOPLE.has(before) && view.text[first.start - 1] === '(') return true;
  if (before === WITH && JOINING.test(wordAt(view, first.firstToken - 2))) return true;
  return isCapital(hit.start, view) && followsDepartments(hit, sentence, view) && !sentence.caseTellsNothing;
}

/** "Reporting to the Director - AI & Analytics, you …" */
function followsReporting(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  if (hit.firstToken - sentence.firstToken >= REACH || !mayReport(sentence, view)) return false;
  return REPORTS_TO.test(sentence.opening) && !view.text.slice(sentence.start, hit.start).includes(',');
}

function mayReport({ firstToken, endToken }: SentenceView, { words }: TextView): boolean {
  const end = Math.min(endToken, firstToken + REPORTING_REACH);
  for (let t = firstToken; t < end; t++) if (REPORTING.has(words[t] as number)) return true;
  return false;
}

/** Goes back over capitalised words and joiners to what opens the row of departments. */
function followsDepartments(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  const from = Math.max(sentence.firstToken, hit.firstToken - REACH);
  for (let t = hit.firstToken - 1; t >= from; t--) {
    const word = numberAt(view, t);
    if (word === WITH) return JOINING.test(wordAt(view, t - 1));
    if (word === OF) return numberAt(view, t - 1) === INTERSECTION;
    if (LEADING.has(word)) return PEOPLE.has(numberAt(view, t - 1)) || PEOPLE.has(numberAt(view, t - 3));
    if (!BETWEEN.has(word) && !isCapital(view.tokens.start[t] as number, view)) return false;
  }
  return false;
}
