import { isCapital, isSmall, SPACE } from '../model/characters.js';

/** The first end of a sentence at or after `from`, or null. */
export function nextEnd(words: string, from: number): RegExpExecArray | null {
  for (let at = from; at < words.length; at++) {
    if (!mayEnd(words, at)) continue;
    SENTENCE_END.lastIndex = at;
    const found = SENTENCE_END.exec(words);
    if (found) return found;
  }
  return null;
}

/** What stands at the place itself is asked first, what stands before it only where that fits. */
export const SENTENCE_END = new RegExp(
  [
    '[.!?](?=\\s+(?:[A-Z•*]|$))(?<!\\b(?:min|max|approx|incl|[A-Z]|Ph\\.D|e\\.g|i\\.e)\\.)',
    '[.!](?=[A-Z][a-z]|\\d)(?<=[a-z)]{2}.)',
    '(?=[A-Z][A-Za-z])(?<=\\b(?:[Ee]xperience|[Rr]equired|[Pp]referred|degree|years|field|equivalent|plus|skills))',
    '(?=(?:MBA|Ph\\.?D|Master|Bachelor)\\b)(?<=[a-z])',
    '[;•●▪|]',
    ' (?<! {2}) +(?=[A-Z])',
    '\\n\\s*(?![a-z(\\s])',
  ].join('|'),
  'y',
);

/** Whether `SENTENCE_END` may match there, so that it is tried at few places. */
function mayEnd(words: string, at: number): boolean {
  const unit = words.charCodeAt(at);
  if (isSmall(unit)) return false;
  if (unit === SPACE) return at + 1 < words.length && words.charCodeAt(at + 1) === SPACE;
  if (isCapital(unit)) return at > 0 && isSmall(words.charCodeAt(at - 1));
  return unit < 128 ? '\n.!?;|'.includes(words.charAt(at)) : '•●▪'.includes(words.charAt(at));
}
