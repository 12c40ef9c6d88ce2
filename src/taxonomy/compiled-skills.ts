import type { Skill, SkillIndex, Taxonomy } from '../model/taxonomy.js';

/**
 * A taxonomy as lines of JSON: what it is, then one skill a line, by id. ASCII only, so that the file can be read as
 * Latin-1, which costs nothing.
 */
export function encodeSkills({ skills, ...head }: Taxonomy): string {
  return [head, ...skills].map((line) => `${escapedJson(line)}\n`).join('');
}

/** A line begins so: the id is found without reading the rest. */
const ID_FROM = '{"id":"'.length;

/** Reads back what `encodeSkills` wrote; a skill is parsed when it is first asked for. */
export function decodeSkills(source: string): { taxonomy: Taxonomy; skills: SkillIndex } {
  const head = JSON.parse(source.slice(0, source.indexOf('\n'))) as Omit<Taxonomy, 'skills'>;
  const lines: number[] = [];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.push(at + 1);
  const count = lines.length - 1;
  const parsed: Skill[] = new Array(count);

  const at = (index: number): Skill => {
    parsed[index] ??= JSON.parse(source.slice(lines[index], lines[index + 1])) as Skill;
    return parsed[index];
  };
  const idAt = (index: number): string => {
    const from = (lines[index] as number) + ID_FROM;
    return source.slice(from, source.indexOf('"', from));
  };
  const find = (id: string): Skill | undefined => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (idAt(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < count && idAt(low) === id ? at(low) : undefined;
  };

  let all: readonly Skill[] | null = null;
  const taxonomy = {
    ...head,
    get skills(): readonly Skill[] {
      all ??= Array.from({ length: count }, (_, index) => at(index));
      return all;
    },
  };
  return { taxonomy, skills: { at, find } };
}

function escapedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
