import { DEMANDS, type Demand, type Matches, type Mention } from './model/mention.js';
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
  const byDemand: Record<Demand, Tag[]> = { required: [], preferred: [], duty: [], context: [], negated: [] };
  // Mentions come in the order of the text, so the skills do in that of their first places.
  for (const [id, mentions] of bySkill) {
    const tag = tagOf(skillOf(id), mentions);
    byDemand[tag.demand].push(tag);
  }
  return DEMANDS.flatMap((demand) => byDemand[demand]);
}

function tagOf(skill: Skill, mentions: readonly Mention[]): Tag {
  let demand = DEMANDS.length - 1;
  let confidence = 0;
  let alternatives: string | null = null;
  let years: number | null = null;
  for (const mention of mentions) {
    const its = DEMANDS.indexOf(mention.demand);
    if (its < demand) {
      demand = its;
      alternatives = null;
    }
    if (its === demand) alternatives ??= mention.alternatives;
    if (mention.confidence > confidence) confidence = mention.confidence;
    if (mention.years !== null && (years === null || mention.years < years)) years = mention.years;
  }
  return {
    id: skill.id,
    name: skill.name,
    category: skill.category,
    kind: skill.kind,
    demand: DEMANDS[demand] as Demand,
    confidence,
    alternatives,
    years,
    mentions,
  };
}
