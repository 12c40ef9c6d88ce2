/** Whether a letter has a small form that it is not. */
export function isCapital(at: number, text: string): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** Whether a letter has a large form that it is not. */
export function isSmall(at: number, text: string): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const letter = text.charAt(at);
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** Whether no letter has a large form that it is not. */
export function isInCapitals(start: number, end: number, text: string): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x61 && unit <= 0x7a) return false;
    if (unit < 0x80) continue;
    const word = text.slice(start, end);
    return word === word.toUpperCase();
  }
  return true;
}
