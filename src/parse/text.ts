import { CLOSING_BRACKET, isLetter } from '../model/characters.js';
import type { Block } from '../model/posting.js';
import { trimmedSpan } from '../model/span.js';

const ITEM = /^[ \t]*(?:[-*•●▪◦‣○■□➢➤►✔✓·∙–—]|\d{1,2}[.)]|[a-z]\))[ \t]+/u;
const MARKDOWN_HEADING = /^[ \t]*(#{1,6})[ \t]+/;
/** A line of only this is a rule, not text. */
const RULE = /^[ \t]*[-=_*~]{3,}[ \t]*$/;

/** Lines this long that go on in lower case were wrapped by a mail program or an editor, not by the writer. */
const WRAP_MIN = 55;
const WRAP_MOST = 160;

/**
 * Blocks of plain text: one for each line, wrapped lines taken together, `#` lines as headings, bulleted and
 * numbered lines as items. The text itself stays as it is.
 */
export function blocksOfText(text: string, from = 0): Block[] {
  const blocks: Block[] = [];
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const block = blockOfLine(text, at, end);
    if (block) {
      const last = blocks.at(-1);
      if (last && goesOn(text, last, block)) blocks[blocks.length - 1] = { ...last, end: block.end };
      else blocks.push(block);
    }
    at = end + 1;
  }
  return blocks;
}

function blockOfLine(text: string, at: number, lineEnd: number): Block | null {
  const words = trimmedSpan(text, at, lineEnd);
  if (!words) return null;
  const { start, end } = words;
  if (opensWithWord(text, start)) return { kind: 'paragraph', level: 0, start, end };
  const line = text.slice(at, lineEnd);
  if (RULE.test(line)) return null;
  const heading = MARKDOWN_HEADING.exec(line);
  if (heading && at + heading[0].length < end)
    return { kind: 'heading', level: (heading[1] as string).length, start: at + heading[0].length, end };
  const item = ITEM.exec(line);
  if (item && at + item[0].length < end) {
    const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '  ').length ?? 0;
    return { kind: 'item', level: 1 + Math.floor(indent / 2), start: at + item[0].length, end };
  }
  return { kind: 'paragraph', level: 0, start, end };
}

/** A letter, and not one that counts the items of a list: most lines are told by it to be neither rule, heading nor item. */
function opensWithWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) !== CLOSING_BRACKET;
}

/** The line continues the one directly above: that was long and unfinished, and this begins in lower case. */
function goesOn(text: string, last: Block, next: Block): boolean {
  if (next.kind !== 'paragraph' || (last.kind !== 'paragraph' && last.kind !== 'item')) return false;
  if (!/[a-z(]/.test(text.charAt(next.start))) return false;
  if (!/^[^\n]*\n[ \t]*$/.test(text.slice(last.end, next.start))) return false;
  const lastLine = text.slice(text.lastIndexOf('\n', last.end - 1) + 1, last.end);
  return lastLine.length >= WRAP_MIN && lastLine.length < WRAP_MOST && !/[.!?:]$/.test(lastLine);
}
