import type { Body } from './posting-of.js';
import { blocksOfText } from './text.js';

/**
 * Reads Markdown as the reader would see it: escapes undone (`C\+\+` is C++), emphasis marks and link targets gone,
 * headings and lists as blocks.
 */
export function readMarkdown(source: string): Body {
  const text = source
    .split('\n')
    .map((line) => plainLine(line))
    .join('\n')
    .trim();
  return { text, blocks: blocksOfText(text) };
}

/** True where backslashes stand before punctuation, as boards that export Markdown write it. */
export function hasMarkdownEscapes(text: string): boolean {
  return text.includes('\\') && /\\[-+*_#.&()[\]]/.test(text);
}

/** True where a line begins as a heading does, or words stand in bold. */
export function hasMarkdownMarks(text: string): boolean {
  const mayHold = text.includes('#') || text.includes('**');
  return mayHold && /^\s{0,3}#{1,4} \S|\*\*[^*\n]{1,80}\*\*/m.test(text);
}

function plainLine(line: string): string {
  const unlinked = line
    .replace(/!?\[([^\][]{0,300})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(^|[\s(])\*\*([^*\n]{1,300})\*\*/g, '$1$2')
    .replace(/(^|[\s(])__([^_\n]{1,300})__/g, '$1$2')
    .replace(/(^|[\s(])[*_]([^\s*_][^*_\n]{0,300})[*_](?=[\s.,;:)!?]|$)/g, '$1$2')
    .replace(/`([^`\n]{1,300})`/g, '$1');
  return unlinked.replace(/\\([\\`*_{}[\]()#+\-.!&<>|~$%^'"=/,:;?@])/g, '$1');
}
