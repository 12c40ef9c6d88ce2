import type { Fact, Pay } from '../model/facts.js';
import type { PayStatement } from './pay.js';
import { PAY_NAME } from './pay-words.js';

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
    const before = text.slice(Math.max(0, pay.start - REACH), pay.start);
    const after = text.slice(pay.end, pay.end + REACH);
    const [min, max] = boundsOf(pay, before, after);
    const value: Pay = {
      min,
      max,
      currency: pay.currency === '$' ? ownDollars() : pay.currency,
      period: pay.period,
      kind: pay.kind === 'additional' ? onTop(before, after) : pay.kind,
      appliesTo: appliesTo(before, after),
    };
    return { value, start: pay.start, end: pay.end, from: 'text' };
  });
}

const REACH = 90;

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

const PLACE = "(?:the )?[A-Z][\\p{L}.'’]*(?:[ ,/&-]{1,3}(?:and |or )?[A-Z][\\p{L}.'’]*){0,4}";
const LEVEL_LINE = '(?:level|grade|band|tier|zone|region)\\s?[\\dA-Z]{1,3}';
const LEADING = new RegExp(
  `(?:^|[\\n;|•]|, |\\. )\\s*(?:[-•*]\\s*)?(${PLACE}|${LEVEL_LINE})\\s?[:–-]\\s?$`,
  'u',
);
const LEADING_LEVEL = new RegExp(`\\b(${LEVEL_LINE})\\s?[:–-]?\\s?$`, 'iu');
const FOLLOWING = new RegExp(
  `^[^\\n.;$€£]{0,30}?(?:\\(|\\b(?:in|for|within) (?:candidates |applicants |those |residents |employees )?(?:located |based |living |residing )?(?:in |of )?)(${PLACE})`,
  'u',
);

/** "The range for Colorado is:", "in the locations of Hawaii and Texas is between". */
const SAID_OF = new RegExp(
  `\\b(?:in|for|of) (?:the )?(?:locations? of )?(${PLACE})(?:[ -](?:area|based|metro|residents|employees|candidates|hires))*[:,]? (?:is|are|ranges?)(?: (?:between|from))?[:\\s]*$`,
  'u',
);

/** "New York: $…", "$… in Colorado", "Level 3: $…": what the figure is given for. */
function appliesTo(before: string, after: string): string | null {
  const found =
    LEADING.exec(before)?.[1] ??
    LEADING_LEVEL.exec(before)?.[1] ??
    SAID_OF.exec(before)?.[1] ??
    FOLLOWING.exec(after)?.[1] ??
    null;
  return found === null || PAY_NAME.test(found) || NOT_A_PLACE.test(found) ? null : found.replace(/\.$/, '');
}

/** Capitalised words beside a figure that name no place. */
const NOT_A_PLACE =
  /\b(?:USD|CAD|EUR|GBP|Annual|Annually|Year|Hour|Month|Target|Bonus|Equity|Full|Part|This|These|The role|Plus|Location|Type|Job|Schedule|Exempt|Non|DOE|OTE|W2|C2C|Rate|Range|Benefits|Position|Role|Title|Employment|Our|We|You|Engineer|Developer|Scientist|Analyst|Manager|Director|Lead|Designer|Specialist)\b/i;
