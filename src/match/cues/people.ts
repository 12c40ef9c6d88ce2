import { type Hit, type SentenceView, type TextView, wordAt } from '../context.js';

const PEOPLE = new Set(
  'team teams group groups department departments organization organizations organisation manager managers director directors engineers developers scientists analysts professionals leads experts specialists practitioners consultants recruiters colleagues peers community communities company companies firm vendors startup startups industry market leaders executives functions stakeholders'.split(
    ' ',
  ),
);

/** What is done with people and not with tools: "collaborate with product management". */
const JOINING =
  /^(?:collaborat|partner|liais|coordinat|closely|hand|interfac|communicat|alongside|together|align)/;

/** Words that lead from people to the names of their departments: "teams across the company, including Marketing". */
const LEADING = new Set(['including', 'like', 'as', 'from', 'across', 'between']);

const REPORTS_TO = /^ (?:you |this [a-z]+ |the [a-z]+ )?(?:will )?report(?:s|ing)? to /;

/** How far back a list of departments may begin, in words. */
const REACH = 14;

/**
 * "Work with data science teams", "partner closely with Product Design, Data Science and Legal", "at the intersection of
 * Sales and Customer Success": an area of work as the name of those who do it.
 */
export function namesPeople(hit: Hit, sentence: SentenceView, view: TextView, list: readonly Hit[]): boolean {
  if (hit.skill.kind !== 'concept') return false;
  const first = list[0] ?? hit;
  const last = list.at(-1) ?? hit;
  if (PEOPLE.has(wordAt(view, last.lastToken + 1)) || PEOPLE.has(wordAt(view, hit.lastToken + 1)))
    return true;
  // "Reporting to the Director - AI & Analytics, you …"
  if (sentence.says(REPORTS_TO) && hit.firstToken - sentence.firstToken < REACH) {
    const between = view.text.slice(sentence.start, hit.start);
    if (!between.includes(',')) return true;
  }
  const before = wordAt(view, first.firstToken - 1);
  if (PEOPLE.has(before) && view.text[first.start - 1] === '(') return true;
  if (before === 'with' && JOINING.test(wordAt(view, first.firstToken - 2))) return true;
  return (
    !sentence.caseTellsNothing &&
    isCapitalised(hit.firstToken, view) &&
    followsDepartments(hit, sentence, view)
  );
}

/** Goes back over capitalised words and joiners to what opens the row of departments. */
function followsDepartments(hit: Hit, sentence: SentenceView, view: TextView): boolean {
  const from = Math.max(sentence.firstToken, hit.firstToken - REACH);
  for (let t = hit.firstToken - 1; t >= from; t--) {
    const word = wordAt(view, t);
    if (word === 'with') return JOINING.test(wordAt(view, t - 1));
    if (word === 'of') return wordAt(view, t - 1) === 'intersection';
    if (LEADING.has(word)) return PEOPLE.has(wordAt(view, t - 1)) || PEOPLE.has(wordAt(view, t - 3));
    if (word !== 'and' && word !== 'or' && word !== 'the' && !isCapitalised(t, view)) return false;
  }
  return false;
}

function isCapitalised(token: number, { tokens, text }: TextView): boolean {
  const first = text[tokens.start[token] as number] as string;
  return first !== first.toLowerCase();
}
