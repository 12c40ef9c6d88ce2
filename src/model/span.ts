/** A half-open range of UTF-16 units of `Posting.text`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The part without white space around it; null where there is nothing else. */
export function trimmedSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** As `\s` tells it of a UTF-16 unit; letters and digits are told by their code alone. */
export function isSpace(char: number): boolean {
  return char <= 0x20
    ? char === 0x20 || (char >= 0x09 && char <= 0x0d)
    : char >= 0xa0 && WIDE_SPACE.test(String.fromCharCode(char));
}

const WIDE_SPACE = /\s/;
