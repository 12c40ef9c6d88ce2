/**
 * A sum of money as fields hold it: `80000`, `"80,000.00"`, `"80.000"` (eighty thousand, as on the Continent), `"$80k"`.
 *
 * @returns null for anything that is no positive number
 */
export function amountOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : null;
  if (typeof value !== 'string' || value.length > 40) return null;
  const found = /^\D{0,6}?\s*(\d[\d.,' \u00a0]*)\s*(k)?\b/i.exec(value.trim());
  if (!found) return null;
  const number = Number(plainNumber((found[1] as string).replace(/[' \u00a0]/g, '')));
  const amount = found[2] ? number * 1000 : number;
  return Number.isFinite(amount) && amount > 0 ? amount : null;
}

/** Of two kinds of separators the last is the decimal one; a single kind before three digits parts thousands. */
function plainNumber(digits: string): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits;
  const mark = digits[last] as string;
  const hasBoth = digits.includes('.') && digits.includes(',');
  const isDecimal = hasBoth
    ? digits.indexOf(mark) === last
    : !/^\d{3}$/.test(digits.slice(last + 1)) && digits.indexOf(mark) === last;
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[.,]/g, '');
  return isDecimal ? `${whole}.${digits.slice(last + 1)}` : whole;
}
