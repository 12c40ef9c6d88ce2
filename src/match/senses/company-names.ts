import { COLON, COMMA, isLetter, OPENING_BRACKET, SPACE } from '../../model/characters.js';
import type { Hit } from '../hit.js';
import { isCapital } from '../letter-case.js';
import type { SentenceView } from '../sentence-view.js';
import { numberAt, type TextView, unitAt, wordAt } from '../text-view.js';
import { WordSet } from '../words.js';
import type { ListEvidence } from './list-evidence.js';

/** "(NASDAQ: RUBY)". */
const BEFORE_A_TICKER = /(?:nasdaq|nyse|lse|tsx|asx)(?:gs|gm)?\s?:\s?$/i;
const LISTED = /^\s?\((?:nasdaq|nyse|lse|tsx|asx)\b/i;

/** "Spring, Texas", "Palo Alto, CA": what stands before a state is a town. Codes that are words or units are left out. */
const IN_A_STATE =
  /^, ?(?:(?:AL|AK|AZ|CA|CT|FL|GA|IA|ID|IL|KS|KY|LA|MA|MD|MI|MN|MO|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|PA|RI|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY|DC)(?=\s*(?:[,;.|()\n]|$|\d|USA?\b))|(?:Alabama|Arizona|California|Colorado|Connecticut|Florida|Georgia|Illinois|Indiana|Kansas|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Nevada|New (?:Jersey|York|Mexico)|North Carolina|Ohio|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia|Washington|Wisconsin)\b)/;

/** "data partner, Quantros, Inc. through": the legal form names the company, not its product. */
const COMPANY_FORM = /^,? (?:Inc|LLC|L\.L\.C|Ltd|GmbH|Corp|Corporation|Incorporated|PLC|S\.A)\b/;

/** A company speaks of itself: "Unity is hiring", "Slack is looking for". */
const DOES_WHAT_COMPANIES_DO =
  /^ (?:is|are) (?:now |currently |proudly )?(?:hiring|seeking|looking (?:for|to)|recruiting|searching|headquartered|expanding|on a mission|at the forefront|committed to|proud to|revolutioni[sz]ing|transforming|redefining|disrupting)\b/i;
/** "comScore ranks us first." */
const RATES = new WordSet('ranks ranked named recognized');

/** "As a Data Scientist at SAS, you …", "careers at Slack". */
const AT_A_COMPANY =
  /(?:\bas an? [^.;:\n]{3,60}|\b(?:careers?|life|jobs?|culture|opportunit(?:y|ies)|interns?|employees) )\bat $/i;
const ABOUT = /(?:^|[^A-Za-z])About $/;
const BE = new WordSet('is are');

/** As much of the text behind a name as these look at. */
const UNITS_BEHIND = 40;
const TICKER_UNITS = 12;
const EMPLOYED_UNITS = 80;

/** Why the name is a company's here and no skill, or null. */
export function companyNamed(
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  list: ListEvidence,
): string | null {
  if (hit.name.kind !== 'technology') return null;
  const { text } = view;
  const { start, end } = hit;
  const second = unitAt(view, start - 2);
  if (second === SMALL_T) {
    if (text.endsWith('About ', start) && ABOUT.test(text.slice(Math.max(0, start - 7), start)))
      return 'introduced by "About"';
    if (
      text.endsWith(' at ', start) &&
      AT_A_COMPANY.test(text.slice(Math.max(0, start - EMPLOYED_UNITS), start))
    )
      return 'where people work';
  }
  const mark = unitAt(view, end);
  if (
    (mark === OPENING_BRACKET || unitAt(view, end + 1) === OPENING_BRACKET) &&
    LISTED.test(behind(end, text))
  )
    return 'a listed company';
  if (
    (unitAt(view, start - 1) === COLON || second === COLON) &&
    BEFORE_A_TICKER.test(text.slice(Math.max(0, start - TICKER_UNITS), start))
  )
    return 'a ticker symbol';
  if (isEmployer(hit, view) && list.sureTechnologies === 0) return `the employer's own name`;
  const next = numberAt(view, hit.lastToken + 1);
  if (BE.has(next) && DOES_WHAT_COMPANIES_DO.test(behind(end, text))) return 'a company that hires';
  if (RATES.has(next) && mark === SPACE) return 'a company that rates others';
  if (mayBeCompanyForm(end, view) && COMPANY_FORM.test(behind(end, text)))
    return 'a company by its legal form';
  if (hit.name.rule === null) return null;
  if (mark === COMMA && IN_A_STATE.test(behind(end, text))) return 'a place';
  return endsTwoWordLine(hit, sentence) && isUnknownName(hit.firstToken - 1, view)
    ? 'the last name of a person'
    : null;
}

const SMALL_T = 0x74;

function behind(end: number, text: string): string {
  return text.slice(end, end + UNITS_BEHIND);
}

/** A capital behind a space, with or without a comma. */
function mayBeCompanyForm(end: number, view: TextView): boolean {
  const space = unitAt(view, end) === COMMA ? end + 1 : end;
  return unitAt(view, space) === SPACE && isCapital(space + 1, view);
}

function endsTwoWordLine(hit: Hit, sentence: SentenceView): boolean {
  return hit.firstToken === sentence.firstToken + 1 && sentence.endToken === hit.lastToken + 1;
}

function isEmployer({ firstToken, lastToken, name }: Hit, view: TextView): boolean {
  const { employer } = view;
  const length = lastToken + 1 - firstToken;
  if (employer.length < length || beginsOtherwise(firstToken, view)) return false;
  for (let i = 0; i < length; i++) {
    const word = wordAt(view, firstToken + i);
    const isPlural = i + 1 === employer.length && word === `${employer[i]}s`;
    if (employer[i] !== word && !isPlural) return false;
  }
  // "Eclipse Automation" is at times just Eclipse; "Salesforce Partners Club" may well ask for Salesforce.
  return employer.length === length || name.rule !== null || LEGAL_FORMS.has(employer[length] as string);
}

/** Whether a plain letter that the employer's name does not begin with begins a word: nearly all names begin so. */
function beginsOtherwise(token: number, { tokens, units, employer }: TextView): boolean {
  const unit = units[tokens.start[token] as number] as number;
  return isLetter(unit) && (unit | SMALL) !== employer[0]?.charCodeAt(0);
}

/** What a small letter has and a capital has not. */
const SMALL = 0x20;

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc llc ltd limited corp corporation gmbh ag systems technologies technology software labs group solutions co company'.split(
    ' ',
  ),
);

/** A capitalised word that is neither a skill nor an ordinary word: "Luke". */
function isUnknownName(token: number, view: TextView): boolean {
  const word = wordAt(view, token);
  const start = view.tokens.start[token] as number;
  return /^[A-Z][a-z]/.test(view.text.slice(start, start + 2)) && !view.isName(word) && !view.isWord(word);
}
