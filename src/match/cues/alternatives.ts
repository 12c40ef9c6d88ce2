import type { Segments } from '../../model/segments.js';
import type { SentenceView } from '../context.js';
import type { SkillList } from '../lists.js';

const ONE_OF =
  / (?:one of|one or more|at least one|any of|any one|either|or similar|or equivalent|or another|or other|or others|or comparable|or related|one or more of|or any|any [a-z]+ like|any [a-z]+ such as) /;

/** True when any one member of the list is enough: its own "or", or wording around it ("one of AWS, GCP, Azure"). */
export function isAnyOf(list: SkillList, sentence: SentenceView): boolean {
  return list.members.length > 1 && (list.isAnyOf || sentence.says(ONE_OF));
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
