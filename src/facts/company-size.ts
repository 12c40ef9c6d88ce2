import type { CompanySize, Fact } from '../model/facts.js';
import { OF_OTHERS, SAYS_WHAT_IT_IS } from './industry.js';
import { firstMatch, matchesOf } from './prefilter/find.js';
import { pattern } from './prefilter/pattern.js';
import type { Reading } from './reading.js';

const SIZE = pattern(
  /\b(?:(?:over|more than|about|around|approximately|nearly|almost|some)[ \n\t\u00a0]?)?(\d{1,3}(?:[,.]\d{3}){1,3}|\d{2,6})(k)?\s?(?:\+|plus)?\s(?!million|thousand|billion)(?:[a-z-]{1,20} ){0,2}(?:employees|people|team ?members|colleagues|associates|staff|professionals|person (?:company|startup|team))\b/gi,
);
const SIZE_WORDS = pattern(
  /\b(?:Fortune (?:50|100|500|1000)|FTSE ?(?:100|250)|DAX ?(?:30|40)|early[- ]stage start-?up|seed[- ]stage start-?up|series [A-F] (?:start-?up|company|funded)|start-?up|scale-?up)\b/i,
);
const EMPLOYER_BEFORE = pattern(
  /\b(?:we|our|us|team of|employ(?:s|ing)?|company|with|compan(?:y|ies) (?:of|with)|have|has|of)\s(?:\w+ ){0,3}$|^\s*$/i,
);
const SOMEBODY_ELSE = pattern(
  /\b(?:clients?|customers?|users?|companies with|businesses with|organi[sz]ations with|manag(?:e|ed|ing)|lead(?:ing)?|train(?:ed|ing)?|support(?:ing)?|for|supervis\w+|help(?:s|ed|ing)?|serv(?:e|es|ing)|reach\w*|touch\w*|guid\w+|plac(?:ed|ing)|connect\w*|network of|community of|than|lives? of)\b[^.;]{0,40}$/i,
);

/** How large the employer says it is: a number of people, else "start-up", "Fortune 500" and the like. */
export function readCompanySize(reading: Reading): Fact<CompanySize> | null {
  for (const match of matchesOf(reading.text, SIZE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const around = reading.around(span);
    const { role } = around;
    if (role === 'requirements' || role === 'preferred' || role === 'duties') continue;
    if (around.before.has(SOMEBODY_ELSE) || !around.before.has(EMPLOYER_BEFORE)) continue;
    const employees = Number(match[1]?.replace(/[,.]/g, '')) * (match[2] ? 1000 : 1);
    return { value: { employees }, ...span, from: 'text' };
  }
  const words = firstMatch(reading.text, SIZE_WORDS);
  if (!words) return null;
  const span = { start: words.index, end: words.index + words[0].length };
  const around = reading.around(span);
  if (around.role === 'requirements' || around.role === 'preferred') return null;
  const { before, after } = around;
  if (before.has(SOMEBODY_ELSE) || before.has(OF_OTHERS)) return null;
  if (!before.has(SAYS_WHAT_IT_IS) || /\bor\b[^.;]{0,20}$/i.test(before.words)) return null;
  return after.has(OF_ITS_KIND) ? null : { value: { employees: null }, ...span, from: 'text' };
}

/** "a start-up environment": what the employer is like. */
const OF_ITS_KIND = pattern(
  /^[^.;]{0,20}\b(?:clients?|customers?|experience|environment|mentality|culture|spirit)/i,
);
