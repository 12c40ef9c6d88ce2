import type { SkillPlace } from '../model/candidate.js';
import type { Span } from '../model/span.js';

/** One member of an enumeration: "Python" and "a bit of Foo" in "Python, a bit of Foo". */
export interface ListPart extends Span {
  /** Indices of the skills that stand in it. */
  readonly skills: readonly number[];
}

/** What separates members, and what ends an enumeration. A dash separates only between spaces, a dot ends only before one. */
const MARK = /[,;/|•·()[\]\n]|:(?=\s)|[.!?](?=\s|$)|\s[-–—*]\s|\b(?:and|or)\b|&/gi;
const ENDS = /^(?:[\n:!?.•]|\s[-–—*]\s)$/;

/**
 * The enumerations of a text, each as its members. Marks inside the name of a skill ("CI/CD") separate nothing.
 *
 * @param places  in order, disjoint
 * @returns enumerations of two members or more, in order
 */
export function* listsIn(text: string, places: readonly SkillPlace[]): Generator<ListPart[]> {
  let list: ListPart[] = [];
  let start = 0;
  let next = 0;
  const close = (end: number): void => {
    const first = next;
    while (next < places.length && (places[next] as SkillPlace).end <= end) next++;
    const skills = Array.from({ length: next - first }, (_, i) => first + i);
    const part = trimmed(text, start, end);
    if (part) list.push({ ...part, skills });
  };
  for (const mark of text.matchAll(MARK)) {
    const place = places[next];
    let ahead = next;
    while (ahead < places.length && (places[ahead] as SkillPlace).end <= mark.index) ahead++;
    const over = places[ahead];
    if (place && over && over.start < mark.index + mark[0].length && over.end > mark.index) continue;
    close(mark.index);
    start = mark.index + mark[0].length;
    if (!ENDS.test(mark[0])) continue;
    if (list.length > 1) yield list;
    list = [];
  }
  close(text.length);
  if (list.length > 1) yield list;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = words.search(/\S/);
  return from === -1 ? null : { start: start + from, end: start + words.trimEnd().length };
}
