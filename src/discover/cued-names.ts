import type { PostingToSearch, SkillPlace } from '../model/candidate.js';
import type { Span } from '../model/span.js';
import type { Member } from './members.js';
import { termIn } from './term-in.js';

/** Words a skill follows. What follows them in small letters is anything. */
const CUE =
  /\b(?:(?:experience|experienced|expertise|proficien(?:t|cy)|familiar(?:ity)?|skilled|fluent|hands-on) (?:with|in|using)|(?:knowledge|understanding|use|command) of|such as|like|including|using|via|e\.g\.,?)\s+(?=\S*\p{Lu})/giu;

/** Words of a name behind a cue. */
const MOST_UNITS = 40;

/** Names behind a cue in a line that asks for a skill: "Experience with Foo to ship Python services". */
export function* cuedNames({ text, places }: PostingToSearch): Generator<Member> {
  for (const cue of text.matchAll(CUE)) {
    const start = cue.index + cue[0].length;
    const line = lineAt(text, start);
    const beside = places.filter((place) => place.start >= line.start && place.end <= line.end);
    if (beside.length === 0) continue;
    const stop = text.slice(start, Math.min(line.end, start + MOST_UNITS)).search(/[,;:()/|•!?]|\.\s|\.$|$/);
    const term = termIn(text, { start, end: start + stop }, 'last');
    if (term && term.start === start && !overlapsAny(term, beside)) yield { ...term, list: line, beside };
  }
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at) + 1, end: end === -1 ? text.length : end };
}

function overlapsAny(term: Span, places: readonly SkillPlace[]): boolean {
  return places.some((place) => place.start < term.end && place.end > term.start);
}
