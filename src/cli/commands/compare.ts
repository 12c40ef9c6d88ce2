import { changesOf } from '../../compare/changes.js';
import type { Changes, Side } from '../../model/change.js';
import type { Count } from '../../model/cluster.js';
import { changeTable } from '../../report/change-table.js';
import { printable } from '../../report/printable.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, terminalWidth, usesColor, writeTo } from '../output.js';
import { sideOf } from '../side-of.js';
import { engineOf } from './skills-engine.js';

export interface CompareOptions extends GlobalOptions {
  readonly format: 'table' | 'csv' | 'json' | 'jsonl' | 'md';
  readonly output?: string;
  readonly count: Count;
  readonly width?: number;
  readonly all?: boolean;
}

/** Says what rose and what fell between two batches, databases or CSVs, how sure that is, and why. */
export async function compareSides(before: string, after: string, options: CompareOptions): Promise<number> {
  const engine = await engineOf(options);
  const changes = changesOf(sideOf(before, engine, options.count), sideOf(after, engine, options.count));
  await writeTo(options.output, [await rendered(changes, options)]);
  return EXIT.ok;
}

async function rendered(changes: Changes, options: CompareOptions): Promise<string> {
  const table = changeTable(changes);
  switch (options.format) {
    case 'csv':
      return (await import('../../report/formats/csv.js')).renderCsv(table);
    case 'json':
      return (await import('../../report/formats/json.js')).renderJson(table);
    case 'jsonl':
      return (await import('../../report/formats/jsonl.js')).renderJsonl(table);
    case 'md':
      return (await import('../../report/formats/markdown.js')).renderMarkdown(table);
    case 'table':
      return asText(changes, options);
  }
}

async function asText(changes: Changes, options: CompareOptions): Promise<string> {
  const { renderText } = await import('../../report/formats/text.js');
  const style = {
    width: terminalWidth(options.width),
    color: options.output === undefined && usesColor(options),
  };
  const moved = changes.rows.filter((row) => row.direction !== null);
  const shown = options.all ? changes.rows : moved;
  const rose = moved.filter((row) => row.direction === 'rose').length;
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  return [
    `${sideWords(changes.before)} → ${sideWords(changes.after)}`,
    `${rose} rose, ${moved.length - rose} fell, of ${changes.rows.length} compared.${options.all ? '' : ' --all lists the rest.'}`,
    ...(shown.length > 0 ? ['', renderText(changeTable(changes, shown), style).trimEnd()] : []),
    ...(changes.mix.length > 0
      ? [
          '',
          'Roles (part of the postings)',
          ...changes.mix.map(
            ({ family, before, after }) =>
              `  ${family.padEnd(18)}${percent(before).padStart(5)} → ${percent(after).padStart(5)}`,
          ),
        ]
      : []),
    '',
    ...changes.rules,
    '',
  ].join('\n');
}

function sideWords({ name, postings, employers }: Side): string {
  return `${printable(name)} (${postings} postings${employers === null ? '' : `, ${employers} employers`})`;
}
