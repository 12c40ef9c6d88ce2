/** A step into JSON: a field's name or an item's index. */
export type JsonPath = readonly PropertyKey[];

/**
 * The 1-based line on which the value at a path begins, so that a problem found in parsed JSON can be shown where it
 * stands. Where the path leads nowhere (a missing field), the line of the last value that exists.
 *
 * @param text  valid JSON
 */
export function lineOf(text: string, path: JsonPath): number {
  const reader = new Reader(text);
  let at = reader.skipSpace(0);
  for (const step of path) {
    const next = reader.enter(at, step);
    if (next === null) break;
    at = next;
  }
  return lineAt(text, at);
}

/** The line on which each item of the list at a path begins; none where there is no list. */
export function itemLines(text: string, path: JsonPath): number[] {
  const reader = new Reader(text);
  let at: number | null = reader.skipSpace(0);
  for (const step of path) at = at === null ? null : reader.enter(at, step);
  if (at === null || text[at] !== '[') return [];
  const lines: number[] = [];
  let line = lineAt(text, at);
  let counted = at;
  for (const item of reader.items(at)) {
    for (
      let next = text.indexOf('\n', counted);
      next >= 0 && next < item;
      next = text.indexOf('\n', next + 1)
    )
      line++;
    counted = item;
    lines.push(line);
  }
  return lines;
}

/** Where JSON stops being JSON, or null where it is valid; Node's own message often names no place. */
export function syntaxErrorLine(text: string): number | null {
  const reader = new Reader(text);
  try {
    const end = reader.skipSpace(reader.skipValue(reader.skipSpace(0)));
    return end === text.length ? null : lineAt(text, end);
  } catch (error) {
    if (error instanceof Unreadable) return lineAt(text, error.at);
    throw error;
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

class Unreadable extends Error {
  constructor(readonly at: number) {
    super('not JSON');
  }
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** Walks JSON text by offsets; recursion is avoided, so that deep nesting is no trouble. */
class Reader {
  constructor(private readonly text: string) {}

  skipSpace(at: number): number {
    return this.#match(SPACE, at) as number;
  }

  /** Offset of the field's or item's value, or null where there is none. Of a field written twice, the last. */
  enter(at: number, step: PropertyKey): number | null {
    const open = this.text[at];
    if (open !== '{' && open !== '[') return null;
    let found: number | null = null;
    let index = 0;
    let inside = this.skipSpace(at + 1);
    while (this.text[inside] !== '}' && this.text[inside] !== ']') {
      let isWanted = index === step;
      if (open === '{') {
        const end = this.#string(inside);
        isWanted = JSON.parse(this.text.slice(inside, end)) === step;
        inside = this.skipSpace(this.skipSpace(end) + 1);
      }
      if (isWanted) found = inside;
      if (isWanted && open === '[') return found;
      inside = this.skipSpace(this.skipValue(inside));
      if (this.text[inside] === ',') inside = this.skipSpace(inside + 1);
      index++;
    }
    return found;
  }

  /** Offset of each item of the list that begins here. */
  *items(at: number): Generator<number> {
    let item = this.skipSpace(at + 1);
    while (this.text[item] !== ']') {
      yield item;
      item = this.skipSpace(this.skipValue(item));
      if (this.text[item] === ',') item = this.skipSpace(item + 1);
    }
  }

  /** Offset behind the value that begins here. @throws Unreadable */
  skipValue(start: number): number {
    const open: string[] = [];
    let at = start;
    for (;;) {
      const char = this.text[at];
      if (char === '{' || char === '[') {
        open.push(char === '{' ? '}' : ']');
        at = this.skipSpace(at + 1);
        if (this.text[at] !== open.at(-1)) {
          if (char === '{') at = this.#key(at);
          continue;
        }
      } else at = char === '"' ? this.#string(at) : this.#scalar(at);
      // Behind a value, or before the bracket that closes an empty one.
      for (;;) {
        if (open.length === 0) return at;
        at = this.skipSpace(at);
        if (this.text[at] === open.at(-1)) {
          open.pop();
          at++;
          continue;
        }
        if (this.text[at] !== ',') throw new Unreadable(at);
        at = this.skipSpace(at + 1);
        if (open.at(-1) === '}') at = this.#key(at);
        break;
      }
    }
  }

  /** Past a field's name and its colon. */
  #key(at: number): number {
    const colon = this.skipSpace(this.#string(at));
    if (this.text[colon] !== ':') throw new Unreadable(colon);
    return this.skipSpace(colon + 1);
  }

  // A loop, not a pattern: a pattern runs out of stack on a string of a megabyte.
  #string(start: number): number {
    if (this.text[start] !== '"') throw new Unreadable(start);
    for (let at = start + 1; at < this.text.length; at++) {
      const char = this.text[at] as string;
      if (char === '"') return at + 1;
      if (char < ' ') break;
      if (char !== '\\') continue;
      const escaped = this.text[++at] ?? '';
      if (escaped === 'u' && /^[0-9a-f]{4}$/i.test(this.text.slice(at + 1, at + 5))) at += 4;
      else if (!'"\\/bfnrt'.includes(escaped) || escaped === '') break;
    }
    throw new Unreadable(start);
  }

  #scalar(at: number): number {
    const end = this.#match(SCALAR, at);
    if (end === null) throw new Unreadable(at);
    return end;
  }

  #match(pattern: RegExp, at: number): number | null {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? pattern.lastIndex : null;
  }
}
