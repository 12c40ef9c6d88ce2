import {
  CARRIAGE_RETURN,
  HYPHEN,
  LINE_BREAK,
  NO_BREAK_SPACE,
  SLASH,
  SPACE,
  TAB,
} from '../model/characters.js';
import { fold, SKIP } from './fold.js';

/** What a unit can be between two words; 0 for all that keeps them apart. */
const KIND = { space: 1, lineBreak: 2, connector: 3 } as const;
/** For each unit its kind. Connectors may stand between the words of one name. */
const KINDS = new Uint8Array(65_536);
for (const unit of [SPACE, TAB, CARRIAGE_RETURN, NO_BREAK_SPACE]) KINDS[unit] = KIND.space;
KINDS[LINE_BREAK] = KIND.lineBreak;
for (const connector of "-/.&'’_‐‑–·:") KINDS[connector.charCodeAt(0)] = KIND.connector;

/** A gap wider than this is layout, not a name: only white space may be. */
const WIDEST_GAP = 4;
const WIDEST_SPACE = 40;

/** Whether one name may have its words on both sides of this part of a text. */
export function isLooseGap(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === SPACE) return true;
  if (to - from > WIDEST_SPACE) return false;
  let connector = 0;
  let spaces = 0;
  let breaks = 0;
  let spaceAfterConnector = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = KINDS[unit] as number;
    if (kind === 0) {
      if (fold(unit) === SKIP) continue;
      return false;
    }
    if (kind === KIND.connector) {
      if (connector !== 0) return false;
      connector = unit;
      continue;
    }
    spaces++;
    if (kind === KIND.lineBreak) breaks++;
    if (connector !== 0) spaceAfterConnector = true;
  }
  if (connector === 0) return breaks <= 1;
  if (to - from > WIDEST_GAP) return false;
  // "CI / CD" and "front- and" read on; "end. Next" and "skills: Go" do not.
  if (spaces > 0)
    return breaks === 0 && (connector === SLASH || (connector === HYPHEN && !spaceAfterConnector));
  return true;
}
