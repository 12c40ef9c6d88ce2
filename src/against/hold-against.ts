import type { Demand } from '../model/mention.js';
import type { Tag, TaggedPosting } from '../model/tagged-posting.js';
import type { Skill } from '../model/taxonomy.js';
import { type HeldSkill, type PersonSkills, wordsAround } from './person-skills.js';

/**
 * How a requirement is met:
 * - `named`: the person names the skill itself
 * - `alternative`: the person names one of the skills of which any one is enough
 * - `implied`: the person names a skill one cannot have without it (PySpark, for Python), or a kind of it (AWS, for cloud computing)
 * - `missing`: nothing of the person's file meets it
 */
export type Meeting = 'named' | 'alternative' | 'implied' | 'missing';

/** One requirement of a posting held against a person: a skill, or several of which any one is enough. */
export interface HeldRequirement {
  readonly demand: Extract<Demand, 'required' | 'preferred' | 'duty'>;
  readonly skills: readonly Tag[];
  readonly meeting: Meeting;
  /** What the person has to meet it with; null where it is missing. */
  readonly through: HeldSkill | null;
  /** The posting's words. */
  readonly asked: string;
}

/** Holds what a posting asks for against what a person has, in the posting's order. Years are not compared: a file does not add them up. */
export function holdAgainst(
  posting: TaggedPosting,
  person: PersonSkills,
  skillOf: (id: string) => Skill,
): readonly HeldRequirement[] {
  const broader = impliedBy(person, skillOf);
  return requirementsOf(posting.tags).map(({ demand, skills }) => {
    const first = skills[0] as Tag; // a requirement has at least one skill
    const mention = first.mentions.find((m) => m.demand === demand) ?? first.mentions[0];
    const named = skills.find((tag) => person.has(tag.id));
    const implied = skills.find((tag) => broader.has(tag.id));
    const through = (named && person.get(named.id)) ?? (implied && broader.get(implied.id)) ?? null;
    const meeting = named ? (skills.length > 1 ? 'alternative' : 'named') : implied ? 'implied' : 'missing';
    return { demand, skills, meeting, through, asked: mention ? wordsAround(posting, mention) : first.name };
  });
}

interface Requirement {
  readonly demand: HeldRequirement['demand'];
  readonly skills: readonly Tag[];
}

/** What is asked: each skill alone, or with the others of its any-of group and demand. */
function requirementsOf(tags: readonly Tag[]): Requirement[] {
  const found: { demand: Requirement['demand']; skills: Tag[]; label: string | null }[] = [];
  for (const tag of tags) {
    const { demand, alternatives: label } = tag;
    if (demand !== 'required' && demand !== 'preferred' && demand !== 'duty') continue;
    const known = found.find((r) => label !== null && r.label === label && r.demand === demand);
    if (known) known.skills.push(tag);
    else found.push({ demand, skills: [tag], label });
  }
  return found;
}

/** What the person has without naming it: all that is broader than a named skill, or that it cannot do without. */
function impliedBy(person: PersonSkills, skillOf: (id: string) => Skill): PersonSkills {
  const implied = new Map<string, HeldSkill>();
  for (const held of person.values()) {
    const open = [held.skill];
    for (let skill = open.pop(); skill; skill = open.pop()) {
      for (const id of [...skill.implies, ...skill.parents]) {
        if (implied.has(id)) continue;
        implied.set(id, held);
        open.push(skillOf(id));
      }
    }
  }
  return implied;
}
