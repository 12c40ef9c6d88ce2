import type { z } from 'zod';
import { closest } from '../natural.js';
import { type JsonPath, lineOf, syntaxErrorLine } from './json-lines.js';
import { Problems, quoted } from './problem.js';

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: Problems };

/** Parses JSON and holds it against a schema; each problem says its line and its mending. A BOM is passed over. */
export function parseChecked<T extends z.ZodType>(schema: T, source: string): Checked<z.infer<T>> {
  const text = withoutBom(source);
  const problems = new Problems();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const what = `not valid JSON: ${firstLine((error as Error).message)}`;
    const fix = 'Mend the syntax on this line or the one before it.';
    problems.add(() => ({ line: syntaxErrorLine(text) ?? 1, what, fix }));
    return { ok: false, problems };
  }
  const result = schema.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  for (const issue of result.error.issues) addProblems(problems, issue, json, text, schema);
  return { ok: false, problems };
}

export function withoutBom(source: string): string {
  return source.startsWith('\uFEFF') ? source.slice(1) : source;
}

type Issue = z.core.$ZodIssue;

function addProblems(problems: Problems, issue: Issue, json: unknown, text: string, schema: z.ZodType): void {
  if (issue.code !== 'unrecognized_keys') {
    problems.add(() => ({
      line: lineOf(text, issue.path),
      ...describe(issue, valueAt(json, issue.path), placeName(issue.path, json)),
    }));
    return;
  }
  for (const key of issue.keys) {
    problems.add(() => ({
      line: lineOf(text, [...issue.path, key]),
      what: `unknown field ${quoted(key)}${placeName(issue.path, json)}`,
      fix: fixOfField(key, fieldsAt(schema, issue.path)),
    }));
  }
}

function describe(issue: Issue, value: unknown, where: string): { what: string; fix: string } {
  const field = [...issue.path].reverse().find((step) => typeof step === 'string') ?? 'file';
  const one = singular(String(field));
  if (value === undefined && issue.path.length > 0)
    return {
      what: `"${String(field)}" is missing${where}`,
      fix: `Add "${String(field)}"${issue.code === 'invalid_value' ? `: one of ${issue.values.map(String).join(', ')}` : ''}.`,
    };
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? { what: `an empty ${one}${where}`, fix: 'Give it letters, or take it out.' }
        : { what: `"${String(field)}" is too small${where}`, fix: `Give at least ${issue.minimum}.` };
    case 'too_big':
      return issue.origin === 'string'
        ? {
            what: `${article(one)} that is too long: ${quoted(String(value))}${where}`,
            fix: `Give at most ${issue.maximum} letters.`,
          }
        : { what: `"${String(field)}" is too large${where}`, fix: `Give at most ${issue.maximum}.` };
    case 'invalid_value':
      return {
        what: `${quoted(shown(value))} is no ${one}${where}`,
        fix: `Choose one of ${issue.values.map(String).join(', ')}.`,
      };
    case 'invalid_type':
      return {
        what: `"${String(field)}" is ${typeName(value)}${where}`,
        fix: `Write ${article(issue.expected)}.`,
      };
    case 'invalid_format':
    case 'custom':
      return { what: `${issue.message}: ${quoted(shown(value))}${where}`, fix: `Mend the ${one}.` };
    default:
      return { what: `${issue.message}${where}`, fix: 'See taxonomy/README.md for what may stand here.' };
  }
}

/** " in skill "go"", from the id of the entry on the way to the problem. */
function placeName(path: JsonPath, json: unknown): string {
  for (let length = path.length; length > 0; length--) {
    const value = valueAt(json, path.slice(0, length));
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string')
      return ` in skill ${quoted(value.id)}`;
  }
  return '';
}

function valueAt(json: unknown, path: JsonPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function fixOfField(key: string, known: readonly string[]): string {
  const near = closest(key, known) ?? known.find((name) => key.length > 2 && name.startsWith(key));
  return near ? `Did you mean "${near}"?` : `Take it out; known fields are ${known.join(', ')}.`;
}

/** Names of the fields an object at this path may have. */
function fieldsAt(schema: z.ZodType, path: JsonPath): string[] {
  let inner = inside(schema);
  for (const step of path) {
    const next = typeof step === 'number' ? inner.element : inner.shape?.[String(step)];
    if (!next) return [];
    inner = inside(next);
  }
  return Object.keys(inner.shape ?? {}).filter((name) => !name.startsWith('$'));
}

interface Inside {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  unwrap?(): z.ZodType;
}

/** What an object, array or optional schema is made of: zod keeps it on the schema itself. */
function inside(schema: z.ZodType): Inside {
  const known = schema as unknown as Inside & { readonly type: string };
  return known.type === 'optional' && known.unwrap ? inside(known.unwrap()) : known;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : article(typeof value);
}

function article(type: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'an object',
    array: 'a list',
    string: 'a text',
    int: 'a whole number',
  };
  return words[type] ?? `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function singular(field: string): string {
  if (field === 'aliases') return 'alias';
  return field.length > 3 && field.endsWith('s') && field !== 'needs' && field !== 'implies'
    ? field.slice(0, -1)
    : field;
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] as string).slice(0, 120);
}
