import { styleText } from 'node:util';
import { printableLine } from '../printable.js';
import { paragraphsOf } from './items.js';
import type { AgainstView, PostingView, Row } from './view.js';
import { wrap } from './wrap.js';

export interface TextOptions {
  readonly width: number;
  readonly color: boolean;
  /** Also what is not asked of the person, and every item of long lists. */
  readonly all: boolean;
}

const LABEL_WIDTH = 14;
/** A longer list says less: its tail is for `--all`. */
const MOST_ITEMS = 24;

/** One posting for a terminal, wrapped to the width, with nothing in it but printable text. */
export function renderPostingText(view: PostingView, options: TextOptions): string {
  const lines = [
    ...wrap([clean(view.title)], '', options.width).map((line) => bold(line, options)),
    ...(view.line.length > 0 ? wrap(view.line.map(clean).map(bound), ' · ', options.width) : []),
  ];
  const blocks = view.against && !options.all ? [] : summaryBlocks(view, options);
  if (view.against) blocks.unshift(...againstBlocks(view.against, options));
  if (view.notices.length > 0)
    blocks.push(view.notices.flatMap((notice) => labelled('Note', [clean(notice)], options)));
  return `${[lines, ...blocks].map((block) => block.join('\n')).join('\n\n')}\n`;
}

function summaryBlocks(view: PostingView, options: TextOptions): string[][] {
  const blocks = [view.facts.flatMap((row) => factLines(row, options))];
  for (const group of view.groups) {
    const rows = group.rows.flatMap((row) => listLines(row, options));
    blocks.push(group.heading === null ? rows : [bold(group.heading, options), ...rows]);
  }
  if (view.groups.length === 0) blocks.push(['No skill of the taxonomy is asked for.']);
  if (options.all) blocks.push(view.notAsked.flatMap((row) => listLines(row, options)));
  const { found, missing, total } = view.inDemand;
  const head = `${found.length} of ${total}${found.length > 0 ? `: ${found.join(', ')}` : ''}`;
  const absent = missing.length > 0 && found.length > 0 ? [`not asked: ${missing.join(', ')}`] : [];
  blocks.push(labelledLines('In demand', [head, ...absent], options));
  return blocks.filter((block) => block.length > 0);
}

function factLines(row: Row, options: TextOptions): string[] {
  return labelledLines(row.label, row.isByLine ? row.items : paragraphsOf(row.items), options);
}

function listLines(row: Row, options: TextOptions): string[] {
  if (row.isByLine) return factLines(row, options);
  const shown = options.all ? row.items : row.items.slice(0, MOST_ITEMS);
  const more = row.items.length - shown.length;
  const paragraphs = paragraphsOf(shown);
  if (more > 0) paragraphs.push(`and ${more} more (--all)`);
  return labelledLines(row.label, paragraphs, options);
}

function againstBlocks(against: AgainstView, options: TextOptions): string[][] {
  const head = labelled('Against', [clean(against.name)], options);
  const blocks = [[...head, ...labelled('', [clean(against.summary)], options)]];
  for (const part of against.parts) {
    const lines = [bold(part.heading, options)];
    for (const row of part.rows) {
      const mark = part.isMet ? '+' : '-';
      const name = `${mark} ${clean(row.skill)}${row.note ? `: ${clean(row.note)}` : ''}`;
      lines.push(...hanging(name, 2, options));
      lines.push(...hanging(`    asks   ${clean(row.asked)}`, 11, options));
      if (row.held !== null) lines.push(...hanging(`    yours  ${clean(row.held)}`, 11, options));
    }
    blocks.push(lines);
  }
  return blocks;
}

/** Wrapped, with all lines but the first indented. */
function hanging(text: string, indent: number, options: TextOptions): string[] {
  const head = text.slice(0, indent);
  return wrap([text.slice(indent)], '', options.width - indent).map(
    (line, at) => (at === 0 ? head : ' '.repeat(indent)) + line,
  );
}

function labelled(label: string, items: readonly string[], options: TextOptions): string[] {
  return labelledLines(label, [items.join(', ')], options);
}

function labelledLines(label: string, paragraphs: readonly string[], options: TextOptions): string[] {
  const lines = paragraphs.flatMap((text) => wrap([clean(text)], '', options.width - LABEL_WIDTH));
  return lines.map((line, at) =>
    at === 0 ? bold(label.padEnd(LABEL_WIDTH), options) + line : ' '.repeat(LABEL_WIDTH) + line,
  );
}

/** One line, without control bytes; the no-break spaces of labels stay. */
function clean(text: string): string {
  return text
    .split('\u00A0')
    .map((part) => printableLine(part))
    .join('\u00A0');
}

/** Breaks come between facts, not inside one, while it fits. */
function bound(text: string): string {
  return text.length <= 28 ? text.replaceAll(' ', '\u00A0') : text;
}

function bold(text: string, options: TextOptions): string {
  return options.color ? styleText('bold', text) : text;
}
