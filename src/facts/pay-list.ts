import type { Fact, Pay } from '../model/facts.js';
import { LATIN } from './letters.js';
import type { PayStatement } from './pay.js';
import { PAY_NAME } from './pay-words.js';
import { pattern } from './prefilter/pattern.js';
import { Stretch } from './prefilter/stretch.js';

/**
 * Every pay statement of the text, in order, with its open bound ("up to", "from", "150k+") left open.
 *
 * @param statements all pay statements of `text`
 * @param dollars gives the ISO 4217 code of this posting's dollars
 */
export function payList(
  text: string,
  statements: readonly PayStatement[],
  dollars: () => string,
): readonly Fact<Pay>[] {
  // The whole text tells whose dollars they are: asked once, however many statements there are.
  let code: string | null = null;
  const ownDollars = () => {
    code ??= dollars();
    return code;
  };
  return statements.map((pay) => {
    const before = new Stretch(text, Math.max(0, pay.start - REACH), pay.start);
    const after = new Stretch(text, pay.end, Math.min(text.length, pay.end + REACH));
    const led = new Stretch(text, Math.max(0, pay.start - LEAD_REACH), pay.start);
    const [min, max] = boundsOf(pay, before.words, after.words);
    const value: Pay = {
      min,
      max,
      currency: pay.currency === '$' ? ownDollars() : pay.currency,
      period: pay.period,
      kind: pay.kind === 'additional' ? onTop(before.words, after.words) : pay.kind,
      appliesTo: gradeOrPlace(led) ?? appliesTo(before, after),
    };
    return { value, start: pay.start, end: pay.end, from: 'text' };
  });
}

const REACH = 90;
/** A sentence may stand between a place and its figure. */
const LEAD_REACH = 180;

function boundsOf(pay: PayStatement, before: string, after: string): [number | null, number | null] {
  if (pay.isRange) return [pay.min, pay.max];
  if (/\b(?:up to|maximum(?: of)?|max\.?(?: of)?|as much as|no more than|capped at)\s*$/i.test(before)) {
    return [null, pay.max];
  }
  const isFloor =
    /\b(?:from|starting (?:at|from|salary)(?: of)?|at least|minimum(?: of)?|min\.?(?: of)?|more than|over)\s*$/i;
  return isFloor.test(before) || /^\s?(?:\+|and up\b|or more\b|and above\b|upwards\b)/i.test(after)
    ? [pay.min, null]
    : [pay.min, pay.max];
}

/** Equity where the words nearest to the figure say so, else a bonus. */
function onTop(before: string, after: string): 'bonus' | 'equity' {
  const equity = /\b(?:equity|stock|rsus?|shares?|options?)\b/i;
  return equity.test(after.slice(0, 40)) || equity.test(before.slice(-40)) ? 'equity' : 'bonus';
}

const PLACE = `(?:the )?[A-Z][${LATIN}.'’]*(?:[ ,/&-]{1,3}(?:and |or )?[A-Z][${LATIN}.'’]*){0,4}`;
const LEVEL_LINE = '(?:level|grade|band|tier|zone|region)\\s?[\\dA-Z]{1,3}';
const LEADING = pattern(
  new RegExp(`(?:^|[\\n;|•]|, |\\. )\\s*(?:[-•*]\\s*)?(${PLACE}|${LEVEL_LINE})\\s?[:–-]\\s?$`),
);
/** "Data Engineer II: $…", "R&D Engineer 1 ($…": a role with its grade. */
const LEADING_ROLE = pattern(
  /(?:^|[\n;|•]|\. |[a-z\d)](?=[A-Z]))\s*((?:(?:Sr|Jr)\.? )?[A-Z][\w&/]*(?: [A-Z][\w&/]*){0,4} (?:I{1,3}|IV|V|[1-5])|(?:Sr\.?|Senior|Junior|Lead|Principal|Staff) [A-Z][a-z]+(?: [A-Z][a-z]+)?)\s?(?:[:–-]|\()\s?$/,
);

/** "Zone 1: Bay Area or New York: $…". */
const LEADING_ZONE = pattern(/\b((?:zone|tier|region) \d)\s?:[^\n$€£:]{2,90}:\s?$/i);

/** "Hoboken, New Jersey: The annual salary range for this position is". */
const LABEL_AND_SENTENCE = pattern(
  new RegExp(
    `(${PLACE})(?: US-\\d{4,6})?\\s?:\\s?The [a-z ]{0,20}(?:salary|pay) range for this (?:position|role) is:?\\s?$`,
  ),
);

/** "within the Bay Area and New York, and the base pay range for this role in those locations is". */
const THOSE_LOCATIONS = pattern(
  /\b(?:within|in) the ([A-Z][^.;$€£]{4,70}?),? and the [^.;$€£]{0,60}\bthose locations is:?\s?(?:USD )?$/,
);

/** "The salary range for Manager is", "and for Director is". */
const FOR_LEVEL = pattern(
  /\bfor (?:an? )?((?:Senior |Associate )?(?:Manager|Director|Senior|Lead|Staff|Principal))s? is:?\s?$/,
);

const LEADING_LEVEL = pattern(new RegExp(`\\b(${LEVEL_LINE})\\s?[:–-]?\\s?$`, 'i'));
const FOLLOWING = pattern(
  new RegExp(
    `^[^\\n.;$€£]{0,30}?(?:\\(|\\b(?:in|for|within) (?:candidates |applicants |those |residents |employees )?(?:located |based |living |residing )?(?:in |of )?)(${PLACE})`,
  ),
);

/** "The range for Colorado is:", "in the locations of Hawaii and Texas is between". */
const SAID_OF = pattern(
  new RegExp(
    `\\b(?:in|for|of) (?:the )?(?:locations? of )?(${PLACE})(?:[ -](?:area|based|metro|residents|employees|candidates|hires))*[:,]? (?:is|are|ranges?)(?: (?:between|from))?[:\\s]*$`,
  ),
);

/** Cheap to ask, and rarely so: what stands before the figure is a label or a sentence of a place. */
const ENDS_A_LABEL = /[:(–-]\s?$/;
const ENDS_A_SENTENCE = /(?:is|are|ranges?|between|from)[:\s]*$/;

function gradeOrPlace(before: Stretch): string | null {
  const wordings = [LABEL_AND_SENTENCE, THOSE_LOCATIONS, FOR_LEVEL];
  for (const wording of ENDS_A_LABEL.test(before.words)
    ? [LEADING_ROLE, LEADING_ZONE, ...wordings]
    : wordings) {
    const found = before.find(wording)?.[1];
    if (found && !NO_GRADE.test(found)) return found;
  }
  return null;
}

const NO_GRADE = /\b(?:Salary|Pay|Range|Level|Grade|Band|Rate|Compensation)/;

/** "New York: $…", "$… in Colorado", "Level 3: $…": what the figure is given for. */
function appliesTo(before: Stretch, after: Stretch): string | null {
  const found =
    (ENDS_A_LABEL.test(before.words) ? before.find(LEADING)?.[1] : null) ??
    before.find(LEADING_LEVEL)?.[1] ??
    (ENDS_A_SENTENCE.test(before.words) ? before.find(SAID_OF)?.[1] : null) ??
    after.find(FOLLOWING)?.[1] ??
    null;
  return found === null ||
    PAY_NAME.whole.test(found) ||
    /[a-z.](?:Salary|Pay|To )|[A-Z]{3}$/.test(found) ||
    NOT_A_PLACE.whole.test(found)
    ? null
    : found.replace(/\.$/, '');
}

/** Capitalised words beside a figure that name no place. */
const NOT_A_PLACE = pattern(
  /\b(?:USD|CAD|EUR|GBP|Annual|Annually|Year|Hour|Month|Target|Bonus|Equity|Full|Part|This|These|The role|Plus|Location|Type|Job|Schedule|Exempt|Non|DOE|OTE|W2|C2C|Permanent|Temporary|Contract|Seasonal|Mechanical|Electrical|Rate|Range|Benefits|Position|Role|Title|Employment|Our|We|You|Engineer|Developer|Scientist|Analyst|Manager|Director|Lead|Designer|Specialist)\b/i,
);
