import type { Evidence } from '../../model/report.js';
import { printable } from '../printable.js';

/** Longer ones are cut to the part around the skill's words. */
const LONGEST = 180;

/** A sentence on one line, in three parts. */
export interface MarkedSentence {
  readonly before: string;
  /** What was counted. */
  readonly words: string;
  readonly after: string;
}

export function shortened({
  sentence,
  start,
  end,
}: Pick<Evidence, 'sentence' | 'start' | 'end'>): MarkedSentence {
  const room = Math.max(0, LONGEST - (end - start));
  const before = Math.min(start, Math.max(room >> 1, room - (sentence.length - end)));
  const from = start - before;
  const to = Math.min(sentence.length, end + room - before);
  const line = (text: string) => printable(text.replace(/\s+/g, ' '));
  return {
    before: `${from > 0 ? '…' : ''}${line(sentence.slice(from, start))}`,
    words: line(sentence.slice(start, Math.min(end, start + LONGEST))),
    after: `${line(sentence.slice(end, to))}${to < sentence.length ? '…' : ''}`,
  };
}
