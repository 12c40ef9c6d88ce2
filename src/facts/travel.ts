import type { Fact, Travel } from '../model/facts.js';
import { matchesOf } from './prefilter/find.js';
import { pattern } from './prefilter/pattern.js';
import type { Stretch } from './prefilter/stretch.js';
import type { Reading } from './reading.js';

const TRAVEL = pattern(/\btravel(?:l?ing|s)?\b/gi);

/**
 * How much the person has to travel, where the text says it of the job: "up to 25 % travel", "occasional travel",
 * "no travel required". From a quarter of the time on it is much.
 */
export function readTravel(reading: Reading): Fact<Travel> | null {
  const found: Fact<Travel>[] = [];
  for (const match of matchesOf(reading.text, TRAVEL)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const around = reading.around(word);
    if (around.role === 'benefits' || around.role === 'company') continue;
    const { before, after } = around;
    if (after.has(ANOTHER_THING)) continue;
    const value = travelOf(before, after, reading.text.slice(word.end, word.end + 40));
    if (value) found.push({ value, ...word, from: 'text' });
  }
  return found.find((fact) => fact.value.percent !== null) ?? found[0] ?? null;
}

const MUCH_FROM_PERCENT = 25;

/** @param behind what follows, whether or not a sentence seems to end there */
function travelOf(before: Stretch, after: Stretch, behind: string): Travel | null {
  const percent =
    (isShare(behind) ? percentOf(LABELLED.exec(behind)) : null) ??
    (isShare(after.words) ? percentOf(PERCENT_AFTER.exec(after.words)) : null) ??
    (isShare(before.words) ? percentOf(PERCENT_BEFORE.exec(before.words)) : null);
  if (percent === 0) return { amount: 'none', percent };
  if (percent !== null) return { amount: percent >= MUCH_FROM_PERCENT ? 'much' : 'some', percent };
  if (before.has(NONE_BEFORE) || after.has(NONE_AFTER)) {
    return { amount: 'none', percent: null };
  }
  if (before.has(MUCH_BEFORE) || after.has(MUCH_AFTER)) {
    return { amount: 'much', percent: null };
  }
  return before.has(SOME_BEFORE) || after.has(SOME_AFTER) ? { amount: 'some', percent: null } : null;
}

const SHARE =
  '(\\d{1,3})\\s?(?:%|percent|per cent)(?:\\s?(?:-|–|to|and)\\s?(\\d{1,3})\\s?(?:%|percent|per cent))?';
const RANGE = '(\\d{1,3})\\s?(?:-|–|to)\\s?(\\d{1,3})\\s?(?:%|percent|per cent)';
/** Groups 1 and 2, or 3 and 4: the numbers of a range. */
const PERCENT_AFTER = new RegExp(`^[^.;\\n]{0,50}?(?:${RANGE}|${SHARE})`, 'i');
const PERCENT_BEFORE = new RegExp(
  `(?:${RANGE}|${SHARE})(?: of (?:the|your|working) time)?[ ,:(]{0,3}(?:\\w+ ){0,2}$`,
  'i',
);

function isShare(words: string): boolean {
  return /%|per ?cent/i.test(words);
}

function percentOf(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const percent = Math.max(...match.slice(1).map((group) => Number(group ?? 0)));
  return percent <= 100 ? percent : null;
}

/** Groups 1 and 2: a labelled field whose line break was lost ("Travel RequiredUp to 10%Clearance …"). */
const LABELLED =
  /^ (?:required|requirements?|percentage)\s?:?\s?(?:up to )?(?:(\d{1,3}) ?[-–] ?)?(\d{1,3}) ?%/i;

const NONE_BEFORE = pattern(/\b(?:no|without|not require|doesn['’]t require)\s*(?:any )?$/i);
const NONE_AFTER = pattern(
  /^(?: (?:is |requirements?|required))?\s?[:(]?\s?(?:no\b|none\b|not (?:required|expected|needed|necessary))/i,
);
const MUCH_BEFORE = pattern(
  /\b(?:frequent|extensive|heavy|significant|regular|substantial)(?:ly)? (?:\w+ )?$/i,
);
const MUCH_AFTER = pattern(/^[^.;\n]{0,20}\b(?:frequently|extensively|regularly|weekly)\b/i);
const SOME_BEFORE = pattern(
  /\b(?:occasional(?:ly)?|some|limited|minimal|light|domestic|international|overnight|periodic|ability to|able to|willing(?:ness)? to|availab(?:le|ility) (?:to|for)|open to|must|required to|may|requires?|and|or|business) (?:\w+ )?$/i,
);
const SOME_AFTER = pattern(
  /^[^.;\n]{0,30}\b(?:(?:is |may be |will be )?required|occasionally|as (?:needed|required|necessary)|expected|to (?:client|customer|other|different|our) )/i,
);

/** The travel trade, perks and costs: "travel industry", "travel insurance", "travel time to work". */
const ANOTHER_THING = pattern(
  /^[\s-]?(?:industry|after[- ]hours|services?\b|team\b|compan|agenc|insurance|expens|reimburs|allowance|benefit|stipend|budget|brand|tech|platform|market|nurs|discount|perk|time\b|account|booking|sector|website|app|retail|experience|product|sites?\b|document|credit|assistance|patterns?)/i,
);
