import type { Tag } from '../../model/tagged-posting.js';

/** Skills in the order of the text; skills of which one is enough stand together, after the single ones. */
export function itemsOf(tags: readonly Tag[]): string[] {
  const single: string[] = [];
  const anyOf: string[] = [];
  for (const group of groupsOf(tags)) {
    const names = group.map(labelOf);
    if (names.length > 1) anyOf.push(`any of ${names.join(' / ')}`);
    else single.push(...names);
  }
  return [...single, ...anyOf];
}

/** Each skill alone, or with the others of which any one is enough. */
export function groupsOf(tags: readonly Tag[]): readonly (readonly Tag[])[] {
  const groups: Tag[][] = [];
  const byLabel = new Map<string, Tag[]>();
  for (const tag of tags) {
    const known = tag.alternatives === null ? undefined : byLabel.get(tag.alternatives);
    if (known) {
      known.push(tag);
      continue;
    }
    const group = [tag];
    groups.push(group);
    if (tag.alternatives !== null) byLabel.set(tag.alternatives, group);
  }
  return groups;
}

/** With years, where the posting binds some to the skill; kept on one line by no-break spaces. */
function labelOf(tag: Tag): string {
  return tag.years === null
    ? tag.name
    : `${tag.name}\u00A0(${tag.years}+\u00A0${tag.years === 1 ? 'year' : 'years'})`;
}
