import { NUMBER_WORDS, numberOfWord } from '../../model/number-words.js';
import type { Hit } from '../hit.js';
import type { SentenceView } from '../sentence-view.js';

export const YEARS = new RegExp(
  `(\\d{1,2}|${NUMBER_WORDS.slice(1).join('|')})(?:\\s?\\(\\d{1,2}\\))?\\s?(?:\\+|plus|or more)?(?:\\s?(?:-|–|to)\\s?\\d{1,2}\\+?)?\\s?(?:years?|yrs?)\\b`,
  'gi',
);
export const YEARS_IN_BRACKETS = /^\s?[(:–-]\s?(\d{1,2})\+?\s?(?:years?|yrs?)\b/i;
/** "years of … experience with Kubernetes": no more than this many units lie between the years and the skill. */
const REACH_UNITS = 70;
const BRACKET_UNITS = 24;

/**
 * Years asked for one skill: the last number of years before it in its clause ("3+ years of Kubernetes"), or directly
 * behind it in brackets ("Kubernetes (3+ years)").
 *
 * @returns whole years, the smaller bound of a range; null where none is bound to the skill
 */
export function yearsOf(hit: Hit, sentence: SentenceView, text: string): number | null {
  if (!sentence.mayCountYears) return null;
  const bracket = YEARS_IN_BRACKETS.exec(
    text.slice(hit.end, Math.min(sentence.end, hit.end + BRACKET_UNITS)),
  );
  if (bracket) return Number(bracket[1]);
  const before = text.slice(Math.max(sentence.start, hit.start - REACH_UNITS), hit.start);
  const last = lastYears(before);
  if (!last) return null;
  const between = before.slice(last.index + last[0].length);
  if (/[;.]\s|\bdegree\b|\bbachelor|\bmaster/i.test(between)) return null;
  if (!/\b(?:with|in|of|using|on|writing|programming|developing|building)\b/i.test(between)) return null;
  return numberOfWord(last[1] as string);
}

function lastYears(text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  YEARS.lastIndex = 0;
  for (let next = YEARS.exec(text); next; next = YEARS.exec(text)) last = next;
  return last;
}
