import type { Count } from '../../model/cluster.js';
import { skillTable } from '../../report/tables.js';
import { openStore } from '../../store/store.js';
import { baselineOf } from '../baseline-of.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, tell, terminalWidth, usesColor, writeTo } from '../output.js';
import { reportOf, sampleWords } from '../report-of.js';
import { topSkills } from '../top-skills.js';
import { engineOf } from './skills-engine.js';

export interface ReportOptions extends GlobalOptions {
  readonly db: string;
  readonly format: 'table' | 'csv' | 'json' | 'jsonl' | 'md' | 'html';
  readonly output?: string;
  readonly count: Count;
  readonly baseline?: string;
  readonly width?: number;
  readonly all?: boolean;
}

/** Writes the report of a database's last batch. */
export async function report(options: ReportOptions): Promise<number> {
  const engine = await engineOf(options);
  const baseline = baselineOf(options.baseline, engine, options.count);
  const store = openStore(options.db, 'read');
  try {
    const data = reportOf(store, engine, options.count, baseline);
    if (!data.run.complete)
      tell(
        options,
        'The last batch was interrupted: this report is partial. Run the same batch again to go on.',
      );
    const table = skillTable(data.comparison);
    await writeTo(options.output, [await rendered()]);
    return EXIT.ok;

    async function rendered(): Promise<string> {
      const style = {
        width: terminalWidth(options.width),
        color: options.output === undefined && usesColor(options),
      };
      switch (options.format) {
        case 'csv':
          return (await import('../../report/formats/csv.js')).renderCsv(table);
        case 'json':
          return (await import('../../report/formats/json.js')).renderJson(table);
        case 'jsonl':
          return (await import('../../report/formats/jsonl.js')).renderJsonl(table);
        case 'md':
          return (await import('../../report/formats/markdown.js')).renderMarkdown(table);
        case 'html':
          return (await import('../../report/formats/html.js')).renderHtmlReport(data);
        case 'table':
          return options.all
            ? (await import('../../report/formats/text.js')).renderText(table, style)
            : `${topSkills(data, style)}\n${sampleWords(data.sample, options.count)}\n`;
      }
    }
  } finally {
    store.close();
  }
}
