import type { Fact } from '../model/facts.js';
import type { WorkMode } from '../model/posting.js';
import { openingLine } from './opening-line.js';
import { holds, matchesOf, mayHold } from './prefilter/find.js';
import type { Pattern } from './prefilter/pattern.js';
import { pattern } from './prefilter/pattern.js';
import { Stretch } from './prefilter/stretch.js';
import type { Reading } from './reading.js';
import { PASSING_AFTER, PASSING_BEFORE, SAID, withoutOtherThings } from './work-mode-words.js';

/**
 * Where the work is done, only as far as title or text say it of the job.
 * Some days in the office make it hybrid, whatever else is said; a choice between office and home is remote.
 *
 * @param title the posting's title, or null
 */
export function readWorkMode(reading: Reading, title: string | null): Fact<WorkMode> | null {
  const titled = title === null ? null : modeOfLabel(title);
  if (titled) return { value: titled, ...reading.title, from: 'title' };
  for (const { mode, wordings } of SAID) {
    for (const wording of wordings) {
      const match = firstOfTheJob(reading.text, wording);
      if (match) return { value: mode, start: match.index, end: match.index + match[0].length, from: 'text' };
    }
  }
  return modeOfOpening(reading.text);
}

/** Fields of an opening line are labels as the title is one; where they name two modes, none is sure. */
function modeOfOpening(text: string): Fact<WorkMode> | null {
  const line = openingLine(text);
  const found = line && /\b(?:remote|hybrid|on-?site)\b/i.exec(line.words);
  const mode = line && modeOfLabel(line.words);
  if (!line || !found || !mode) return null;
  const start = line.start + found.index;
  return { value: mode, start, end: start + found[0].length, from: 'text' };
}

/** A title or a location is a label: the bare word is enough. */
export function modeOfLabel(label: string): WorkMode | null {
  if (!holds(label, MODE_OF_LABEL)) return null;
  const words = withoutOtherThings(label.replace(REMOTE_JOB, 'remote,'), (things) => mayHold(label, things));
  if (/\b(?:hybrid|partially remote|partly remote|semi[- ]remote)\b/i.test(words)) return 'hybrid';
  if (
    /\b(?:remote|remotely|work from home|wfh|telecommute|home[- ]based|from home|telework|work from anywhere)\b/i.test(
      words,
    )
  )
    return 'remote';
  return /\b(?:on-?site|on site|in[- ]office|in[- ]person)\b/i.test(words) ? 'onsite' : null;
}

/** Some word of a mode, for a label that most often holds none. */
const MODE_OF_LABEL = pattern(
  /hybrid|remote|work from|wfh|telecommute|home|telework|on-?site|on site|in[- ]office|in[- ]person/i,
);

/** "Remote Data Scientist" works remotely, for all that "remote data" is another thing. */
const REMOTE_JOB =
  /^\W*remote(?=[ -](?:data (?!collect|acqui|captur)|support (?:engineer|specialist|analyst)|operations|systems? ))/i;

/** First match of `wording`, which has the flag `g`, that speaks of the job and not of another thing. */
function firstOfTheJob(text: string, wording: Pattern): RegExpExecArray | null {
  for (const match of matchesOf(text, wording)) {
    const end = match.index + match[0].length;
    if (new Stretch(text, Math.max(0, match.index - 100), match.index).has(PASSING_BEFORE)) continue;
    if (new Stretch(text, end, Math.min(text.length, end + 60)).has(PASSING_AFTER)) continue;
    const near = new Stretch(text, Math.max(0, match.index - 25), Math.min(text.length, end + 25));
    if (MODE_WORD.test(withoutOtherThings(near.words, (things) => near.mayHold(things)))) return match;
  }
  return null;
}

/** Without a boundary in front: "New JerseyHybrid role". */
const MODE_WORD =
  /(?:remote|hybrid|on-?site|on site|in[- ]office|in[- ]person|office|home|tele-?work|telecommut|wfh|anywhere|virtual)/i;
