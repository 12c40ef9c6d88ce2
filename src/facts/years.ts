import type { Fact, Years } from '../model/facts.js';
import { numberOfWord } from '../model/number-words.js';
import type { Span } from '../model/span.js';
import { amountsOfYears } from './amounts-of-years.js';
import { isPreferred, saysRequired } from './demand.js';
import { SMALL_NUMBER } from './numbers.js';
import { matchesOf } from './prefilter/find.js';
import { pattern } from './prefilter/pattern.js';
import type { Reading } from './reading.js';
import type { Surroundings } from './surroundings.js';

/** The overall years of experience a posting requires. */
export interface YearsRead {
  /** 1.5 for "18 months". */
  readonly least: Fact<number> | null;
  readonly most: Fact<number> | null;
  /** The statements of which one is enough, in the order of the text. */
  readonly stated: readonly Fact<Years>[];
}

/**
 * The smallest overall number of years of experience, with its upper number where it is a range.
 * Alternatives ("Bachelor's and 5 years or Master's and 3") give the smallest; otherwise the first requirement
 * that speaks of experience in general gives it, and where all name a field or a tool, the longest, because
 * whoever has that one has the overall number too.
 */
export function readYears(reading: Reading): YearsRead {
  const asked = yearsAsked(reading);
  const choice = alternatives(reading.text, asked);
  const overall = smallest(choice) ?? asked.find((years) => years.isGeneral) ?? longest(asked);
  if (!overall) return { least: null, most: null, stated: [] };
  const stated = choice.length > 0 ? [...new Set(choice)].sort((a, b) => a.start - b.start) : [overall];
  return {
    least: factOf(overall, overall.value),
    most: overall.most === null ? null : factOf(overall, overall.most),
    stated: stated.map((years) => factOf(years, { min: years.value, max: years.most })),
  };
}

function factOf<T>({ start, end }: Span, value: T): Fact<T> {
  return { value, start, end, from: 'text' };
}

interface YearsAsked extends Span {
  readonly value: number;
  /** Upper number of a range. */
  readonly most: number | null;
  /** "of experience", "of relevant work experience": no field, no tool. */
  readonly isGeneral: boolean;
  /** Place of the degree it stands beside ("BS and 5 years"), or null. */
  readonly degreeAt: number | null;
}

/** "Years of experience: 8 or more", where the unit comes first. */
const UNIT_FIRST = pattern(
  new RegExp(
    `\\b(?:years|yrs)\\.? of (?:\\w+ ){0,3}?(?:experience|exp)\\b(?: required| needed)?\\s?[:–-]\\s?(${SMALL_NUMBER})(?![\\d%])`,
    'gi',
  ),
);

function yearsAsked(reading: Reading): readonly YearsAsked[] {
  const asked: YearsAsked[] = [];
  for (const match of amountsOfYears(reading.text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const perYear = /^m/i.test(match[4] ?? '') ? 12 : 1;
    const value = inYears(match[1]!, perYear); // group 1 always takes part
    const most = match[3] === undefined ? null : inYears(match[3], perYear);
    const around = reading.around(span);
    if (value > MOST_YEARS || isWish(around)) continue;
    if (isForeign(around) && !(value <= MOST_YEARS_OF_A_LINE && asksOutright(around))) continue;
    if (!isExperience(around, match[0], perYear === 12)) continue;
    asked.push({
      ...span,
      value,
      most: most !== null && most > value ? most : null,
      isGeneral: isGeneral(around),
      degreeAt: degreePlace(span, around),
    });
  }
  for (const match of matchesOf(reading.text, UNIT_FIRST)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const around = reading.around(span);
    if (
      isForeign(around) ||
      isWish(around) ||
      asked.some((years) => years.start < span.end + 12 && span.start < years.end)
    )
      continue;
    const value = numberOfWord(match[1]!); // group 1 always takes part
    asked.push({ ...span, value, most: null, isGeneral: true, degreeAt: null });
  }
  return asked.sort((a, b) => a.start - b.start);
}

/** To a tenth of a year. */
function inYears(written: string, perYear: number): number {
  return Math.round((numberOfWord(written) / perYear) * 10) / 10;
}

/** No posting asks for more; a larger number is the age of a company or a person. */
const MOST_YEARS = 25;

function isWish({ before, after, role }: Surroundings): boolean {
  return (role === 'preferred' && !saysRequired(after)) || isPreferred(before, after);
}

function isForeign({ role }: Surroundings): boolean {
  return role === 'benefits' || role === 'legal' || role === 'company' || role === 'application';
}

/** A line that begins with its years of experience asks for them, under whatever heading a board or a lost break put it. */
function asksOutright({ before, after }: Surroundings): boolean {
  return (
    after.has(EXPERIENCE_NEAR) &&
    /^\W*(?:(?:a )?(?:minimum|min\.?)(?: of)?|at ?least|must have|requires?)?\W*$/i.test(before.words)
  );
}

const EXPERIENCE_NEAR = pattern(/^[^.;\n]{0,80}\bexperience\b/i);

/** Beyond it, such a line speaks of the employer. */
const MOST_YEARS_OF_A_LINE = 15;

const EXPERIENCE = pattern(
  /\b(?:experiences?|expr?|expertise|background|track record|tenure|practice|work(?:ing|ed)?|hands[- ]on|proven|demonstrated)\b/i,
);

const DEGREES =
  /\b(?:degree|bachelor\w*|master(?:['’]?s)?|ph\.?d|doctorate|diploma|[BM]\.?S\.?c?|[BM]A|GED)(?![a-z])/gi;
const DEGREE_AFTER = pattern(
  /^[^,;.]{0,60}\b(?:with|and|plus|if|degree|\+)\b[^,;.]{0,30}\b(?:degree|bachelor\w*|master(?:['’]?s)?|ph\.?d|doctorate|[BM]\.?S\.?c?|[BM]A)(?![a-z])/i,
);

/** "4+ years with a Master's degree". */
const DEGREE_OF_ITS_OWN = pattern(
  /^[^,;.]{0,40}\b(?:with|if)\b (?:an? )?(?:degree|bachelor\w*|master(?:['’]?s)?|ph\.?d|doctorate)(?![a-z])/i,
);

function degreePlace({ end }: Span, { before, after }: Surroundings): number | null {
  const own = after.find(DEGREE_OF_ITS_OWN);
  if (own) return end + own[0].length;
  const inFront = lastMatch(DEGREES, before.words);
  if (inFront) return before.start + inFront.index;
  const behind = after.find(DEGREE_AFTER);
  return behind ? end + behind[0].length : null;
}

/** @param wording with the flag `g` */
function lastMatch(wording: RegExp, words: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  wording.lastIndex = 0;
  for (let match = wording.exec(words); match; match = wording.exec(words)) last = match;
  return last;
}

function isExperience(around: Surroundings, amount: string, inMonths: boolean): boolean {
  const { before, after, role } = around;
  if (
    before.last(LEAD_UNITS).has(OTHER_LEAD) ||
    before.has(OTHER_BEFORE) ||
    after.has(OTHER_AFTER) ||
    before.has(SPEAKS_OF_OTHERS) ||
    before.has(OF_A_FIRM) ||
    after.has(FIRST_PERSON_AFTER)
  )
    return false;
  const saysExperience = after.first(110).has(EXPERIENCE) || before.has(EXPERIENCE_BEFORE);
  if (inMonths) return saysExperience && !before.has(OF_MONTHS) && !after.first(30).has(OF_MONTHS);
  if (saysExperience || /yoe/i.test(amount)) return true;
  if (before.has(SERVED_FOR)) return true;
  if (before.words.search(DEGREES) >= 0 || after.has(DEGREE_AFTER)) return true;
  if (before.has(AT_LEAST) && !after.has(OF_A_CONTRACT)) return true;
  if (
    /^\s*(?:of|in|as|with|within|using|[a-z]+ing)\b/i.test(after.words) &&
    (/\+|plus|more/i.test(amount) || role === 'requirements' || role === 'title')
  )
    return true;
  return role === 'requirements' && /^\s*(?:$|[).,(+–-])|^[A-Z]/.test(after.words);
}

const EXPERIENCE_BEFORE = pattern(/(?:\b(?:exp|experienced|experience)|[a-z)]Experience)\b[^.;]{0,40}$/i);
const FIRST_PERSON_AFTER = pattern(/^[^.;]{0,80}, I\b/);
/** Months that a job or a project lasts. */
const OF_MONTHS = pattern(/\b(?:contract|duration|term|first|last|within|next|every)\b/i);
const OF_A_CONTRACT = pattern(/^\s*(?:contract|term)/i);
const SERVED_FOR = pattern(/\b(?:served|role|position)\b[^.;]{0,40}\bfor (?:at least )?$/i);
const AT_LEAST = pattern(/\b(?:minimum|at ?least|min\.?)\W*(?:of )?$/i);

/** Words right before a span of years that make it something else. */
const OTHER_LEAD = pattern(
  new RegExp(
    [
      '\\b(?:over|in|for|during|within|of) the (?:last|past|next|first|previous|coming)(?: \\w+)?\\s*$',
      '\\b(?:last|past|next|first|previous|every|another|after|once every|up to|under|aged?|ages|turn(?:ing|ed)?|additional|each|within|ago)\\s*$',
      '\\b(?:must be|are|is) (?:at least|over)?\\s*$',
      '\\bfor (?:over|more than|the)\\s*$',
      // Nobody asks for almost ten years.
      '\\b(?:almost|nearly)\\s*$',
    ].join('|'),
    'i',
  ),
);
const LEAD_UNITS = 50;

/** Words further before it that do. */
const OTHER_BEFORE = pattern(
  new RegExp(
    [
      '\\b(?:contract|duration|term|period|warranty|vest\\w*|probation|horizon|age|aged|tax credit)\\b[^.;]{0,25}$',
      '\\b(?:founded|established|in business(?! with| and| or)|celebrat\\w*|history|heritage|spanning|(?<!\\bhave )served|serving|operating|existed|resid\\w*|lived|valid)\\b[^.;]{0,40}$',
      '\\b(?:in lieu|substitut\\w*|equivalent to)\\b[^.;]{0,40}$',
      '\\b(?:firm|agency|consultancy|start-?up|manufacturer)\\b[^.;,]{0,30}\\bwith (?:over |more than |nearly |almost |about )?\\s*$',
      '\\b(?:business|provider|leader|organi[sz]ation)\\b[^.;,]{0,30}\\bwith (?:over|more than|nearly|almost) \\s*$',
    ].join('|'),
    'i',
  ),
);

const OTHER_AFTER = pattern(
  new RegExp(
    [
      '^\\s*(?:old\\b|of age\\b|ago\\b|in business|in a row|running|from now|later|prior\\b(?! (?:\\w+ )?experience)|of (?:history|heritage|innovation|excellence|age|growth|operations?|continuous)\\b(?! experience)|anniversary|history|contract|term\\b|plan\\b|warranty|vest|horizon|roadmap|mark\\b|after\\b|period\\b|programme?\\b|rotation|limited|degree|college|university|fixed|presence|strategy|agreement|commitment|cliff)',
      '^[^.;,]{0,30}\\bbackground (?:investigation|check)',
      '^[^.;,]{0,40}\\b(?:may be substituted|can be substituted|in lieu of|of age or older|years of age)\\b',
    ].join('|'),
    'i',
  ),
);

/** The company, its people or the author of a CV, not the person asked for: "our team brings 20 years of experience". */
const SPEAKS_OF_OTHERS = pattern(
  /\b(?:our (?!ideal|next|successful|perfect|new|preferred|candidate|requirement)[^.;]{0,50}|we (?:are (?!seeking|looking|hiring|searching|in need|recruiting)|have|bring)[^.;]{0,40}|we['’]ve[^.;]{0,40}|founders?[^.;]{0,40}|company with[^.;]{0,20}|I(?:['’]m|['’]ve| am| have| bring)\b[^.;/)]{0,60}|led by[^.;]{0,40}|as a seasoned[^.;]{0,60})$/i,
);

/** "Acme, headquartered in Leeds, has 20+ years of experience" is no candidate who has it. */
const OF_A_FIRM = pattern(
  /\b(?:headquartered|founded|firm|company|agency|LLC|Inc|Group|Recruiting|Consulting|Partners)\b[^.;]{0,60}\bhas (?:over |more than )?$/i,
);

/** Words that leave "experience" as general as it was. */
const GENERAL = pattern(
  /^\s*(?:of )?(?:(?:overall|total|relevant|related|relatable|professional|industry|industrial|work|working|full[- ]time|practical|prior|previous|post[- ]\w+|proven|progressive|progressively|applicable|direct|equivalent|hands[- ]on|career|corporate|commercial|paid|job|similar|the|responsible)[\s,/&]*(?:and |or )?){0,5}(?:experience|exp)\b\s*(?:$|[.,;)(/]|or\b|and\b|is\b|required|preferred|in (?:a |the )?(?:related|similar|relevant|same|field|industry|role)|as an? )/i,
);

function isGeneral({ before, after }: Surroundings): boolean {
  if (/^\s*(?:$|[.)])/.test(after.words))
    return /(?:^|\bexp(?:erience)?\b[^.;]{0,25})$/i.test(before.words.trim());
  return after.has(GENERAL);
}

/** "Option 1: BS and 2 years. Option 2: 4 years." */
const OPTION = /\boption \d\s?[:–-]\s?$/i;

/** Two numbers of one choice stand nearer than this. */
const MOST_BETWEEN = 200;

/** "…or at least", "…or a diploma and": what may stand between "or" and the second number of a choice. */
const OR_LED =
  /(?<!\band\/)\bor:?\s*(?:(?:at least|an?|the|minimum|min\.?|of|with|have|having|equivalent|over|you have|alternatively)\s+){0,4}\(?$|(?<!\band\/)\bor\b[^.;\n]{0,60}\b(?:certificat\w+|diploma|degrees?|apprenticeship|qualification|school|courses)\b[^.;\n]{0,40}\b(?:with|and|plus)\s+(?:at least |an? minimum of |minimum )?$/i;

/** Requirements of which one is enough: side by side with "or" between, or each beside a degree of its own. */
function alternatives(text: string, asked: readonly YearsAsked[]): readonly YearsAsked[] {
  const byDegree = asked.filter(
    ({ degreeAt }, at) =>
      degreeAt !== null && !asked.slice(0, at).some((earlier) => earlier.degreeAt === degreeAt),
  );
  const joined = asked.flatMap((years, at) => {
    const next = asked[at + 1];
    if (!next || next.start - years.end > MOST_BETWEEN) return [];
    const between = text.slice(years.end, next.start);
    return OR_LED.test(between) || OPTION.test(between) ? [years, next] : [];
  });
  return byDegree.length > 1 ? [...byDegree, ...joined] : joined;
}

function smallest(asked: readonly YearsAsked[]): YearsAsked | undefined {
  return asked.reduce<YearsAsked | undefined>(
    (least, years) => (least && least.value <= years.value ? least : years),
    undefined,
  );
}

function longest(asked: readonly YearsAsked[]): YearsAsked | undefined {
  return asked.reduce<YearsAsked | undefined>(
    (most, years) => (most && most.value >= years.value ? most : years),
    undefined,
  );
}
