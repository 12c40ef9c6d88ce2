import type { Line } from '../../model/segments.js';
import type { TextView } from '../text-view.js';
import { WordSet } from '../words.js';
import type { FindCues } from './cue-sets.js';

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
export function weakenedLines(view: TextView, findCues: FindCues): (string | null)[] {
  const { text, segments, tokens } = view;
  const { lines } = segments;
  const openedBy: (string | null)[] = new Array(lines.length).fill(null);
  let opener: string | null = null;
  let opensItems = false;
  let token = 0;
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    while (token < tokens.count && (tokens.end[token] as number) <= line.start) token++;
    const own = cueOf(line, token, view, findCues);
    if (own !== null || isOpener(line, text)) {
      opener = own;
      opensItems = lines[at + 1]?.kind === 'item';
    } else if (opener !== null && last) {
      const goesOn =
        last.section === line.section &&
        (opensItems
          ? line.kind === 'item'
          : line.kind === 'paragraph' && !/\n\s*\n/.test(text.slice(last.end, line.start)));
      if (!goesOn) opener = null;
      openedBy[at] = opener;
    }
  }
  return openedBy;
}

function isOpener(line: Line, text: string): boolean {
  return text[line.end - 1] === ':';
}

/** @param firstToken  of the line */
function cueOf(line: Line, firstToken: number, view: TextView, findCues: FindCues): string | null {
  if (line.kind === 'heading' || line.kind === 'title') return null;
  const { text, tokens, words } = view;
  const endsWithColon = isOpener(line, text);
  if (!endsWithColon && (line.kind === 'item' || line.end - line.start > OPENER_UNITS / 2)) return null;
  let from = firstToken;
  while (from < tokens.count && (tokens.end[from] as number) <= line.end - OPENER_UNITS) from++;
  let to = from;
  while (to < tokens.count && (tokens.start[to] as number) < line.end) to++;
  const said = findCues(words, from, to);
  const places = [...said.places('preferredAfter'), ...said.places('preferredBefore')];
  const cue = places.find((p) => p.from < EDGE_WORDS || p.to > to - from - EDGE_WORDS);
  if (!cue) return null;
  if (endsWithColon) return cue.phrase;
  for (let t = from; t < to; t++)
    if (!FILLERS.has(words[t] as number) && !places.some((p) => p.from <= t - from && t - from < p.to))
      return null;
  return cue.phrase;
}
