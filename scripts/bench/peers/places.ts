import type { Hit } from './workload.js';

/** What an engine found in all texts, one line each: places, or names alone where an engine tells no places. */
export type Found = readonly string[];

export function placesOf(found: readonly (readonly Hit[] | readonly string[])[]): Found {
  return found.flatMap((hits, text) =>
    hits.map((hit) => (typeof hit === 'string' ? `${text} ${hit}` : `${text} ${hit.join(' ')}`)),
  );
}

/** Places without their offsets, to compare with an engine that tells only names. */
export function namesAt(places: Found, names: readonly string[]): Found {
  return places.map((place) => {
    const [text, , , name] = place.split(' ');
    return `${text} ${names[Number(name)]}`;
  });
}

/** Why an engine must not be timed beside the others, or null where it finds exactly what is wanted. */
export function refusal(wanted: Found, found: Found): string | null {
  if (wanted.length === found.length && wanted.every((place, i) => place === found[i])) return null;
  const [ours, theirs] = [counted(wanted), counted(found)];
  const without = (these: ReadonlyMap<string, number>, those: ReadonlyMap<string, number>) =>
    [...these].reduce((sum, [place, times]) => sum + Math.max(0, times - (those.get(place) ?? 0)), 0);
  return `not timed: of ${wanted.length} places ${without(ours, theirs)} are missing and ${without(theirs, ours)} are more`;
}

function counted(places: Found): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
