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
  // Each level of a job may ask for the same choice of degrees.
  return [...new Set([...single, ...anyOf])];
}

/** Single items as a running list; each any-of group as a line of its own. */
export function paragraphsOf(items: readonly string[]): string[] {
  const single = items.filter((item) => !item.startsWith('any of '));
  const anyOf = items.filter((item) => item.startsWith('any of '));
  return single.length > 0 ? [single.join(', '), ...anyOf] : anyOf;
}

/** With years, where the posting binds some to the skill; kept on one line by no-break spaces. */
function labelOf({ tag, years }: RequiredSkill): string {
  return years === null ? tag.name : `${tag.name}\u00A0(${years}+\u00A0${years === 1 ? 'year' : 'years'})`;
}
