import type { Block } from '../model/posting.js';

/** So many separators are a list of quoted lines; fewer may be a sentence that quotes. */
const FEWEST_SEPARATORS = 4;

/** The blocks, and for each that holds a list as a program prints it the lines of that list. */
export function withQuotedLines(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!text.includes("', '") && !text.includes('", "')) return blocks;
  return blocks.flatMap((block) => quotedLines(text, block) ?? [block]);
}

/**
 * The lines of a block that holds a list as a program prints it: `['Nice to Have', ' ', 'Basic knowledge of …']`.
 * Data sets that were scraped and stored carelessly are full of them.
 *
 * @returns one item for each line that is not empty, or null where the block is no such list
 */
function quotedLines(text: string, block: Block): Block[] | null {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return null;
  const slice = text.slice(block.start, block.end);
  const separators = [...slice.matchAll(/(['"]), (?=['"])/g)];
  if (separators.length < FEWEST_SEPARATORS) return null;
  const lines: Block[] = [];
  let from = block.start;
  for (const end of [...separators.map((s) => block.start + s.index), block.end]) {
    const line = text.slice(from, end);
    const inner = line.replace(/^[\s['",]+/, '');
    const start = end - inner.length;
    const last = start + inner.replace(/[\s'"\],]+$/, '').length;
    if (last > start && /[\p{L}\p{N}]/u.test(text.slice(start, last)))
      lines.push({ kind: 'item', level: block.level, start, end: last });
    from = end;
  }
  return lines;
}
