import { createHash } from 'node:crypto';
import type { Skill, Taxonomy } from '../model/taxonomy.js';
import { closest } from '../natural.js';
import { lineOf } from './json-lines.js';
import { completeSkill } from './load.js';
import { folded, nameSpace, writtenNames } from './names.js';
import type { Overlay } from './overlay-file.js';
import { parentCycles } from './parent-cycles.js';
import { type Problem, quoted, taxonomyError } from './problem.js';

/**
 * The taxonomy with a user's overlay: what it forbids goes first, then fields are replaced, then skills are added, so
 * that a forbidden id or name may be given anew.
 *
 * @throws AppError TAXONOMY with up to ten problems, each with its line
 */
export function applyOverlay(taxonomy: Taxonomy, overlay: Overlay): Taxonomy {
  const problems: Problem[] = [];
  const at = (list: 'add' | 'replace' | 'forbid', index: number) => lineOf(overlay.text, [list, index]);
  const skills = new Map(taxonomy.skills.map((skill) => [skill.id, skill]));

  forbid(skills, overlay, (index, what, fix) => problems.push({ line: at('forbid', index), what, fix }));
  const changed = new Map<string, number>();
  const replaced = new Set<string>();
  for (const [index, entry] of overlay.replace.entries()) {
    const line = () => at('replace', index);
    const known = skills.get(entry.id);
    if (!known) {
      const near = nearestId(entry.id, skills);
      const fix = near ? `Did you mean "${near}"?` : 'Put new skills under "add".';
      problems.push({ line: line(), what: `no skill ${quoted(entry.id)} to replace`, fix });
    } else if (replaced.has(entry.id)) {
      problems.push({ line: line(), what: `skill ${quoted(entry.id)} is replaced twice`, fix: 'Join the two entries.' });
    } else {
      skills.set(entry.id, { ...known, ...entry });
      replaced.add(entry.id);
      changed.set(entry.id, line());
    }
  }
  for (const [index, { category, kind, ...entry }] of overlay.add.entries()) {
    const taken = skills.get(entry.id);
    if (taken) {
      const what = `the id ${quoted(entry.id)} belongs to ${quoted(taken.name)} of ${taken.category} already`;
      const fix = 'Choose another id, or put the entry under "replace".';
      problems.push({ line: at('add', index), what, fix });
      continue;
    }
    skills.set(entry.id, completeSkill(entry, category, kind));
    changed.set(entry.id, at('add', index));
  }

  const merged = [...skills.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  problems.push(...nameCollisions(merged, changed), ...brokenParents(merged, skills, changed));
  if (problems.length > 0) throw taxonomyError(overlay.file, problems);
  const known = (id: string) => skills.has(id);
  return {
    version: `${taxonomy.version}+overlay`,
    hash: hashOf(taxonomy.hash, overlay),
    skills: merged.map((skill) =>
      skill.parents.every(known) && skill.implies.every(known)
        ? skill
        : { ...skill, parents: skill.parents.filter(known), implies: skill.implies.filter(known) },
    ),
  };
}

/** Ids of the skills an overlay adds or changes. */
export function overlaidIds(overlay: Overlay): Set<string> {
  return new Set([...overlay.add, ...overlay.replace].map((entry) => entry.id));
}

type Report = (index: number, what: string, fix: string) => void;

/** Takes skills and names out of the map. */
function forbid(skills: Map<string, Skill>, overlay: Overlay, report: Report): void {
  if (overlay.forbid.length === 0) return;
  const holders = new Map<string, Set<string>>();
  for (const skill of skills.values()) {
    for (const { folded } of writtenNames(skill)) {
      const ids = holders.get(folded) ?? new Set();
      holders.set(folded, ids.add(skill.id));
    }
  }
  for (const [index, wanted] of overlay.forbid.entries()) {
    if (skills.delete(wanted)) continue;
    const name = folded(wanted);
    const ids = [...(holders.get(name) ?? [])];
    if (ids.length === 0) {
      const near = nearestId(wanted, skills);
      const fix = near ? `Did you mean "${near}"?` : 'Take it out: nothing would be found by it.';
      report(index, `no skill has the id or name ${quoted(wanted)}`, fix);
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

/** A name of a changed skill that another skill has too, unless both have to prove it. */
function nameCollisions(skills: readonly Skill[], changed: ReadonlyMap<string, number>): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, { skill: Skill; isAmbiguous: boolean }>();
  const inOrder = [...skills].sort((a, b) => Number(changed.has(a.id)) - Number(changed.has(b.id)));
  for (const skill of inOrder) {
    for (const name of writtenNames(skill)) {
      const key = `${nameSpace(skill)} ${name.folded}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, { skill, isAmbiguous: name.isAmbiguous });
      const line = changed.get(skill.id);
      if (!owner || owner.skill === skill || line === undefined) continue;
      if (owner.isAmbiguous && name.isAmbiguous) continue;
      problems.push({
        line,
        what: `the name ${quoted(name.written)} of skill ${quoted(skill.id)} belongs to skill ${quoted(owner.skill.id)} already`,
        fix: `Take it from one of the two (forbid: ["${name.written}"] takes it from the shipped one).`,
      });
    }
  }
  return problems;
}

function brokenParents(skills: readonly Skill[], known: ReadonlyMap<string, Skill>, changed: ReadonlyMap<string, number>): Problem[] {
  const problems: Problem[] = [];
  for (const [id, line] of changed) {
    const skill = known.get(id) as Skill;
    for (const wanted of [...skill.parents, ...skill.implies]) {
      if (known.has(wanted)) continue;
      const near = nearestId(wanted, known);
      const fix = near ? `Did you mean "${near}"?` : 'Add that skill, or take the id out.';
      problems.push({ line, what: `skill ${quoted(id)} names an unknown skill ${quoted(wanted)}`, fix });
    }
  }
  for (const cycle of parentCycles(skills)) {
    const line = cycle.map((id) => changed.get(id)).find((l) => l !== undefined);
    if (line === undefined) continue;
    const what = `parents in a circle: ${[...cycle, cycle[0]].join(' → ')}`;
    problems.push({ line, what, fix: 'Take one of these parents out.' });
  }
  return problems;
}

function nearestId(wanted: string, skills: ReadonlyMap<string, Skill>): string | null {
  return wanted.length > 64 ? null : closest(wanted, [...skills.keys()]);
}

function hashOf(base: string, { add, replace, forbid }: Overlay): string {
  return createHash('sha256').update(base).update(JSON.stringify({ add, replace, forbid })).digest('hex').slice(0, 16);
}
