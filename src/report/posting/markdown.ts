import { printable } from '../printable.js';
import type { PostingView } from './view.js';

/** One posting as Markdown, for a note or an issue. */
export function renderPostingMarkdown(view: PostingView): string {
  const lines = [`## ${escaped(view.title)}`, '', view.line.map(escaped).join(' · '), ''];
  for (const group of view.groups) {
    if (group.items.length > 0) lines.push(`- **${group.name}:** ${group.items.map(escaped).join(', ')}`);
  }
  const { found, total } = view.inDemand;
  lines.push(
    `- **In demand:** ${found.length} of ${total}${found.length > 0 ? ` (${found.map(escaped).join(', ')})` : ''}`,
  );
  for (const notice of view.notices) lines.push(`- *Note:* ${escaped(notice)}`);
  return `${lines.join('\n')}\n`;
}

function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
