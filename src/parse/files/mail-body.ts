import { AppError } from '../../errors.js';
import type { Limits } from '../../model/limits.js';
import type { Posting } from '../../model/posting.js';
import { canonicalText } from '../canonical.js';
import { ROLE_NOUN, wordCount } from '../page/job-words.js';
import { bodyOf } from '../page/main-part.js';
import { readPage } from '../page/read-page.js';
import { type PageScan, scanPage } from '../page/scan.js';
import { postingOf } from '../posting-of.js';
import type { RecordOrigin } from '../record.js';
import { blocksOfText } from '../text.js';
import type { Mail } from './mail.js';

/** Shorter parts of a mail are teasers that lead to a posting, not postings. */
const MIN_WORDS = 40;

/**
 * The postings in the body of a mail: one, or those of a job alert that carries whole descriptions, or the page a
 * browser saved as MHTML.
 *
 * @param hasMore  other parts of the mail may hold the posting, so that an empty body is no failure
 * @throws AppError NO_TEXT
 */
export async function readMailBody(
  mail: Mail,
  name: string,
  origin: RecordOrigin,
  limits: Limits,
  hasMore: boolean,
): Promise<Posting[]> {
  const at = { ...origin, url: mail.url ?? origin.url };
  const subject = mail.url ? null : (mail.subject?.replace(/^(?:(?:fwd?|re|aw|wg)\s*:\s*)+/i, '') ?? null);
  try {
    if (mail.html === null) return [textPosting(mail.text ?? '', name, at, subject)];
    const scan = scanPage(canonicalText(mail.html), limits.htmlDepth);
    const parts = mail.url ? [] : partsOf(scan);
    if (parts.length > 1) {
      return parts.map((part, i) =>
        postingOf(bodyOf(scan, part.blocks), { ...at, row: i + 1, title: part.title }),
      );
    }
    return await readPage(mail.html, at, limits, subject);
  } catch (error) {
    if (hasMore && error instanceof AppError && error.code === 'NO_TEXT') return [];
    throw error;
  }
}

function textPosting(text: string, name: string, origin: RecordOrigin, subject: string | null): Posting {
  const canonical = canonicalText(text).trim();
  if (canonical === '')
    throw new AppError(
      'NO_TEXT',
      `The mail "${name}" holds no text.`,
      'Save the message with its body as .eml.',
    );
  return postingOf({ text: canonical, blocks: blocksOfText(canonical) }, { ...origin, title: subject });
}

/** Cuts an alert at its linked titles; only parts with the text of a posting count. */
function partsOf(scan: PageScan): { title: string; blocks: number[] }[] {
  const parts: { title: string; blocks: number[] }[] = [];
  scan.blocks.forEach((block, index) => {
    const line = scan.text.slice(block.start, block.end);
    const isHead =
      line.length <= 120 &&
      ROLE_NOUN.test(line) &&
      (block.jobLinks > 0 || (block.kind === 'heading' && block.level <= 3)) &&
      block.linkUnits >= line.length * 0.8;
    if (isHead) parts.push({ title: line, blocks: [] });
    else if (block.linkUnits < line.length * 0.5) parts.at(-1)?.blocks.push(index);
  });
  return parts.filter(
    (part) =>
      wordCount(
        part.blocks.map((i) => scan.text.slice(scan.blocks[i]?.start, scan.blocks[i]?.end)).join(' '),
      ) >= MIN_WORDS,
  );
}
