import { DEMANDS, type Matches, type Mention, strongestDemand } from './model/mention.js';
import type { Tag } from './model/tagged-posting.js';
import type { Skill } from './model/taxonomy.js';

/**
 * Gathers the mentions of each skill into one tag. A field of study that the posting also names as an area of work is
 * one skill: the area.
 *
 * @returns by demand, strongest first, then by first place in the text
 */
export function tagsOf(matches: Matches, skillOf: (id: string) => Skill): Tag[] {
  const bySkill = new Map<string, Mention[]>();
  for (const mention of matches.mentions) {
    const list = bySkill.get(mention.skill);
    if (list) list.push(mention);
    else bySkill.set(mention.skill, [mention]);
  }
  const tags = [...bySkill].map(([id, mentions]) => tagOf(skillOf(id), mentions));
  return tags.sort(
    (a, b) => DEMANDS.indexOf(a.demand) - DEMANDS.indexOf(b.demand) || firstPlace(a) - firstPlace(b),
  );
}

function tagOf(skill: Skill, mentions: readonly Mention[]): Tag {
  const demand = strongestDemand(mentions.map((m) => m.demand));
  const strongest = mentions.filter((m) => m.demand === demand);
  const years = mentions.flatMap((m) => (m.years === null ? [] : [m.years]));
  return {
    id: skill.id,
    name: skill.name,
    category: skill.category,
    kind: skill.kind,
    demand,
    confidence: Math.max(...mentions.map((m) => m.confidence)),
    alternatives: strongest.find((m) => m.alternatives !== null)?.alternatives ?? null,
    years: years.length > 0 ? Math.min(...years) : null,
    mentions,
  };
}

function firstPlace(tag: Tag): number {
  return tag.mentions[0]?.start ?? 0;
}
