import type { Degree, Fact } from '../model/facts.js';
import type { DegreeNamed } from './degrees.js';
import { degreesNamed, lowest, rank } from './degrees.js';
import { isPreferred, saysRequired } from './demand.js';
import { pattern } from './prefilter/pattern.js';
import { Stretch } from './prefilter/stretch.js';
import type { Reading } from './reading.js';

/** The lowest degree that satisfies the requirement, and the lowest one that is only preferred. */
export interface Education {
  readonly minimum: Fact<Degree> | null;
  readonly preferred: Fact<Degree> | null;
  /** The words that let experience stand for the degree. */
  readonly orExperience: Fact<true> | null;
}

const OR_EXPERIENCE = pattern(
  /\b(?:and\/)?or,? (?:(?:an?|the|any) )?(?:(?:related|similar|relevant) (?:fields?|disciplines?|areas?)(?: of study)?,? (?:and\/)?or (?:an? )?)?(?:combination of |equivalent|comparable|commensurate|relevant|related|practical|industry|professional|work)(?:(?! (?:fields?|disciplines?|areas?|degrees?|programs?)\b)[ /,\w’'-]){0,40}?\b(?:experience|training|background)\b|\bor (?:the )?equivalent\b(?! (?:\w+ )?(?:coursework|degrees?|qualifications?|programs?|fields?|level))|\b(?:experience|years)\b[^.;\n]{0,40}\b(?:in lieu of|may (?:be )?substitut\w*|can (?:be )?substitut\w*)|\b(?:degree|diploma)\b[^.;\n]{0,20}\bor experience\b/i,
);

/** Wording after a degree that opens the job to people without it, or before it ("experience in lieu of a degree"). */
function orExperience(text: string, degrees: readonly DegreeNamed[]): Fact<true> | null {
  for (const { start, end } of degrees) {
    const behind = new Stretch(text, end, Math.min(text.length, end + 160));
    const after = behind.mayHold(OR_EXPERIENCE) && OR_EXPERIENCE.whole.exec(ownSentence(behind.words));
    if (after) return fromText(end + after.index, after[0]);
    const inFront = new Stretch(text, Math.max(0, start - 110), start);
    const before = inFront.find(IN_LIEU_BEFORE);
    if (before) return fromText(inFront.start + before.index, before[0].trimEnd());
  }
  return null;
}

function ownSentence(words: string): string {
  const end = words.search(/[.;\n](?=\s|$)/);
  return end < 0 ? words : words.slice(0, end);
}

const IN_LIEU_BEFORE = pattern(
  /\b(?:experience|years)\b[^.;\n]{0,60}\b(?:in lieu of|instead of)\b[^.;\n]{0,20}$/i,
);

function fromText(start: number, words: string): Fact<true> {
  return { value: true, start, end: start + words.length, from: 'text' };
}

export function readEducation(reading: Reading): Education {
  const named = degreesNamed(reading.text);
  const required: DegreeNamed[] = [];
  const preferred: DegreeNamed[] = [];
  for (const choice of choices(reading.text, named)) {
    const demand = demandOf(reading, choice);
    if (demand === 'required') required.push(...choice);
    if (demand === 'preferred') preferred.push(...choice);
  }
  const minimum = lowest(required);
  const wish = lowest(preferred.filter((degree) => !minimum || rank(degree) >= rank(minimum)));
  return {
    minimum: fact(minimum),
    preferred: fact(wish),
    orExperience: minimum ? orExperience(reading.text, named) : null,
  };
}

function fact(named: DegreeNamed | undefined): Fact<Degree> | null {
  return named ? { value: named.degree, start: named.start, end: named.end, from: 'text' } : null;
}

/** Degrees of which one is enough, as the text lists them: "BS, MS or PhD", "Bachelor's/Master's". */
function choices(text: string, named: readonly DegreeNamed[]): readonly (readonly DegreeNamed[])[] {
  const lists: DegreeNamed[][] = [];
  let last: DegreeNamed | undefined;
  for (const degree of named) {
    if (last && isJoined(text, last.end, degree.start))
      lists.at(-1)!.push(degree); // `last` is in the last list
    else lists.push([degree]);
    last = degree;
  }
  return lists;
}

const JOINED =
  /^['’)]?s?\s?(?:degrees?)?\s?(?:\/|\bor\b|,\s?(?:or\b)?|\((?=or\b)|&|\band\b|\bor an?\b|\band\/or\b)\s?(?:an? |higher |preferably )?\(?$/i;

/** A comma alone joins only where the list goes on: "BS, MS or PhD", but not "BS degree, MS preferred". */
function isJoined(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  if (between.length > 24 || !JOINED.test(between)) return false;
  if (!between.includes(',') || /\bor\b/i.test(between)) return !/preferabl/i.test(between);
  return (
    /^[^.;\n]{0,30}(?:\bor\b|\/)/i.test(text.slice(to, to + 40)) &&
    !/^[^.;\n]{0,16}\b(?:preferred|a plus)/i.test(text.slice(to))
  );
}

/** Companies and teachers, not the person: "our PhDs", "mentor graduate students", "tuition for your Master's". */
const SPEAKS_OF_OTHERS = pattern(
  /\b(?:our team (?:of|has|includes)|team of|our|mentor\w*|supervis\w*|alongside|led by|tuition|reimburse\w*|scholarships?|sponsor\w*|pay for|founded by|founders?|with (?:several|many)|(?:work|working|collaborat\w+) (?:closely )?with(?: (?:our|the|other|several|many|a team of|\w+ing))*(?=(?: \w+){0,2} ?$)|programs range|not intended for|instead of|in lieu of|without an?|even if you don['’]t have an?)\b[^.;,]{0,40}$|\b(?:group|bunch|mix|team) of\b[^.;]{0,40}$/i,
);

const NOT_ASKED = /\b(?:no|nor)\b[^.;,]{0,40}$/i;

const DENIED = pattern(
  /^[^.;,]{0,40}\b(?:(?:is |are )?(?:not (?:required|necessary|needed|mandatory)|unnecessary)|reimbursement|tuition|assistance program)\b|^[^.;]{0,50}, I bring\b/i,
);

const SAID = pattern(/^['’s]{0,2}(?: degree)?(?: is)? (?:required|preferred)\b/i);

/** The author of a CV. */
const FIRST_PERSON = pattern(/\bI(?:['’]m|['’]ve| am| have| hold| bring| did)\b[^.;]{0,60}$/);

const FIRST_PERSON_AFTER = pattern(/^[^.;]{0,60}, I\b(?!\/)/);

const FOREIGN_ROLES = new Set(['benefits', 'legal', 'company', 'application']);

/** A line that begins with a degree, or says outright that it is asked: boards put "Schedule" and "Benefits" above it. */
const ASKS_OUTRIGHT = pattern(
  /^\W*(?:option \d\W*)?(?:an? )?$|\b(?:must have|requires?|you (?:will )?(?:have|hold|bring)|hold|possess)(?: an?| the)?\s$|:\s{0,2}$/i,
);

/** "in statistics, mathematics or a related field preferred": the wish is for the degree, as for all its fields. */
const FIELDS_PREFERRED = pattern(
  /^(?:(?!\brequired\b)[^.;,(]){0,20}\bin\b(?:(?!\b(?:experience|years?|required|degree|masters?|bachelors?|ph\.?d|mba|with|knowledge|skills)\b)[^.;(]){0,140}\b(?:or|and) (?:(?!experience|degree|masters?\b|bachelors?\b|ph\.?d|mba\b)[\w/&-]+ ){1,4}(?:strongly |highly |is )*(?:preferred|desired)\b/i,
);

function demandOf(reading: Reading, choice: readonly DegreeNamed[]): 'required' | 'preferred' | 'none' {
  const { start } = choice[0]!; // a choice holds at least one degree
  const { end } = choice.at(-1)!; // as above
  const { before, after, role } = reading.around({ start, end });
  const isSaid = after.has(SAID);
  if (after.has(DENIED)) return 'none';
  if (!isSaid && FOREIGN_ROLES.has(role) && !before.has(ASKS_OUTRIGHT)) return 'none';
  if (!isSaid && (before.has(SPEAKS_OF_OTHERS) || NOT_ASKED.test(before.words))) return 'none';
  if (before.has(FIRST_PERSON) || after.has(FIRST_PERSON_AFTER)) return 'none';
  const isWish = isPreferred(before, after) || after.has(FIELDS_PREFERRED);
  return isWish || (role === 'preferred' && !saysRequired(after)) ? 'preferred' : 'required';
}
