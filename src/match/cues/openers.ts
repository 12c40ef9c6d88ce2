import type { Line } from '../../model/segments.js';
import { foldedWords } from '../../segment/tokens.js';
import type { TextView } from '../context.js';
import type { PhraseSet } from './phrases.js';

/** Words that may stand beside the cue in an opener without a colon: "Desired but not required (if applicable)". */
const FILLERS = new Set(
  'a an the any some of in if you your have has but not required applicable skills experience knowledge qualifications requirements following these those areas one or more and is are would be also it s as'.split(
    ' ',
  ),
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
export function weakenedLines(
  { text, segments: { lines } }: TextView,
  after: PhraseSet,
  before: PhraseSet,
): (string | null)[] {
  const openedBy: (string | null)[] = new Array(lines.length).fill(null);
  let opener: string | null = null;
  let opensItems = false;
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    const own = cueOf(line, text, after, before);
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

function cueOf(line: Line, text: string, after: PhraseSet, before: PhraseSet): string | null {
  if (line.kind === 'heading' || line.kind === 'title') return null;
  const endsWithColon = isOpener(line, text);
  if (!endsWithColon && (line.kind === 'item' || line.end - line.start > OPENER_UNITS / 2)) return null;
  const words = foldedWords(text.slice(Math.max(line.start, line.end - OPENER_UNITS), line.end));
  const places = [...after.places(words), ...before.places(words)];
  const cue = places.find((p) => p.from < EDGE_WORDS || p.to > words.length - EDGE_WORDS);
  if (!cue) return null;
  const isNothingElse = words.every((w, i) => FILLERS.has(w) || places.some((p) => p.from <= i && i < p.to));
  return endsWithColon || isNothingElse ? cue.phrase : null;
}
