import type { EmploymentType, Fact } from '../model/facts.js';
import { firstMatch, holds } from './prefilter/find.js';
import { type Pattern, pattern } from './prefilter/pattern.js';
import type { Reading } from './reading.js';

/**
 * The first employment type the posting states of itself. A labelled field ("Job type: Contract") wins over a sentence,
 * and an internship stays one even where it is full-time.
 *
 * @param title the posting's title, or null
 */
export function readEmploymentType(reading: Reading, title: string | null): Fact<EmploymentType> | null {
  const titled = title === null ? null : TITLE_TYPES.find(([, wording]) => holds(title, wording));
  if (titled) return { value: titled[0], ...reading.title, from: 'title' };
  for (const wording of [LABELLED, SAID, BARE, SOUGHT, FOR_A_TIME]) {
    const match = firstMatch(reading.text, wording);
    const name = match?.slice(1).find((group) => group !== undefined);
    const value = name ? typeNamed(name) : null;
    if (match && value)
      return { value, start: match.index, end: match.index + match[0].length, from: 'text' };
  }
  return null;
}

/** @param name a carrier's own word for it: `FULL_TIME`, "Contractor", "Per diem" */
export function typeNamed(name: string): EmploymentType | null {
  const word = name.toLowerCase().replace(/[\s_-]+/g, '');
  if (/^(?:fulltime|permanent|regular|cdi|festanstellung|vollzeit)/.test(word)) return 'full_time';
  if (/^(?:parttime|teilzeit)/.test(word)) return 'part_time';
  if (/^(?:intern|coop|praktikum|apprentice)/.test(word)) return 'internship';
  if (/^(?:temp|seasonal|perdiem|casual)/.test(word)) return 'temporary';
  if (/^(?:volunt)/.test(word)) return 'volunteer';
  return /^(?:contract|duration|freelance|fixedterm|w2|1099|c2c|corptocorp|b2b|consult|independent)/.test(
    word,
  )
    ? 'contract'
    : null;
}

const TITLE_TYPES: readonly (readonly [EmploymentType, Pattern])[] = [
  ['internship', pattern(/\b(?:intern|interns|internship|internships|co-?op)\b/i)],
  ['volunteer', pattern(/\bvolunteer\b/i)],
  ['part_time', pattern(/\bpart[- ]?time\b/i)],
  [
    'contract',
    pattern(
      /\b(?:contract|contractor|freelance|freelancer|fixed[- ]term)\b(?! (?:manage|specialist|admin|analyst|attorney|negotiat|counsel|compliance|lifecycle|model|billing|pric|review|law|research|manufactur|pharmacy|draft|officer|coordinator|support|operations|execution|and\b|&))/i,
    ),
  ],
  ['temporary', pattern(/\b(?:temporary|temp|seasonal)\b/i)],
  ['full_time', pattern(/\bfull[- ]?time\b/i)],
];

const NAMES =
  '(full[- _]?time|part[- _]?time|permanent|regular|contract(?:or)?|freelance|fixed[- ]term|temporary|temp|seasonal|per diem|internship|intern|volunteer|w-?2|1099|c2c|corp[- ]to[- ]corp|b2b)';

const LABELLED = pattern(
  new RegExp(
    `(?:\\b|(?<=[A-Z\\d])(?=Job|Employment|Position))(?:employment type|employment status|job type|job types|type of (?:hire|employment|contract)|contract type|position type|work type|schedule type|time type|job status|duration|worker type|employment)\\b['"]?\\s*(?:[:–-]|,\\s*'|\\n|\\s)\\s*['"]?(?:\\d{1,2}\\+?[- ]months? )?${NAMES}(?:s\\b)?`,
    'i',
  ),
);

const SAID = pattern(
  new RegExp(
    `(?<!\\byou(?:['’]re| are) looking (?:for )?)\\b(?:this is an?|is an?|for an?|seeking an?|offer an?|a) (?:(?:new|exciting|paid|great|unique|remote|hybrid|salaried|exempt|regular|permanent|direct[- ]hire|long[- ]term|short[- ]term|unpaid|\\d{1,2}\\+?[- ]months?),? ){0,3}${NAMES}(?:[- ,/]+[a-z-]+){0,5}?[ -]+(?:position|role|opportunity|job|employee|engagement|assignment|(?<!regular )basis|contract|employment|salaried)\\b`,
    'i',
  ),
);

/** "seeking a full-time Senior Engineer", "looking for both full-time & part-time contractors". */
const SOUGHT = pattern(
  /(?<!\byou(?:['’]re| are) )\b(?:seeking|looking for|hiring|join us as|adding|searching for) (?:an? |our |both )?(?:[a-z]+, )?(?:(?:full[- ]?time|part[- ]?time) (?:&|and|or) (?:full[- ]?time|part[- ]?time) )?(full[- ]?time|part[- ]?time|contract(?:ors?)?|temporary|freelance)\b(?! (?:and|or|&))/i,
);

/** A job that is said to last some months is a contract. */
const FOR_A_TIME = pattern(
  /\b\d{1,2}(?: ?[-–] ?\d{1,2})?\+?[- ]?months? (contract)\b|\b(contract)(?: (?:length|duration|term))?\s?[:–-]\s?\d{1,2}\+?[- ]?(?:months?|weeks)|\b(?:contract )?(duration)\s?[:–-]\s?(?:\d{1,2}\+?[- ]?(?:months?|weeks|m (?=contract))|long[- ]term)/i,
);

const BARE = pattern(
  /(?:^|[\n|,;:(/•]|- ) {0,3}['"]?(full[- ]?time|part[- ]?time|contract|freelance|temporary|internship|permanent)(?: or (?:full|part)[- ]?time)?['"]? {0,3}(?:$|[\n|,;)(/.•'$€£]|https?:)/im,
);
