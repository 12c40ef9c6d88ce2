import type { Table } from '../../model/table.js';
import { renderCsv } from '../../report/formats/csv.js';
import { renderJson } from '../../report/formats/json.js';
import { type ShippedBaseline, shippedBaselines } from '../../taxonomy/baselines.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, printResult } from '../output.js';

export interface BaselinesOptions extends GlobalOptions {
  readonly format: 'table' | 'json' | 'csv';
}

/** Lists the baselines that come with the program, with where they come from. */
export async function baselines(options: BaselinesOptions): Promise<number> {
  const shipped = shippedBaselines();
  const table = tableOf(shipped);
  const render = { json: () => renderJson(table), csv: () => renderCsv(table), table: () => asText(shipped) };
  await printResult([render[options.format]()]);
  return EXIT.ok;
}

function tableOf(shipped: readonly ShippedBaseline[]): Table {
  const columns = [
    { key: 'baseline', title: 'Name', type: 'text' },
    { key: 'title', title: 'Title', type: 'text' },
    { key: 'counts', title: 'Counts', type: 'text' },
    { key: 'period', title: 'Period', type: 'text' },
    { key: 'total', title: 'Of', type: 'integer' },
    { key: 'employers', title: 'Employers', type: 'integer' },
    { key: 'skills', title: 'Skills', type: 'integer' },
    { key: 'source', title: 'Source', type: 'text' },
    { key: 'licence', title: 'Licence', type: 'text' },
  ] as const;
  return {
    name: 'baselines',
    columns,
    rows: shipped.map((b) => [
      b.name,
      b.title,
      b.counts,
      b.period,
      b.total,
      b.employers,
      b.skills,
      b.source,
      b.licence,
    ]),
  };
}

/** Baselines of one source stand together, and the source is said once. */
function asText(shipped: readonly ShippedBaseline[]): string {
  const width = Math.max(...shipped.map(({ name }) => name.length)) + 2;
  const sources = [...new Set(shipped.map((b) => b.source))];
  return sources
    .map((source) => {
      const of = shipped.filter((b) => b.source === source);
      const lines = of.map(
        (b) =>
          `  ${b.name.padEnd(width)}${b.total} ${b.counts}${b.employers === null ? '' : ` of ${b.employers} employers`}, ${b.skills} skills`,
      );
      return `${of[0]?.title.split(':')[0] ?? ''}\n  ${source}\n  ${of[0]?.licence ?? ''}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
