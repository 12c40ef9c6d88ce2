import { changesOf } from '../../compare/changes.js';
import type { Changes, Side } from '../../model/change.js';
import type { Count } from '../../model/cluster.js';
import { changeTable } from '../../report/change-table.js';
import { printable } from '../../report/printable.js';
import { counted } from '../../report/words.js';
import { EXIT } from '../exit.js';
import { checkNoInputReplaced } from '../no-input-replaced.js';
import { type TableOptions, writeTable } from '../render-table.js';
import { placeOf, sideOf } from '../side-of.js';
import { engineOf } from './skills-engine.js';

export interface CompareOptions extends TableOptions {
  readonly count: Count;
  readonly all?: boolean;
}

/** Says what rose and what fell between two batches, databases or CSVs, how sure that is, and why. */
export async function compareSides(before: string, after: string, options: CompareOptions): Promise<number> {
  const inputs = [before, after].map((side) => placeOf(side).path);
  checkNoInputReplaced(inputs, options.output);
  const engine = await engineOf(options);
  const changes = changesOf(sideOf(before, engine, options.count), sideOf(after, engine, options.count));
  await writeTable(changeTable(changes), options, (style) => asText(changes, options, style));
  return EXIT.ok;
}

async function asText(
  changes: Changes,
  options: CompareOptions,
  style: { width: number; color: boolean },
): Promise<string> {
  const { renderText } = await import('../../report/formats/text.js');
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
  return `${printable(name)} (${counted(postings, 'posting')}${employers === null ? '' : `, ${counted(employers, 'employer')}`})`;
}
