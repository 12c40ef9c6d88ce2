import type { Line } from '../../model/segments.js';
import type { FindPhrases } from '../phrases.js';
import { type TextView, tokenBehind } from '../text-view.js';
import { WordSet } from '../words.js';
import { CUES } from './cue-sets.js';

/** Words that may stand beside the cue in an opener without a colon: "Desired but not required (if applicable)". */
const FILLERS = new WordSet(
  'a an the any some of in if you your have has but not required applicable skills experience knowledge qualifications requirements following these those areas one or more and is are would be also it s as',
);
/** The cue stands among so many words at either end of an opener. */
const EDGE_WORDS = 6;
/** The end of a line that is looked at. */
const OPENER_UNITS = 200;

/**
 * The lines that a line above them weakens: "Experience in any of these will be an asset:" speaks of the items below
 * it, whatever the heading says.
 *
 * @returns for each line the words of its opener, or null
 */
export function weakenedLines(view: TextView, findCues: FindPhrases): (string | null)[] {
  const { text, segments } = view;
  const { lines } = segments;
  const openedBy: (string | null)[] = new Array(lines.length).fill(null);
  let opener: string | null = null;
  let opensItems = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const last = lines[at - 1];
    const next = lines[at + 1];
    // What no line goes on from is not read.
    const isRead: boolean =
      mayHoldCue(line, text) &&
      (opener !== null || (next !== undefined && goesOn(line, next, next.kind === 'item', text)));
    const own: string | null = isRead ? cueOf(line, view, findCues) : null;
    if (own !== null || isOpener(line, text)) {
      opener = own;
      opensItems = next?.kind === 'item';
    } else if (opener !== null && last) {
      if (!goesOn(last, line, opensItems, text)) opener = null;
      openedBy[at] = opener;
    }
  }
  return openedBy;
}

/** Whether what a line opens reaches over the next: items, or paragraphs without a blank line between. */
function goesOn(last: Line, line: Line, opensItems: boolean, text: string): boolean {
  if (last.section !== line.section) return false;
  if (opensItems) return line.kind === 'item';
  if (line.kind !== 'paragraph') return false;
  return line.start - last.end === 1 || !/\n\s*\n/.test(text.slice(last.end, line.start));
}

function isOpener(line: Line, text: string): boolean {
  return text[line.end - 1] === ':';
}

/** Items and long lines open something only by their colon, and headings by what they are. */
function mayHoldCue(line: Line, text: string): boolean {
  if (line.kind === 'heading' || line.kind === 'title') return false;
  return (line.kind !== 'item' && line.end - line.start <= OPENER_UNITS / 2) || isOpener(line, text);
}

/** The words of a line that weaken what it opens, or null. */
function cueOf(line: Line, view: TextView, findCues: FindPhrases): string | null {
  const { text, tokens, words } = view;
  const from = tokenBehind(Math.max(line.start, line.end - OPENER_UNITS), view);
  let to = from;
  while (to < tokens.count && (tokens.start[to] as number) < line.end) to++;
  const said = findCues(words, from, to);
  if (!said.has(CUES.preferredAfter | CUES.preferredBefore)) return null;
  const places = [...said.places(CUES.preferredAfter), ...said.places(CUES.preferredBefore)];
  const cue = places.find((p) => p.from < EDGE_WORDS || p.to > to - from - EDGE_WORDS);
  if (!cue) return null;
  if (isOpener(line, text)) return cue.phrase;
  for (let t = from; t < to; t++)
    if (!FILLERS.has(words[t] as number) && !places.some((p) => p.from <= t - from && t - from < p.to))
      return null;
  return cue.phrase;
}
