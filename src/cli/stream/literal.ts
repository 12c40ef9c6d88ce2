/**
 * The value of a field as it is written in the source of a valid JSON object, so that it can be handed back unchanged:
 * 64-bit numbers lose digits in `JSON.parse`, and a value may be nested deeper than `JSON.stringify` can follow.
 *
 * @returns the last value where the field stands twice, as `JSON.parse` takes it; null where it does not stand at all
 */
export function literalOf(json: string, field: string): string | null {
  let found: string | null = null;
  let depth = 0;
  let key = '';
  let valueStart: number | null = null;
  const endValue = (end: number) => {
    if (valueStart !== null && key === field) found = json.slice(valueStart, end).trim();
    valueStart = null;
  };
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (char === '"') {
      const end = endOfString(json, at);
      if (depth === 1 && valueStart === null) key = JSON.parse(json.slice(at, end)) as string;
      at = end - 1;
    } else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (depth === 1) endValue(at);
      depth--;
    } else if (depth === 1 && char === ':') valueStart = at + 1;
    else if (depth === 1 && char === ',') endValue(at);
  }
  return found;
}

/** The place after the closing quote of the string that opens at `start`. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
