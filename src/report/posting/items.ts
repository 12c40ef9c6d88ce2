import type { RequiredSkill, Requirement } from '../../model/requirement.js';

/** Requirements in the order of the text; those of which one skill is enough after the single ones. */
export function itemsOf(requirements: readonly Requirement[]): string[] {
  const single: string[] = [];
  const anyOf: string[] = [];
  for (const requirement of requirements) {
    const names = requirement.anyOf.map(labelOf);
    if (names.length > 1) anyOf.push(`any of ${names.join(' / ')}`);
    else single.push(...names);
  }
  return [...single, ...anyOf];
}

/** With years, where the posting binds some to the skill; kept on one line by no-break spaces. */
function labelOf({ tag, years }: RequiredSkill): string {
  return years === null ? tag.name : `${tag.name}\u00A0(${years}+\u00A0${years === 1 ? 'year' : 'years'})`;
}
