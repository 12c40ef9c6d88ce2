/** People: "data analysts" stand beside skills, and are whom one works with. */
const ROLE =
  /\b(?:engineer|developer|analyst|scientist|manager|architect|administrator|consultant|specialist|designer|director|lead|officer|owner|intern|researcher|professional|stakeholder|customer|client|user|team|partner)s?$/i;
const RANK = /^(?:sr|jr|senior|junior|principal|staff|head)\b/i;
const DEGREE =
  /^(?:ph\.?\s?d|m\.?\s?sc?|b\.?\s?sc?|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|mba|bachelor|master|associate|degree|diploma)(?:[.'’]?s)?(?:\.|\b)(?!\w)/i;
/** Words that stand in every posting and are none of its skills. */
const ELSEWHERE =
  /^(?:us|usa|uk|eu|u\.s|u\.k|hr|ceo|cto|cio|ciso|vp|pto|eeo|etc\W*|remote|hybrid|ability|fortune|equivalent)\b/i;

/** Whether a term names a person, a rank, a degree or a place of work: they stand in lists of skills, and are none. */
export function isNoSkill(term: string): boolean {
  return [ROLE, RANK, DEGREE, ELSEWHERE].some((pattern) => pattern.test(term));
}
