import { DEMANDS, type Demand, type Matches, type Mention } from './model/mention.js';
import type { Tag } from './model/tagged-posting.js';
import type { Skill } from './model/taxonomy.js';

/**
 * Gathers the mentions of each skill into one tag.
 *
 * @returns by demand, strongest first, then by first place in the text
 */
export function tagsOf({ mentions, skills }: Matches): Tag[] {
  const bySkill = new Map<Skill, Mention[]>();
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    const skill = skills[i] as Skill;
    const list = bySkill.get(skill);
    if (list) list.push(mention);
    else bySkill.set(skill, [mention]);
  }
  // Mentions come in the order of the text, so the skills do in that of their first places.
  const inText: Tag[] = [];
  for (const [skill, mentions] of bySkill) inText.push(tagOf(skill, mentions));
  const tags: Tag[] = [];
  for (const demand of DEMANDS) for (const tag of inText) if (tag.demand === demand) tags.push(tag);
  return tags;
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
