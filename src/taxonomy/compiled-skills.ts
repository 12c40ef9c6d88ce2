import { firstNot } from '../model/ascending.js';
import type { Skill, SkillIndex, Taxonomy } from '../model/taxonomy.js';

/** "SKS" and the layout's version. */
const MAGIC = 0x534b5301;
const HEADER = ['magic', 'skills', 'head bytes', 'id bytes'] as const;
const INT_BYTES = 4;

/** Bytes of the compiled file, as it is read: parts of it, when they are needed. */
export type ReadBytes = (from: number, to: number) => Buffer;

/**
 * A taxonomy as one file: how much there is of what, where each skill's line and id begin, what the taxonomy is, all
 * ids in order, then one skill a line as JSON. ASCII only.
 */
export function encodeSkills({ skills, ...about }: Taxonomy): Uint8Array {
  const head = escapedJson(about);
  const ids = skills.map(({ id }) => id);
  const lines = skills.map((skill) => `${escapedJson(skill)}\n`);
  const start = INT_BYTES * (HEADER.length + 2 * (skills.length + 1)) + head.length + ids.join('').length;
  const numbers = Int32Array.from([
    ...[MAGIC, skills.length, head.length, ids.join('').length],
    ...startsOf(lines, start),
    ...startsOf(ids, 0),
  ]);
  const text = Buffer.from(head + ids.join('') + lines.join(''), 'latin1');
  return Buffer.concat([new Uint8Array(numbers.buffer), text]);
}

/** More skills than this of one taxonomy are not asked for one by one: then all lines are read. */
const FEW = 400;

/**
 * Reads back what `encodeSkills` wrote; a skill is read and parsed when it is first asked for.
 *
 * @throws Error for a file of another layout
 */
export function decodeSkills(read: ReadBytes): { taxonomy: Taxonomy; skills: SkillIndex } {
  const [magic, count = 0, headBytes = 0, idBytes = 0] = intsOf(read(0, INT_BYTES * HEADER.length));
  if (magic !== MAGIC) throw new Error('The compiled taxonomy has another layout; run npm run build.');
  const [from, textFrom] = [INT_BYTES * HEADER.length, INT_BYTES * (HEADER.length + 2 * (count + 1))];
  const index = read(from, textFrom + headBytes + idBytes);
  const starts = intsOf(index.subarray(0, textFrom - from));
  const lineFrom = starts.subarray(0, count + 1);
  const idFrom = starts.subarray(count + 1);
  const about = JSON.parse(index.toString('latin1', textFrom - from, textFrom - from + headBytes)) as Omit<
    Taxonomy,
    'skills'
  >;
  const ids = index.toString('latin1', textFrom - from + headBytes);

  const parsed: Skill[] = new Array(count);
  let asked = 0;
  let lines: string | null = null;
  const lineAt = (skill: number): string => {
    const [start, end] = [lineFrom[skill] as number, lineFrom[skill + 1] as number];
    const first = lineFrom[0] as number;
    if (++asked > FEW) lines ??= read(first, lineFrom[count] as number).toString('latin1');
    return lines?.slice(start - first, end - first) ?? read(start, end).toString('latin1');
  };
  const at = (skill: number): Skill => {
    parsed[skill] ??= JSON.parse(lineAt(skill)) as Skill;
    return parsed[skill];
  };

  const found = new Map<string, Skill>();
  const idAt = (skill: number): string => ids.slice(idFrom[skill], idFrom[skill + 1]);
  const find = (id: string): Skill | undefined => {
    const known = found.get(id);
    if (known) return known;
    const place = firstNot((skill) => idAt(skill) < id, count);
    if (place === count || idAt(place) !== id) return undefined;
    found.set(id, at(place));
    return at(place);
  };

  let all: readonly Skill[] | null = null;
  const taxonomy = {
    ...about,
    get skills(): readonly Skill[] {
      all ??= Array.from({ length: count }, (_, skill) => at(skill));
      return all;
    },
  };
  return { taxonomy, skills: { at, find } };
}

function startsOf(parts: readonly string[], start: number): number[] {
  const starts = [start];
  for (const part of parts) starts.push((starts.at(-1) as number) + part.length);
  return starts;
}

/** A view, or a copy where the bytes lie at no multiple of four. */
function intsOf(bytes: Buffer): Int32Array {
  const whole = bytes.byteOffset % INT_BYTES === 0 ? bytes : Uint8Array.from(bytes);
  return new Int32Array(whole.buffer as ArrayBuffer, whole.byteOffset, whole.byteLength / INT_BYTES);
}

function escapedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
