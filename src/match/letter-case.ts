import { isCapital as isPlainCapital, isSmall as isPlainSmall } from '../model/characters.js';
import type { Written } from './text-view.js';

/** Whether a letter has a small form that it is not. */
export function isCapital(at: number, { units, text }: Written): boolean {
  const unit = units[at] as number;
  if (unit < 0x80) return isPlainCapital(unit);
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** Whether a letter has a large form that it is not. */
export function isSmall(at: number, { units, text }: Written): boolean {
  const unit = units[at] as number;
  if (unit < 0x80) return isPlainSmall(unit);
  const letter = text.charAt(at);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** Whether no letter has a large form that it is not. */
export function isInCapitals(start: number, end: number, { units, text }: Written): boolean {
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if (isPlainSmall(unit)) return false;
    if (unit < 0x80) continue;
    const word = text.slice(start, end);
    return word === word.toUpperCase();
  }
  return true;
}
