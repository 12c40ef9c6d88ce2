import type { CategoryFile, SkillEntry } from './load.js';

/** Fields in the order a reader wants them: what it is, how it is written, where it belongs, where it comes from. */
const FIELDS = [
  'id',
  'name',
  'category',
  'kind',
  'aliases',
  'vendors',
  'parents',
  'implies',
  'released',
  'homepage',
  'ids',
  'sources',
  'ambiguous',
] as const;

/** A category file as it is checked in: one skill per line, sorted by id, so that a change is one line of a diff. */
export function formatCategory(file: CategoryFile): string {
  const { skills, ...head } = file;
  const sorted = [...skills].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = sorted.map((entry) => `    ${formatEntry(entry, file)}`);
  const fields = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${spaced(value)},\n`,
  );
  return `{\n${fields.join('')}  "skills": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** One skill on one line, without what says nothing: empty lists, and the kind the file gives to all. */
export function formatEntry(entry: SkillEntry, file?: Pick<CategoryFile, 'kind'>): string {
  const fields = FIELDS.flatMap((field) => {
    const value = entry[field];
    if (value === undefined || value === null || (field === 'kind' && value === file?.kind)) return [];
    return typeof value === 'object' && Object.keys(value).length === 0 ? [] : [[field, value] as const];
  });
  return spaced(Object.fromEntries(fields));
}

/** An overlay as it is written for a user: one skill per line. */
export function formatOverlay(add: readonly SkillEntry[]): string {
  const lines = add.map((entry) => `    ${formatEntry(entry)}`);
  return `{\n  "add": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** JSON on one line with a space behind each comma and colon. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${spaced(field)}`);
  return `{${fields.join(', ')}}`;
}
