import type { Block, Posting } from '../../model/posting.js';
import type { AsideKind } from '../../model/set-aside.js';
import type { PdfText } from '../files/pdf.js';
import { type Body, postingOf } from '../posting-of.js';
import type { RecordOrigin } from '../record.js';
import { JOB_HEADING, OTHER_JOBS, SURROUNDINGS } from './job-words.js';
import { type AsideLine, asideNotice, setAsideOf } from './set-aside.js';

/** A form field's label, a menu's word. */
const MOST_UNITS = 90;

/** The posting of a page that was printed: without its forms, alerts and lists of other postings, and what stands on the paper's edge. */
export function postingOfPrint(pdf: PdfText, origin: RecordOrigin): Posting {
  const { body, rest } = parted(pdf.body);
  const edges = pdf.edges.map((text): AsideLine => ({ kind: 'print header', text }));
  const setAside = setAsideOf([...rest, ...edges]);
  const notices = [...pdf.notices, ...asideNotice(setAside)];
  return postingOf(body, { ...origin, title: pdf.title, setAside, notices });
}

/** From the heading of something else to the next heading of a posting nothing is the posting's. */
function parted(body: Body): { body: Body; rest: readonly AsideLine[] } {
  let kind: AsideKind | null = null;
  const kept: Block[] = [];
  const rest: AsideLine[] = [];
  for (const block of body.blocks) {
    const text = body.text.slice(block.start, block.end).trim();
    if (block.kind === 'heading' && text.length <= MOST_UNITS) {
      if (kept.length > 0 && OTHER_JOBS.test(text)) kind = 'other jobs';
      else if (kept.length > 0 && SURROUNDINGS.test(text)) kind = 'surroundings';
      else if (JOB_HEADING.test(text)) kind = null;
    }
    if (kind === null) kept.push(block);
    else rest.push({ kind, text });
  }
  return { body: rest.length === 0 ? body : joined(body.text, kept), rest };
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
