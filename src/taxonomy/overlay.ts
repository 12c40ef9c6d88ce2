import { createHash } from 'node:crypto';
import type { Skill, Taxonomy } from '../model/taxonomy.js';
import { closest } from '../natural.js';
import { itemLines } from './json-lines.js';
import { completeSkill } from './load.js';
import { folded, nameSpace, writtenNames } from './names.js';
import type { Overlay } from './overlay-file.js';
import { parentCycles } from './parent-cycles.js';
import { Problems, quoted } from './problem.js';

/**
 * The taxonomy with a user's overlay: what it forbids goes first, then fields are replaced, then skills are added, so
 * that a forbidden id or name may be given anew.
 *
 * @throws AppError TAXONOMY with up to ten problems, each with its line
 */
export function applyOverlay(taxonomy: Taxonomy, overlay: Overlay): Taxonomy {
  const change: Change = {
    skills: new Map(taxonomy.skills.map((skill) => [skill.id, skill])),
    lines: new Map(),
    problems: new Problems(),
  };
  forbid(change, overlay);
  replace(change, overlay);
  add(change, overlay);
  const skills = [...change.skills.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  checkNames(change, skills);
  checkParents(change, skills);
  if (change.problems.count > 0) throw change.problems.toError(overlay.file);
  return {
    version: `${taxonomy.version}+overlay`,
    hash: hashOf(taxonomy.hash, overlay),
    skills: skills.map((skill) => withoutForbidden(skill, change.skills)),
  };
}

/** Ids of the skills an overlay adds or changes. */
export function overlaidIds(overlay: Overlay): Set<string> {
  return new Set([...overlay.add, ...overlay.replace].map((entry) => entry.id));
}

/** A taxonomy on its way to another one. */
interface Change {
  readonly skills: Map<string, Skill>;
  /** For each skill added or replaced the line of its entry. */
  readonly lines: Map<string, number>;
  readonly problems: Problems;
}

function forbid({ skills, problems }: Change, overlay: Overlay): void {
  if (overlay.forbid.length === 0) return;
  const lines = itemLines(overlay.text, ['forbid']);
  const holders = new Map<string, Set<string>>();
  for (const skill of skills.values()) {
    for (const name of writtenNames(skill)) {
      holders.set(name.folded, (holders.get(name.folded) ?? new Set()).add(skill.id));
    }
  }
  for (const [index, wanted] of overlay.forbid.entries()) {
    if (skills.delete(wanted)) continue;
    const name = folded(wanted);
    const ids = [...(holders.get(name) ?? [])];
    if (ids.length === 0) {
      problems.add(() => ({
        line: lines[index] as number,
        what: `no skill has the id or name ${quoted(wanted)}`,
        fix: didYouMean(wanted, skills) ?? 'Take it out: nothing would be found by it.',
      }));
    }
    for (const id of ids) {
      const skill = skills.get(id);
      if (!skill) continue;
      if (folded(skill.name) === name) skills.delete(id);
      else skills.set(id, withoutName(skill, name));
    }
  }
}

function withoutName(skill: Skill, name: string): Skill {
  return {
    ...skill,
    aliases: skill.aliases.filter((alias) => folded(alias) !== name),
    ambiguous: skill.ambiguous.filter((rule) => folded(rule.name) !== name),
  };
}

function replace({ skills, lines, problems }: Change, overlay: Overlay): void {
  const at = itemLines(overlay.text, ['replace']);
  for (const [index, entry] of overlay.replace.entries()) {
    const line = at[index] as number;
    const known = skills.get(entry.id);
    if (!known) {
      problems.add(() => ({
        line,
        what: `no skill ${quoted(entry.id)} to replace`,
        fix: didYouMean(entry.id, skills) ?? 'Put new skills under "add".',
      }));
    } else if (lines.has(entry.id)) {
      problems.add(() => ({
        line,
        what: `skill ${quoted(entry.id)} is replaced twice`,
        fix: 'Join the two entries.',
      }));
    } else {
      skills.set(entry.id, { ...known, ...entry });
      lines.set(entry.id, line);
    }
  }
}

function add({ skills, lines, problems }: Change, overlay: Overlay): void {
  const at = itemLines(overlay.text, ['add']);
  for (const [index, { category, kind, ...entry }] of overlay.add.entries()) {
    const line = at[index] as number;
    const taken = skills.get(entry.id);
    if (taken) {
      problems.add(() => ({
        line,
        what: `the id ${quoted(entry.id)} belongs to ${quoted(taken.name)} of ${taken.category} already`,
        fix: 'Choose another id, or put the entry under "replace".',
      }));
      continue;
    }
    skills.set(entry.id, completeSkill(entry, category, kind));
    lines.set(entry.id, line);
  }
}

/** No changed skill may have a name that another skill has too, unless both have to prove it. */
function checkNames({ lines, problems }: Change, skills: readonly Skill[]): void {
  if (lines.size === 0) return;
  const owners = new Map<string, { skill: Skill; isAmbiguous: boolean }>();
  const shippedFirst = [...skills].sort((a, b) => (lines.get(a.id) ?? 0) - (lines.get(b.id) ?? 0));
  for (const skill of shippedFirst) {
    const line = lines.get(skill.id);
    for (const name of writtenNames(skill)) {
      const key = `${nameSpace(skill)} ${name.folded}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, { skill, isAmbiguous: name.isAmbiguous });
      if (!owner || owner.skill === skill || line === undefined || (owner.isAmbiguous && name.isAmbiguous))
        continue;
      const fix = lines.has(owner.skill.id)
        ? 'Take it out of one of the two.'
        : `Take it out, or take it from the shipped skill with "forbid": [${JSON.stringify(name.written.slice(0, 60))}].`;
      problems.add(() => ({
        line,
        what: `the name ${quoted(name.written)} of skill ${quoted(skill.id)} belongs to skill ${quoted(owner.skill.id)} already`,
        fix,
      }));
    }
  }
}

function checkParents({ skills: known, lines, problems }: Change, skills: readonly Skill[]): void {
  for (const [id, line] of lines) {
    const { parents, implies } = known.get(id) as Skill;
    for (const wanted of [...parents, ...implies]) {
      if (known.has(wanted)) continue;
      problems.add(() => ({
        line,
        what: `skill ${quoted(id)} names an unknown skill ${quoted(wanted)}`,
        fix: didYouMean(wanted, known) ?? 'Add that skill, or take the id out.',
      }));
    }
  }
  for (const cycle of parentCycles(skills)) {
    const line = cycle.map((id) => lines.get(id)).find((l) => l !== undefined);
    if (line === undefined) continue;
    const what = `parents in a circle: ${[...cycle, cycle[0]].join(' → ')}`;
    problems.add(() => ({ line, what, fix: 'Take one of these parents out.' }));
  }
}

/** Without references to skills that are no longer there. */
function withoutForbidden(skill: Skill, known: ReadonlyMap<string, Skill>): Skill {
  const isKnown = (id: string) => known.has(id);
  if (skill.parents.every(isKnown) && skill.implies.every(isKnown)) return skill;
  return { ...skill, parents: skill.parents.filter(isKnown), implies: skill.implies.filter(isKnown) };
}

function didYouMean(wanted: string, skills: ReadonlyMap<string, Skill>): string | null {
  const near = wanted.length > 64 ? null : closest(wanted, [...skills.keys()]);
  return near === null ? null : `Did you mean "${near}"?`;
}

function hashOf(base: string, { add, replace, forbid }: Overlay): string {
  const hash = createHash('sha256').update(base).update(JSON.stringify({ add, replace, forbid }));
  return hash.digest('hex').slice(0, 16);
}
