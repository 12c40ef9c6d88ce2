import { styleText } from 'node:util';
import { printable } from '../printable.js';
import type { PostingView } from './view.js';

export interface TextOptions {
  readonly width: number;
  readonly color: boolean;
  /** Also what is not asked of the person. */
  readonly all: boolean;
}

const LABEL_WIDTH = 14;
const ONLY_WITH_ALL = new Set(['Only company talk']);

/** One posting for a terminal, wrapped to the width, with nothing in it but printable text. */
export function renderPostingText(view: PostingView, options: TextOptions): string {
  const lines = [
    bold(printable(view.title), options),
    ...wrap(view.line.map(printable), ' · ', options.width, ''),
    '',
  ];
  const groups = view.groups.filter((g) => g.items.length > 0 && (options.all || !ONLY_WITH_ALL.has(g.name)));
  for (const group of groups) lines.push(...labelled(group.name, group.items, options));
  if (groups.length === 0) lines.push('No skill of the taxonomy is asked for.');
  const { found, missing, total } = view.inDemand;
  lines.push(
    '',
    ...labelled(
      'In demand',
      [`${found.length} of ${total}${found.length > 0 ? `: ${found.join(', ')}` : ''}`],
      options,
    ),
  );
  if (missing.length > 0 && found.length > 0)
    lines.push(...labelled('', [`not asked: ${missing.join(', ')}`], options));
  for (const notice of view.notices) lines.push(...labelled('Note', [notice], options));
  return `${lines.join('\n')}\n`;
}

function labelled(label: string, items: readonly string[], options: TextOptions): string[] {
  const indent = ' '.repeat(LABEL_WIDTH);
  const lines = wrap(items.map(printable), ', ', options.width, indent);
  const head = label.padEnd(LABEL_WIDTH);
  return lines.map((line, i) => (i === 0 ? bold(head, options) + line.slice(LABEL_WIDTH) : line));
}

/** Joins items and breaks lines between words; a word longer than the line stands alone. */
function wrap(items: readonly string[], separator: string, width: number, indent: string): string[] {
  const words = items.join(separator).split(' ');
  const lines: string[] = [];
  let line = indent;
  for (const word of words) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line === indent || line === '' ? word : ` ${word}`;
  }
  lines.push(line);
  return lines;
}

function bold(text: string, options: TextOptions): string {
  return options.color ? styleText('bold', text) : text;
}
