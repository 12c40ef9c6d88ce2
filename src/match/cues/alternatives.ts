import type { Segments } from '../../model/segments.js';
import type { Hit, SentenceView } from '../context.js';
import type { SkillList } from '../lists.js';

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
export function choicesOf(list: SkillList, sentence: SentenceView): readonly (readonly number[])[] {
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
export function choicesOfLines(text: string, { lines }: Segments): Int32Array {
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
