import type { Skill } from '../model/taxonomy.js';

/** Each circle of parents once, as ids from its smallest on; a skill that is its own parent is a circle of one. */
export function parentCycles(skills: readonly Pick<Skill, 'id' | 'parents'>[]): string[][] {
  const parents = new Map(skills.map((skill) => [skill.id, skill.parents]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const { id } of skills) {
    if (done.has(id)) continue;
    const path: string[] = [id];
    const onPath = new Set(path);
    const next: number[] = [0];
    // Depth first without recursion: chains of a user's overlay may be long.
    while (path.length > 0) {
      const at = path.at(-1) as string;
      const parent = parents.get(at)?.[next[next.length - 1]!++];
      if (parent === undefined) {
        done.add(at);
        onPath.delete(at);
        path.pop();
        next.pop();
      } else if (onPath.has(parent)) cycles.push(fromSmallest(path.slice(path.indexOf(parent))));
      else if (!done.has(parent) && parents.has(parent)) {
        path.push(parent);
        onPath.add(parent);
        next.push(0);
      }
    }
  }
  return cycles;
}

function fromSmallest(cycle: readonly string[]): string[] {
  const smallest = cycle.reduce((best, id, index) => (id < (cycle[best] as string) ? index : best), 0);
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}
