/** Columns a terminal gives to the text. */
export function textWidth(text: string): number {
  // Most texts have no other characters than these, of one column each.
  if (!/[^\0-\u02FF]/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** The text in exactly `width` columns: cut with "…", or filled up with spaces on the other side of `align`. */
export function padOrCut(text: string, width: number, align: 'left' | 'right'): string {
  const cut = textWidth(text) > width ? `${start(text, width - 1)}…` : text;
  const space = ' '.repeat(Math.max(0, width - textWidth(cut)));
  return align === 'left' ? cut + space : space + cut;
}

function start(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const char of text) {
    used += charWidth(char);
    if (used > width) break;
    kept += char;
  }
  return kept;
}

function charWidth(char: string): number {
  if (char < '\u0300' || (char >= '\u2010' && char <= '\u2027')) return 1;
  if (hasNoWidth(char)) return 0;
  return isWide(char) ? 2 : 1;
}

// Patterns of Unicode are made where they are asked for: making them takes a start tenths of a millisecond.
function hasNoWidth(char: string): boolean {
  return /[\p{Mn}\p{Me}\p{Cf}]/u.test(char);
}

/** Characters that take two columns of a terminal: East Asian wide and full-width ones, and pictures. */
function isWide(char: string): boolean {
  return /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}|[\u{20000}-\u{3FFFD}]/u.test(
    char,
  );
}
