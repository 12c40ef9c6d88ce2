import { AppError } from '../errors.js';
import { countOf, JOB_HEADING, JOB_WORDS, wordCount } from './page/job-words.js';
import type { Body } from './posting-of.js';

/** Words of postings in 100 words: real ones have 3 to 9, documentation below 2. */
const MIN_JOB_SHARE = 0.02;

/**
 * Refuses Markdown that documents software: folders of postings often hold notes about them.
 *
 * @throws AppError NO_TEXT
 */
export function refuseDocumentation(source: string, body: Body, name: string): void {
  const commands = countOf(/`[^`\n]*\b(?:install|run|build|clone|start)\b[^`\n]*`/g, source);
  const code = countOf(/^\s*```/gm, source) + countOf(/`[^`\n]+`/g, source) + commands;
  const words = wordCount(body.text);
  const headings = body.blocks.filter(
    (b) => b.kind === 'heading' && JOB_HEADING.test(body.text.slice(b.start, b.end)),
  ).length;
  if (code < 2 || words < 40 || headings > 1 || countOf(JOB_WORDS, body.text) >= words * MIN_JOB_SHARE)
    return;
  throw new AppError(
    'NO_TEXT',
    `"${name}" is documentation with code, not a posting (${words} words).`,
    'Leave it out, or give the postings by themselves.',
  );
}
