import { printableLine } from '../printable.js';
import type { AgainstView, PostingView, Row } from './view.js';

/** One posting as Markdown, for a note or an issue. */
export function renderPostingMarkdown(view: PostingView, { all = false } = {}): string {
  const blocks = [`## ${escapedMarkdown(view.title)}`, view.line.map(escapedMarkdown).join(' · ')];
  if (view.against) blocks.push(...againstBlocks(view.against));
  blocks.push(view.facts.map(rowLine).join('\n'));
  for (const [at, group] of view.groups.entries()) {
    // A list without a heading would belong to the heading above it.
    if (group.heading !== null || at > 0) blocks.push(`### ${group.heading ?? 'Also asked'}`);
    blocks.push(group.rows.map(rowLine).join('\n'));
  }
  if (all) blocks.push(view.notAsked.map(rowLine).join('\n'));
  const { found, missing, total } = view.inDemand;
  const asked = found.length > 0 ? ` (${found.map(escapedMarkdown).join(', ')})` : '';
  const absent =
    found.length > 0 && missing.length > 0 ? `; not asked: ${missing.map(escapedMarkdown).join(', ')}` : '';
  blocks.push('### In demand', `${found.length} of ${total}${asked}${absent}`);
  blocks.push(view.notices.map((notice) => `- *Note:* ${escapedMarkdown(notice)}`).join('\n'));
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function rowLine({ label, items, isByLine }: Row): string {
  return `- **${label}:** ${items.map(escapedMarkdown).join(isByLine ? '; ' : ', ')}`;
}

function againstBlocks(against: AgainstView): string[] {
  const blocks = [`Against **${escapedMarkdown(against.name)}**: ${escapedMarkdown(against.summary)}.`];
  for (const { heading, rows } of against.parts) {
    blocks.push(`### ${heading}`);
    blocks.push(
      rows
        .map(({ skill, note, asked, held }) =>
          [
            `- **${escapedMarkdown(skill)}**${note ? ` (${escapedMarkdown(note)})` : ''}`,
            `  - asks: “${escapedMarkdown(asked)}”`,
            ...(held === null ? [] : [`  - yours: “${escapedMarkdown(held)}”`]),
          ].join('\n'),
        )
        .join('\n'),
    );
  }
  return blocks;
}

/** Text from outside on one line, with nothing in it that Markdown reads as markup. */
export function escapedMarkdown(text: string): string {
  return printableLine(text).replace(/[\\`*_[\]<>|#&~]/g, '\\$&');
}
