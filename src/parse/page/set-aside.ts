import type { Notice } from '../../model/notice.js';
import type { AsideKind, SetAside } from '../../model/set-aside.js';
import { countOf } from './job-words.js';

/** A block of the document that is no part of the posting. */
export interface AsideLine {
  readonly kind: AsideKind;
  readonly text: string;
}

/** Characters kept of one document; the surroundings of 507 real pages are longer on 6. */
const MOST_UNITS = 20_000;
const MOST_PARTS = 200;

/** The lines as sections, in their order; neighbours of a kind are one. Words are counted in full, text is kept within a bound. */
export function setAsideOf(lines: readonly AsideLine[]): SetAside[] {
  const parts: { kind: AsideKind; words: number; lines: string[] }[] = [];
  let left = MOST_UNITS;
  for (const { kind, text } of lines) {
    const isFull = left <= 0 || parts.length >= MOST_PARTS;
    const last = isFull ? parts.findLast((part) => part.kind === kind) : parts.at(-1);
    const part = last?.kind === kind ? last : { kind, words: 0, lines: [] };
    if (part !== last) parts.push(part);
    part.words += countOf(/\S+/g, text);
    if (left > 0) part.lines.push(text.length > left ? `${text.slice(0, left)}…` : text);
    else if (part.lines.length > 0 && part.lines.at(-1) !== '…') part.lines.push('…');
    left -= text.length + 1;
  }
  return parts
    .filter((part) => part.words > 0)
    .map(({ kind, words, lines: kept }) => ({ kind, words, text: kept.join('\n') }));
}

/** Says what was set aside, one kind after the other, and how much of it. */
export function asideNotice(setAside: readonly SetAside[]): Notice[] {
  if (setAside.length === 0) return [];
  const words = new Map<AsideKind, number>();
  for (const part of setAside) words.set(part.kind, (words.get(part.kind) ?? 0) + part.words);
  const kinds = [...words].map(([kind, count]) => `${kind} (${count} ${count === 1 ? 'word' : 'words'})`);
  return [{ code: 'set-aside', message: `Not read as part of the posting: ${kinds.join(', ')}.` }];
}
