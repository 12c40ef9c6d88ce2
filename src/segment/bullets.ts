import type { Span } from '../model/span.js';
import { isSpace } from '../model/span.js';
import { isCapital } from './characters.js';

/** When a unit is a bullet. */
const KIND = { always: 1, beforeCapital: 2, beforeSpace: 3, lineBreak: 4 } as const;
const KINDS = new Uint8Array(65_536);
for (const bullet of '•●▪◦‣○■□➢➤►✔✓∙') KINDS[bullet.charCodeAt(0)] = KIND.always;
KINDS['*'.charCodeAt(0)] = KIND.beforeCapital;
KINDS['·'.charCodeAt(0)] = KIND.beforeSpace;
KINDS['\n'.charCodeAt(0)] = KIND.lineBreak;

/**
 * Where items of a list begin inside a block: at a bullet, at a star before a capital, at a line break before `- ` or
 * `* `.
 *
 * @returns offsets of the bullets and line breaks, ascending
 */
export function bulletsIn(text: string, { start, end }: Span): number[] {
  const bullets: number[] = [];
  for (let at = start; at < end; at++) {
    const kind = KINDS[text.charCodeAt(at)] as number;
    if (kind !== 0 && isBullet(kind, text, at, end)) bullets.push(at);
  }
  return bullets;
}

function isBullet(kind: number, text: string, at: number, end: number): boolean {
  if (kind === KIND.always) return true;
  let next = at + 1;
  if (kind === KIND.lineBreak) {
    while (next < end && isBlank(text[next])) next++;
    return next + 1 < end && (text[next] === '-' || text[next] === '*') && text[next + 1] === ' ';
  }
  if (next >= end) return false;
  const unit = text.charCodeAt(next);
  return kind === KIND.beforeCapital ? isCapital(unit) : isSpace(unit);
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
