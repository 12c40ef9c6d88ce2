import type { Hit, SentenceView, TextView } from './context.js';

/** A run of hits that one list joins: "Python, Go or Java", "C/C++", "AWS (EC2, S3)". Indices into the sentence's hits. */
export interface SkillList {
  readonly members: readonly number[];
  /** Runs of members of which one is enough: all with an "or", else those a slash joins ("SQL, Python/R"). */
  readonly choices: readonly (readonly number[])[];
}

/** Joins between members; words may stand with or without commas. */
const JOINERS = new Set([
  'and',
  'or',
  'etc',
  'eg',
  'e',
  'g',
  'ie',
  'i',
  'such',
  'as',
  'like',
  'including',
  'plus',
  'also',
]);
/** One thing the taxonomy does not know may stand between two members, if it is short. */
const UNKNOWN_MEMBER_WORDS = 3;

/**
 * Finds the lists of a sentence. Overlapping hits share a place in a list; the gap between two members may hold only
 * list punctuation, joining words and one short unknown member.
 */
export function listsOf(view: TextView, sentence: SentenceView): SkillList[] {
  const { hits } = sentence;
  const lists: SkillList[] = [];
  let members: number[] = [];
  /** Members joined by slashes, so far. */
  let slashed: number[][] = [];
  let hasOr = false;
  let end = -1;
  const close = () => {
    if (members.length < 2) return;
    lists.push({ members, choices: hasOr ? [members] : slashed.filter((run) => run.length > 1) });
  };
  for (const [index, hit] of hits.entries()) {
    const gap = members.length === 0 ? null : readGap(view, end, hit);
    if (gap === null) {
      close();
      members = [index];
      slashed = [[index]];
      hasOr = false;
      end = hit.lastToken;
      continue;
    }
    members.push(index);
    if (gap.isSlash && isChoice(hits[index - 1] as Hit, hit)) slashed.at(-1)?.push(index);
    else slashed.push([index]);
    hasOr ||= gap.hasOr;
    end = Math.max(end, hit.lastToken);
  }
  close();
  return lists;
}

/** "Python/R" leaves the choice; "C/C++" and "data structures/algorithms" mean both. */
function isChoice(last: Hit, next: Hit): boolean {
  const isTechnology = last.skill.kind === 'technology' && next.skill.kind === 'technology';
  return isTechnology && !next.skill.name.startsWith(last.skill.name);
}

/** The gap between a list so far and the next hit, or null where the list ends. */
function readGap(view: TextView, lastToken: number, next: Hit): { hasOr: boolean; isSlash: boolean } | null {
  const { tokens, text } = view;
  if (next.firstToken <= lastToken) return { hasOr: false, isSlash: true };
  const from = tokens.end[lastToken] as number;
  const gap = text.slice(from, next.start);
  if (gap.length > 60 || /[.!?]\s|\n\n|[;:]\s*$/.test(gap) || /\.$/.test(gap)) return null;
  let unknown = 0;
  let separators = gap.match(/[,/;|•()&+]|\band\b|\bor\b/gi)?.length ?? 0;
  // "AWS/GCP/Azure": a bare slash between two names means either.
  const isSlash = gap === '/';
  let hasOr = false;
  for (let t = lastToken + 1; t < next.firstToken; t++) {
    // Unfolded: folding makes "e.g" a joiner, and joins what it only explains (senses .960 to .958).
    const word = text
      .slice(tokens.start[t] as number, tokens.end[t] as number)
      .normalize('NFKC')
      .toLowerCase();
    if (word === 'or') hasOr = true;
    if (separators === 0 && (word === 'or' || word === 'and')) separators = 1;
    if (!JOINERS.has(word)) unknown++;
  }
  if (separators === 0) return null;
  if (unknown === 0) return { hasOr, isSlash };
  const isBounded = /^\s*(?:[,/;|(]|\()/.test(gap) && /(?:[,/;|(]|\band|\bor)\s*$/i.test(gap);
  return isBounded && unknown <= UNKNOWN_MEMBER_WORDS ? { hasOr, isSlash } : null;
}
