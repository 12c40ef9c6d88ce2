import type { Notice } from '../../model/notice.js';
import type { Block } from '../../model/posting.js';
import type { Body } from '../posting-of.js';
import { countOf, JOB_HEADING, OTHER_JOBS, SURROUNDINGS } from './job-words.js';

/** A form field's label, a menu's word. */
const MOST_UNITS = 90;

/**
 * Leaves out what stands round a posting in a page that was printed: application forms, alerts, lists of other
 * postings, from their heading to the next heading of a posting. The notice says how much.
 */
export function withoutSurroundings(body: Body): { body: Body; notices: readonly Notice[] } {
  let isOutside = false;
  const kept: Block[] = [];
  let words = 0;
  for (const block of body.blocks) {
    const line = body.text.slice(block.start, block.end).trim();
    if (block.kind === 'heading' && line.length <= MOST_UNITS) {
      if (OTHER_JOBS.test(line) || SURROUNDINGS.test(line)) isOutside = kept.length > 0;
      else if (JOB_HEADING.test(line)) isOutside = false;
    }
    if (isOutside) words += countOf(/\S+/g, line);
    else kept.push(block);
  }
  if (words === 0) return { body, notices: [] };
  return {
    body: joined(body.text, kept),
    notices: [
      {
        code: 'set-aside',
        message: `Not read as part of the posting: forms, menus and other postings (${words} words).`,
      },
    ],
  };
}

function joined(text: string, kept: readonly Block[]): Body {
  let out = '';
  const blocks = kept.map((block) => {
    const lineStart = text.lastIndexOf('\n', Math.max(0, block.start - 1)) + 1;
    const from = block.start - lineStart <= 4 ? lineStart : block.start;
    if (out !== '') out += '\n';
    const shift = out.length - from;
    out += text.slice(from, block.end);
    return { ...block, start: block.start + shift, end: block.end + shift };
  });
  return { text: out, blocks };
}
