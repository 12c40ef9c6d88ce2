import { canonicalText } from './canonical.js';
import { looksLikeHtml, readHtml, unescapeOnce } from './html-blocks.js';
import { hasMarkdownEscapes, hasMarkdownMarks, readMarkdown } from './markdown.js';
import type { Body } from './posting-of.js';
import { blocksOfText } from './text.js';

/** Reads a description field, whatever markup it is in: HTML, HTML escaped once more, Markdown with escapes, or text. */
export function readBody(description: string): Body {
  const source = canonicalText(unescapeOnce(description));
  if (looksLikeHtml(source)) return readHtml(source);
  if (hasMarkdownEscapes(source) || hasMarkdownMarks(source)) return readMarkdown(source);
  return { text: source, blocks: blocksOfText(source) };
}
