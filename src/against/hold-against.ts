import type { Mention } from '../model/mention.js';
import { type RequiredSkill, type Requirement, requirementsOf } from '../model/requirement.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
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
export interface HeldRequirement extends Requirement {
  readonly meeting: Meeting;
  /** What the person has to meet it with; null where it is missing. */
  readonly through: HeldSkill | null;
  /** A field of study that the posting lets experience stand for. */
  readonly orExperience: boolean;
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
  return requirementsOf(posting.tags).map((requirement) => {
    const { demand, anyOf } = requirement;
    const ids = anyOf.map(({ tag }) => tag.id);
    const named = ids.find((id) => person.has(id));
    const implied = ids.find((id) => broader.has(id));
    const through = person.get(named ?? '') ?? broader.get(implied ?? '') ?? null;
    const meeting = named ? (ids.length > 1 ? 'alternative' : 'named') : implied ? 'implied' : 'missing';
    const orExperience =
      posting.facts.educationOrExperience !== null && anyOf.every(({ tag }) => tag.kind === 'degree_field');
    const asked = wordsAround(posting, placeOf(requirement, demand));
    return { ...requirement, meeting, through, orExperience, asked };
  });
}

/** Where the posting asks it: the first place of the first skill, with the others of its choice where it has some. */
function placeOf({ anyOf }: Requirement, demand: Requirement['demand']): Mention {
  const [first] = anyOf;
  const mentions = (first as RequiredSkill).tag.mentions; // at least one, as every tag's mentions
  const asked = mentions.filter((m) => m.demand === demand);
  return (asked.find((m) => (m.alternatives !== null) === anyOf.length > 1) ??
    asked[0] ??
    mentions[0]) as Mention;
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
