import type { Segments } from '../../model/segments.js';
import type { Hit, SentenceView } from '../context.js';
import type { SkillList } from '../lists.js';

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

export function choiceLabels(text: string, segments: Segments): ChoiceLabels {
  const openers = choicesOfLines(text, segments);
  const labelOfOpener = new Map<number, string>();
  let labels = 0;
  const next = () => `a${++labels}`;
  return {
    inLists(lists, sentence, isKept) {
      const labelOf = new Map<number, string>();
      for (const choice of lists.flatMap((list) => choicesOf(list, sentence))) {
        const members = choice.filter(isKept);
        if (members.length < 2) continue;
        const label = next();
        for (const member of members) labelOf.set(member, label);
      }
      return labelOf;
    },
    ofLine(sentence) {
      const opener = openers[segments.sentences[sentence.index]?.line ?? 0] ?? -1;
      if (opener < 0) return null;
      const label = labelOfOpener.get(opener) ?? next();
      labelOfOpener.set(opener, label);
      return label;
    },
  };
}

const OPENS =
  / (?:one of|one or more|at least one|any of|any one|either|one or more of|or any|any [a-z]+ like|any [a-z]+ such as|one (?:[a-z]+ ){1,3}languages?) /;
const CLOSES =
  /^ (?:(?!or )[^ ]+ ){0,3}or (?:in )?(?:an? |some |any )?(?:[a-z]+ )?(?:similar|equivalent|another|other|others|comparable|related|any|like) /;
/** "one of the following languages, e.g. Python and Go": the opener stands not far before its list. */
const OPENER_WORDS = 14;

/**
 * The runs of a list of which any one member is enough: by its own "or" or slashes, or all of it by the words around
 * it ("one of AWS, GCP, Azure", "AWS, GCP or similar").
 */
function choicesOf(list: SkillList, sentence: SentenceView): readonly (readonly number[])[] {
  const first = sentence.hits[list.members[0] as number] as Hit;
  const last = sentence.hits[list.members.at(-1) as number] as Hit;
  const at = first.firstToken - sentence.firstToken;
  const end = last.lastToken + 1 - sentence.firstToken;
  const said = (from: number, to: number) => ` ${sentence.words.slice(from, to).join(' ')} `;
  const isOneChoice =
    OPENS.test(said(Math.max(0, at - OPENER_WORDS), first.lastToken + 1 - sentence.firstToken)) ||
    CLOSES.test(said(end, end + 8));
  return isOneChoice ? [list.members] : list.choices;
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
function choicesOfLines(text: string, { lines }: Segments): Int32Array {
  const openers = new Int32Array(lines.length).fill(-1);
  let opener = -1;
  for (const [at, line] of lines.entries()) {
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
