import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface GoldSkill {
  readonly name: string;
  readonly kind: string;
  readonly demand: string;
  readonly optional?: boolean;
}

const ASKED = new Set(['required', 'preferred', 'duty']);

/** Distinct names of one kind that annotated postings ask for, sorted; what only one annotator saw is left out. */
export function askedNames(goldDir: string, kind: string): string[] {
  const names = new Map<string, string>();
  for (const file of readdirSync(goldDir).filter((name) => /^g\d+\.json$/.test(name))) {
    const { skills } = JSON.parse(readFileSync(join(goldDir, file), 'utf8')) as { skills: GoldSkill[] };
    for (const skill of skills) {
      if (skill.kind === kind && ASKED.has(skill.demand) && !skill.optional)
        names.set(skill.name.toLowerCase(), skill.name);
    }
  }
  return [...names.values()].sort();
}
