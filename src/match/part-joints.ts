import { COMMA, SPACE } from '../model/characters.js';
import { numberAt, type TextView } from './text-view.js';
import { WordSet } from './words.js';

/** What stands between two neighbouring words, as far as parts that share a word go. */
type Gap = 'space' | 'comma' | 'comma and space' | 'hyphen' | 'hyphen and space' | 'slash' | 'other';

const JOINERS = new WordSet('and or');

/** The last token of the part before, where a joint stands between; firm is "and", "or", a slash: more than a comma. */
export function jointBefore(token: number, view: TextView): { token: number; isFirm: boolean } | null {
  switch (gapBefore(token, view)) {
    case 'slash':
      return { token: token - 1, isFirm: true };
    case 'comma':
    case 'comma and space':
      return { token: token - 1, isFirm: false };
    case 'space': {
      if (!isJoiner(token - 1, view)) return null;
      const before = gapBefore(token - 1, view);
      const goesOn = before === 'space' || before === 'comma and space' || before === 'hyphen and space';
      return goesOn ? { token: token - 2, isFirm: true } : null;
    }
    default:
      return null;
  }
}

/** The first token of the part after, where a joint stands between. */
export function jointAfter(token: number, view: TextView): number | null {
  const gap = gapBefore(token + 1, view);
  if (gap === 'slash') return token + 1;
  if (gap !== 'space' && gap !== 'comma and space') return null;
  if (!isJoiner(token + 1, view)) return gap === 'space' ? null : token + 1;
  return gapBefore(token + 2, view) === 'space' ? token + 2 : null;
}

/** Whether the tokens are one part: joined by spaces or hyphens, without an "and". */
export function isOnePart(from: number, to: number, view: TextView): boolean {
  for (let t = from; t <= to; t++) {
    if (isJoiner(t, view)) return false;
    if (t === from) continue;
    const gap = gapBefore(t, view);
    if (gap !== 'space' && gap !== 'hyphen') return false;
  }
  return true;
}

/** "data modeling and governance teams": whatever goes on after the part without a mark or a small word is another thing. */
export function endsPart(token: number, view: TextView): boolean {
  return gapBefore(token + 1, view) !== 'space' || SMALL_WORDS.has(numberAt(view, token + 1));
}

const SMALL_WORDS = new WordSet(
  'and or of in for with to on at by from using is are as a an the across within into including such skills experience',
);

function isJoiner(token: number, view: TextView): boolean {
  return JOINERS.has(numberAt(view, token));
}

/** What stands between a token and the one before it, or null where there is none. */
function gapBefore(token: number, { tokens, text, units }: TextView): Gap | null {
  if (token < 1 || token >= tokens.count) return null;
  const from = tokens.end[token - 1] as number;
  const to = tokens.start[token] as number;
  const first = units[from];
  // Most gaps by far.
  if (first === SPACE && to - from === 1) return 'space';
  if (first === COMMA && to - from === 2 && units[from + 1] === SPACE) return 'comma and space';
  if (to - from > WIDEST_GAP) return 'other';
  const gap = text.slice(from, to);
  return GAPS.get(gap) ?? GAPS.get(gap.replace(/\s/g, ' ')) ?? 'other';
}

const WIDEST_GAP = 3;
const GAPS: ReadonlyMap<string, Gap> = new Map([
  [' ', 'space'],
  [',', 'comma'],
  [', ', 'comma and space'],
  ['-', 'hyphen'],
  ['- ', 'hyphen and space'],
  ...['/', ' /', '/ ', ' / ', '&', ' &', '& ', ' & '].map((slash) => [slash, 'slash'] as const),
]);
