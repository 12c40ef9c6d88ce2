import type { Block } from '../model/posting.js';

const ITEM = /^[ \t]*(?:[-*•●▪◦‣○■□➢➤►✔✓·∙–—]|\d{1,2}[.)]|[a-z]\))[ \t]+/u;
const MARKDOWN_HEADING = /^[ \t]*(#{1,6})[ \t]+/;
/** A line of only this is a rule, not text. */
const RULE = /^[ \t]*[-=_*~]{3,}[ \t]*$/;

/** Lines this long that go on in lower case were wrapped by a mail program or an editor, not by the writer. */
const WRAP_MIN = 55;

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
    const line = text.slice(at, end);
    const block = blockOfLine(line, at);
    if (block) {
      const last = blocks.at(-1);
      if (last && goesOn(text, last, block, line)) blocks[blocks.length - 1] = { ...last, end: block.end };
      else blocks.push(block);
    }
    at = end + 1;
  }
  return blocks;
}

function blockOfLine(line: string, at: number): Block | null {
  if (line.trim() === '' || RULE.test(line)) return null;
  const end = at + line.trimEnd().length;
  const heading = MARKDOWN_HEADING.exec(line);
  if (heading && at + heading[0].length < end)
    return { kind: 'heading', level: (heading[1] as string).length, start: at + heading[0].length, end };
  const item = ITEM.exec(line);
  if (item && at + item[0].length < end) {
    const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '  ').length ?? 0;
    return { kind: 'item', level: 1 + Math.floor(indent / 2), start: at + item[0].length, end };
  }
  return { kind: 'paragraph', level: 0, start: at + (line.length - line.trimStart().length), end };
}

/** The line continues the one directly above: that was long and unfinished, and this begins in lower case. */
function goesOn(text: string, last: Block, next: Block, line: string): boolean {
  if (next.kind !== 'paragraph' || (last.kind !== 'paragraph' && last.kind !== 'item')) return false;
  const gap = text.slice(last.end, next.start);
  if (gap.split('\n').length !== 2) return false;
  const lastLine = text.slice(text.lastIndexOf('\n', last.end - 1) + 1, last.end);
  if (lastLine.length < WRAP_MIN || /[.!?:]$/.test(lastLine)) return false;
  return /^[ \t]*[a-z(]/.test(line) && lastLine.length < 160;
}
