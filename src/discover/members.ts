import type { PostingToSearch, SkillPlace } from '../model/candidate.js';
import type { Span } from '../model/span.js';
import { type ListPart, listsIn } from './list-parts.js';
import { type Position, termIn } from './term-in.js';

/** An unknown member of a list of skills. */
export interface Member extends Span {
  readonly list: Span;
  /** Skills of the same list. */
  readonly beside: readonly SkillPlace[];
}

/** With fewer skills a list may be one of anything: "in Java, Indonesia". */
const FEWEST_SKILLS = 1;
/** Words beside the skill that a member may hold ("strong Python"): more is a phrase that happens to name one. */
const WORDS_BESIDE_SKILL = 2;

/** What stands directly beside a skill in a list of at least two and is no skill that is known. */
export function* unknownMembers({ text, places }: PostingToSearch): Generator<Member> {
  if (places.length < FEWEST_SKILLS) return;
  for (const list of listsIn(text, places)) {
    const isSkill = list.map((part) => isBareSkill(text, part, places));
    const known = list
      .filter((_, i) => isSkill[i])
      .flatMap((part) => part.skills.map((s) => places[s] as SkillPlace));
    if (new Set(known.map(({ id }) => id)).size < FEWEST_SKILLS) continue;
    const whole = { start: (list[0] as ListPart).start, end: (list.at(-1) as ListPart).end };
    for (const [i, part] of list.entries()) {
      if (part.skills.length > 0 || !(isSkill[i - 1] || isSkill[i + 1])) continue;
      const position: Position = i === 0 ? 'first' : i === list.length - 1 ? 'last' : 'middle';
      const term = termIn(text, part, position);
      if (term) yield { ...term, list: whole, beside: known };
    }
  }
}

function isBareSkill(text: string, part: ListPart, places: readonly SkillPlace[]): boolean {
  const [only] = part.skills;
  if (only === undefined || part.skills.length > 1) return false;
  const { start, end } = places[only] as SkillPlace;
  const around = `${text.slice(part.start, start)} ${text.slice(end, part.end)}`.trim();
  return (
    around === '' ||
    around.split(/\s+/).length <= WORDS_BESIDE_SKILL ||
    part.start === start ||
    part.end === end
  );
}
