/**
 * JSON as pages really hold it. Each repair was met on a real board: CDATA guards, the whole block HTML-escaped
 * (Gupy), raw line breaks and other control characters inside strings, a comma missing between members (Talemetry),
 * `\$` and other escapes JSON does not know, a comma too many.
 *
 * @returns null where no repair makes it JSON
 */
export function parseLenient(source: string): unknown {
  const bare = source
    .replace(/^[\s;]*(?:\/\*|\/\/)?\s*<!\[CDATA\[\s*(?:\*\/)?/, '')
    .replace(/(?:\/\*|\/\/)?\s*\]\]>\s*(?:\*\/)?\s*$/, '')
    .replace(/^\s*<!--|-->\s*$/g, '')
    .replace(/;\s*$/, '')
    .trim();
  if (bare === '') return null;
  let attempt = bare;
  for (const repair of REPAIRS) {
    attempt = repair(attempt);
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The next repair may mend it; what none mends is reported by who asked.
    }
  }
  return null;
}

const REPAIRS: readonly ((json: string) => string)[] = [
  (json) => json,
  (json) => json.replace(/[\u0000-\u001f]+/g, ' '),
  (json) =>
    /^[{[]\s*&(?:quot|#34);/.test(json)
      ? json
          .replace(/&(?:quot|#34);/g, '"')
          .replace(/&(?:#39|apos);/g, "'")
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&')
      : json,
  (json) => json.replace(/\\(?!["\\/bfnrtu])/g, ''),
  (json) =>
    json
      .replace(/("|\d|true|false|null|[\]}])\s+(?="[\w@$ -]{1,60}"\s*:)/g, '$1, ')
      .replace(/,\s*([\]}])/g, '$1'),
];
