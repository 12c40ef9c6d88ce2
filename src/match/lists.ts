import type { Hit } from './hit.js';
import { jointTo } from './list-joint.js';
import type { SentenceView } from './sentence-view.js';
import type { TextView } from './text-view.js';

/** A run of hits that one list joins: "Python, Go or Java", "C/C++", "AWS (EC2, S3)". Indices into the sentence's hits. */
export interface SkillList {
  /** The first member; all up to `to`, exclusive, are members. */
  readonly from: number;
  readonly to: number;
  /** Runs of members of which one is enough: all with an "or", else those a slash joins ("SQL, Python/R"). */
  readonly choices: readonly (readonly number[])[];
}

/**
 * Finds the lists of a sentence. Overlapping hits share a place in a list; the gap between two members may hold only
 * list punctuation, joining words and one short unknown member.
 */
export function listsOf(view: TextView, { hits }: SentenceView): readonly SkillList[] {
  let lists: SkillList[] | null = null;
  for (let from = 0; from < hits.length; ) {
    const list = listFrom(from, hits, view);
    if (list) {
      lists ??= [];
      lists.push(list);
    }
    from = list ? list.to : from + 1;
  }
  return lists ?? NO_LISTS;
}

const NO_LISTS: readonly SkillList[] = [];
const NO_CHOICES: readonly (readonly number[])[] = [];

/** The list that begins with a hit, or null where it stands alone. */
function listFrom(from: number, hits: readonly Hit[], view: TextView): SkillList | null {
  let end = (hits[from] as Hit).lastToken;
  let hasOr = false;
  let slashed: number[][] | null = null;
  let run: number[] | null = null;
  let to = from + 1;
  for (; to < hits.length; to++) {
    const next = hits[to] as Hit;
    const joint = jointTo(next, end, view);
    if (joint === null) break;
    if (joint !== 'slash' || !isChoice(hits[to - 1] as Hit, next)) run = null;
    else if (run) run.push(to);
    else {
      run = [to - 1, to];
      slashed ??= [];
      slashed.push(run);
    }
    hasOr ||= joint === 'or';
    end = Math.max(end, next.lastToken);
  }
  if (to - from === 1) return null;
  return { from, to, choices: hasOr ? [range(from, to)] : (slashed ?? NO_CHOICES) };
}

/** "Python/R" leaves the choice; "C/C++" and "data structures/algorithms" mean both. */
function isChoice(last: Hit, next: Hit): boolean {
  const isTechnology = last.name.kind === 'technology' && next.name.kind === 'technology';
  return isTechnology && !next.name.skill.name.startsWith(last.name.skill.name);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
