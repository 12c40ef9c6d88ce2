import { type Hit, type SentenceView, type TextView, wordAt } from '../context.js';
import type { ListEvidence } from './list-evidence.js';

/** "R&D", "Objective-C", "C-level", "Go-to-market": a one- or two-letter name joined to something is that something. */
export function gluedTo(hit: Hit, view: TextView): string | null {
  const { text } = view;
  // "a table-less layout"
  if (
    /[A-Za-z][-–]$/.test(text.slice(Math.max(0, hit.start - 2), hit.start)) &&
    /^[a-z]+$/.test(text.slice(hit.start, hit.end))
  )
    return hit.skill.kind === 'technology' ? 'the end of a compound' : null;
  // "Cisco SD-Access"
  const prefix = /\b([A-Z]{2,4})-$/.exec(text.slice(Math.max(0, hit.start - 6), hit.start))?.[1];
  if (prefix && prefix !== 'MS' && hit.skill.kind === 'technology' && !view.isName(prefix.toLowerCase()))
    return 'the end of a compound';
  if (hit.end - hit.start > 2) return null;
  const before = text[hit.start - 1] ?? ' ';
  const after = text[hit.end] ?? ' ';
  const next = text[hit.end + 1] ?? ' ';
  if (/[&’']/.test(before + after) || /\p{L}/u.test(before)) return 'joined to other letters';
  if (/[-–]/.test(after) && /[A-Za-z]/.test(next)) return 'the start of a compound';
  if (hit.end - hit.start === 1 && before === '/' && isLoneLetter(hit.start - 2, view))
    return 'one of two letters for two words';
  if (/[-–]/.test(before) && /[A-Za-z0-9]/.test(text[hit.start - 2] ?? ' ')) return 'the end of a compound';
  if (after === '.' && /[A-Za-z]/.test(next)) return 'an initial';
  if (before === '.' && /[A-Za-z]/.test(text[hit.start - 2] ?? ' ')) return 'an initial';
  if (/[$€£]/.test(before) || (before === ' ' && /\d/.test(text[hit.start - 2] ?? ' ') && after === ' '))
    return null;
  return null;
}

/** The "A" of "A/R": a letter alone that names nothing itself. */
function isLoneLetter(at: number, { text, isName }: TextView): boolean {
  const letter = text[at] ?? ' ';
  return (
    /[A-Za-z]/.test(letter) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !isName(letter.toLowerCase())
  );
}

/** "the dispatch system i.e. the board": no System i. */
export function endsInAbbreviation(hit: Hit, { text, tokens }: TextView): boolean {
  const isShort = hit.end - (tokens.start[hit.lastToken] as number) === 1;
  return isShort && hit.lastToken > hit.firstToken && /^\.[a-z]\b/.test(text.slice(hit.end, hit.end + 3));
}

/** The longest run of letters looked at around a hit for an address. */
const ADDRESS_UNITS = 120;

/** "https://looker.com/jobs", "jobs@segment.io": names in addresses ask for nothing. */
export function standsInAddress(hit: Hit, text: string): boolean {
  // "jobs at northwind [dot net]"
  if (
    /[[(]$/.test(text.slice(Math.max(0, hit.start - 1), hit.start)) &&
    /^dot\s/i.test(text.slice(hit.start, hit.end))
  )
    return true;
  let from = hit.start;
  while (from > 0 && hit.start - from < ADDRESS_UNITS && !/[\s(<>"']/.test(text[from - 1] as string)) from--;
  const before = text.slice(from, hit.start);
  if (/:\/\/|www\.|\w@/.test(before)) return true;
  const after = text.slice(hit.end, hit.end + 12);
  return (
    // "Axios - https://…": the label of a link
    /^ ?[-–—:] ?https?:/.test(after) ||
    after.startsWith('://') ||
    after.startsWith('@') ||
    /^ ?[[(]dot[\])]/i.test(after) ||
    /^\.(?:com|org|net|io|co|edu|gov|ai|dev)(?![\w])/i.test(after)
  );
}

function isEmployer(hit: Hit, view: TextView): boolean {
  if (!view.employer || hit.skill.kind !== 'technology') return false;
  const words = Array.from({ length: hit.lastToken - hit.firstToken + 1 }, (_, i) =>
    wordAt(view, hit.firstToken + i),
  ).join(' ');
  if (view.employer === words || `${view.employer}s` === words) return true;
  if (!view.employer.startsWith(`${words} `)) return false;
  // "Eclipse Automation" is at times just Eclipse; "Salesforce Partners Club" may well ask for Salesforce.
  return hit.rule !== null || LEGAL_FORM.test(view.employer.slice(words.length));
}

const LEGAL_FORM =
  /^ (?:inc|llc|ltd|limited|corp|corporation|gmbh|ag|systems|technologies|technology|software|labs|group|solutions|co|company)\b/;

/** "(NASDAQ: RUBY)". */
const STOCK_EXCHANGE = /(?:nasdaq|nyse|lse|tsx|asx)(?:gs|gm)?\s?:\s?$/i;

/** "Spring, Texas", "Palo Alto, CA": what stands before a state is a town. Codes that are words or units are left out. */
const IN_A_STATE =
  /^, ?(?:(?:AL|AK|AZ|CA|CT|FL|GA|IA|ID|IL|KS|KY|LA|MA|MD|MI|MN|MO|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|PA|RI|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY|DC)(?=\s*(?:[,;.|()\n]|$|\d|USA?\b))|(?:Alabama|Arizona|California|Colorado|Connecticut|Florida|Georgia|Illinois|Indiana|Kansas|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Nevada|New (?:Jersey|York|Mexico)|North Carolina|Ohio|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia|Washington|Wisconsin)\b)/;

/** "data partner, Quantros, Inc. through": the legal form names the company, not its product. */
const COMPANY_FORM = /^,? (?:Inc|LLC|L\.L\.C|Ltd|GmbH|Corp|Corporation|Incorporated|PLC|S\.A)\b/;

/** A company speaks of itself: "Unity is hiring", "Slack is looking for". */
const DOES_WHAT_COMPANIES_DO =
  /^ (?:is|are) (?:now |currently |proudly )?(?:hiring|seeking|looking (?:for|to)|recruiting|searching|headquartered|expanding|on a mission|at the forefront|committed to|proud to|revolutioni[sz]ing|transforming|redefining|disrupting)\b|^ (?:ranks|ranked|named|recognized) /i;

/** "As a Data Scientist at SAS, you …", "careers at Slack". */
const AT_A_COMPANY =
  /(?:\bas an? [^.;:\n]{3,60}|\b(?:careers?|life|jobs?|culture|opportunit(?:y|ies)|interns?|employees) )\bat $/i;
const ABOUT = /(?:^|[^A-Za-z])About $/;

/** Why the name is a company's here and no skill, or null. */
export function companyNamed(
  hit: Hit,
  sentence: SentenceView,
  view: TextView,
  list: ListEvidence,
): string | null {
  if (hit.skill.kind !== 'technology') return null;
  const after = view.text.slice(hit.end, hit.end + 40);
  const before = view.text.slice(Math.max(0, hit.start - 80), hit.start);
  if (ABOUT.test(before)) return 'introduced by "About"';
  if (before.endsWith(' at ') && AT_A_COMPANY.test(before)) return 'where people work';
  if (/^\s?\((?:nasdaq|nyse|lse|tsx|asx)\b/i.test(after)) return 'a listed company';
  if (STOCK_EXCHANGE.test(view.text.slice(Math.max(0, hit.start - 12), hit.start))) return 'a ticker symbol';
  if (isEmployer(hit, view) && list.sureTechnologies === 0) return `the employer's own name`;
  if (DOES_WHAT_COMPANIES_DO.test(after)) return 'a company that hires';
  if (COMPANY_FORM.test(after)) return 'a company by its legal form';
  if (hit.rule && IN_A_STATE.test(after)) return 'a place';
  const endsTwoWordLine =
    hit.firstToken === sentence.firstToken + 1 && sentence.endToken === hit.lastToken + 1;
  if (hit.rule && endsTwoWordLine && isUnknownName(hit.firstToken - 1, view))
    return 'the last name of a person';
  return null;
}

/** Kinds of people and things that follow a skill's name with a capital without making it another name. */
const TITLE_FOLLOWERS = new Set(
  'developer developers engineer engineers programmer administrator admin architect consultant specialist analyst certification certified experience skills api apis sdk server cloud scripts scripting framework library databases database macros spreadsheets reports dashboards files documents tables queries forms functions users suite products applications application software proficiency knowledge and or'.split(
    ' ',
  ),
);

/** "Basecamp Fitness", "Omnia AI": a capitalised word that no skill's name knows stands directly after it. */
export function isPartOfLongerName(hit: Hit, view: TextView): boolean {
  if (!/^ [A-Z][a-z]/.test(view.text.slice(hit.end, hit.end + 3))) return false;
  return (
    !TITLE_FOLLOWERS.has(wordAt(view, hit.lastToken + 1)) && !view.isName(wordAt(view, hit.lastToken + 1))
  );
}

/** "Project Oversight", "Special Access Programs": an ordinary word that goes on with a capital is part of a name. */
export function isWordOfLongerName(hit: Hit, view: TextView): boolean {
  if (hit.firstToken !== hit.lastToken) return false;
  return view.isWord(wordAt(view, hit.firstToken)) && isPartOfLongerName(hit, view);
}

/** "Apache Sling": like `isPartOfLongerName`, where even an ordinary word ("Tableau Dashboards") may follow. */
export function isPartOfUnknownName(hit: Hit, view: TextView): boolean {
  return isPartOfLongerName(hit, view) && !view.isWord(wordAt(view, hit.lastToken + 1));
}

/** A capitalised word that is neither a skill nor an ordinary word: "Luke". */
function isUnknownName(token: number, view: TextView): boolean {
  const word = wordAt(view, token);
  return (
    /^[A-Z][a-z]/.test(view.text.slice(view.tokens.start[token])) && !view.isName(word) && !view.isWord(word)
  );
}
