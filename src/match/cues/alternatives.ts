import type { Segments } from '../../model/segments.js';
import type { Hit } from '../hit.js';
import type { SkillList } from '../lists.js';
import type { SentenceView } from '../sentence-view.js';
import { foldedAt, type TextView } from '../text-view.js';
import { WordSet } from '../words.js';

/** Labels of what any one of is enough, `a1`, `a2` and so on, in the order in which they are asked for. */
export interface ChoiceLabels {
  /** Labels of the kept hits that a list of the sentence makes a choice, by their index. */
  inLists(
    lists: readonly SkillList[],
    sentence: SentenceView,
    isKept: (hit: number) => boolean,
  ): ReadonlyMap<number, string>;
  /** The label all skills of the sentence's line share because a line above opened a choice, or null. */
  ofLine(sentence: SentenceView): string | null;
}

export function choiceLabels(view: TextView): ChoiceLabels {
  let openers: readonly number[] | null = null;
  const labelOfOpener = new Map<number, string>();
  let labels = 0;
  const next = () => `a${++labels}`;
  return {
    inLists(lists, sentence, isKept) {
      let labelOf: Map<number, string> | null = null;
      for (const list of lists) {
        for (const choice of choicesOf(list, sentence, view)) {
          const members = choice.filter(isKept);
          if (members.length < 2) continue;
          const label = next();
          labelOf ??= new Map();
          for (const member of members) labelOf.set(member, label);
        }
      }
      return labelOf ?? NO_LABELS;
    },
    ofLine(sentence) {
      if (!sentence.isItem) return null;
      openers ??= choicesOfLines(view.text, view.segments);
      const opener = openers[sentence.line] as number;
      if (opener < 0) return null;
      const label = labelOfOpener.get(opener) ?? next();
      labelOfOpener.set(opener, label);
      return label;
    },
  };
}

const NO_LABELS: ReadonlyMap<number, string> = new Map();

export const OPENS =
  / (?:one of|one or more|at least one|any of|any one|either|one or more of|or any|any [a-z]+ like|any [a-z]+ such as|one (?:[a-z]+ ){1,3}languages?) /;
/** Without one of these nothing opens. */
export const OPENING_WORDS = new WordSet('one any either');
export const CLOSES =
  /^ (?:(?!or )[^ ]+ ){0,3}or (?:in )?(?:an? |some |any )?(?:[a-z]+ )?(?:similar|equivalent|another|other|others|comparable|related|any|like) /;
/** This stands among so many words behind the list that it closes. */
const CLOSING_WORDS = new WordSet('or');
const CLOSING_REACH = 4;
/** "one of the following languages, e.g. Python and Go": the opener stands not far before its list. */
const OPENER_WORDS = 14;
const CLOSER_WORDS = 8;

/**
 * The runs of a list of which any one member is enough: by its own "or" or slashes, or all of it by the words around
 * it ("one of AWS, GCP, Azure", "AWS, GCP or similar").
 */
function choicesOf(
  { from, to, choices }: SkillList,
  sentence: SentenceView,
  view: TextView,
): readonly (readonly number[])[] {
  const first = sentence.hits[from] as Hit;
  const end = (sentence.hits[to - 1] as Hit).lastToken + 1;
  const opened = Math.max(sentence.firstToken, first.firstToken - OPENER_WORDS);
  const closed = Math.min(sentence.endToken, end + CLOSER_WORDS);
  const isOneChoice =
    (holds(OPENING_WORDS, opened, first.lastToken + 1, view) &&
      OPENS.test(foldedAt(view, opened, first.lastToken + 1))) ||
    (holds(CLOSING_WORDS, end, Math.min(closed, end + CLOSING_REACH), view) &&
      CLOSES.test(foldedAt(view, end, closed)));
  return isOneChoice ? [Array.from({ length: to - from }, (_, i) => from + i)] : choices;
}

function holds(set: WordSet, from: number, to: number, { words }: TextView): boolean {
  for (let t = from; t < to; t++) if (set.has(words[t] as number)) return true;
  return false;
}

/** "Experience with any of the following:", "one or more of these technologies:". */
const OPENS_A_CHOICE = /\b(?:any(?: one)?|one(?: or more)?|either|at least (?:one|two)) of\b[^.]{0,80}:\s*$/i;
/** The words before a colon that are looked at. */
const OPENER_UNITS = 160;

/**
 * Lines whose skills are one choice because the line above them opened it.
 *
 * @returns for each line the index of the line that opened the choice, or -1
 */
function choicesOfLines(text: string, { lines }: Segments): readonly number[] {
  const openers: number[] = [];
  let opener = -1;
  for (const [at, line] of lines.entries()) {
    openers.push(-1);
    if (text[line.end - 1] === ':') {
      const isChoice = OPENS_A_CHOICE.test(
        text.slice(Math.max(line.start, line.end - OPENER_UNITS), line.end),
      );
      opener = isChoice ? at : -1;
    } else if (line.kind === 'item') openers[at] = opener;
    else opener = -1;
  }
  return openers;
}
