import { type Demand, isAsked, type Mention } from './mention.js';
import type { Tag } from './tagged-posting.js';

export type AskedDemand = Extract<Demand, 'required' | 'preferred' | 'duty'>;

/** One way to meet a requirement: a skill, with at least so many years where the posting says so. */
export interface RequiredSkill {
  readonly tag: Tag;
  readonly years: number | null;
}

/** Something the posting asks for: any one of the skills is enough. A posting asks for all of its requirements. */
export interface Requirement {
  readonly demand: AskedDemand;
  /** At least one, in order of the text. */
  readonly anyOf: readonly RequiredSkill[];
}

/**
 * What a posting asks, as a formula: all of the requirements, any one skill of each, at least its years. Each skill
 * stands where it is asked most firmly; one that is asked alone and again as a choice ("Python." … "Python or R")
 * stands in both, since both are said.
 *
 * @param tags  by demand, then in order of the text, as `TaggedPosting.tags`
 */
export function requirementsOf(tags: readonly Tag[]): Requirement[] {
  const choices = choicesOf(tags);
  const requirements: Requirement[] = [];
  const told = new Set<string>();
  for (const tag of tags) {
    const { demand } = tag;
    if (!isAsked(demand)) continue;
    const strongest = tag.mentions.filter((m) => m.demand === demand);
    let isAloneYet = false;
    for (const mention of strongest) {
      const label = mention.alternatives;
      const choice = label === null ? [] : (choices.get(label) ?? []);
      if (choice.length > 1) {
        if (!told.has(label as string)) requirements.push({ demand, anyOf: choice });
        told.add(label as string);
      } else if (!isAloneYet) {
        const alone = strongest.filter((m) => m.alternatives === null || m === mention);
        requirements.push({ demand, anyOf: [{ tag, years: leastYears(alone) }] });
        isAloneYet = true;
      }
    }
  }
  return requirements;
}

/** The skills of each any-of label, by first place. */
function choicesOf(tags: readonly Tag[]): Map<string, RequiredSkill[]> {
  const places = tags
    .flatMap((tag) => tag.mentions.map((mention) => ({ tag, mention })))
    .filter(({ mention }) => mention.alternatives !== null && isAsked(mention.demand))
    .sort((a, b) => a.mention.start - b.mention.start);
  const choices = new Map<string, RequiredSkill[]>();
  for (const { tag, mention } of places) {
    const label = mention.alternatives as string; // filtered above
    const members = choices.get(label) ?? [];
    if (!members.some((member) => member.tag === tag)) members.push({ tag, years: mention.years });
    choices.set(label, members);
  }
  return choices;
}

function leastYears(mentions: readonly Mention[]): number | null {
  const years = mentions.flatMap((m) => (m.years === null ? [] : [m.years]));
  return years.length > 0 ? Math.min(...years) : null;
}
