import { AppError } from '../../errors.js';
import type { Count } from '../../model/cluster.js';
import type { Table } from '../../model/table.js';
import { GROUPS, type GroupBy, type PostingView, SEGMENTS, type SegmentBy } from '../../model/view.js';
import type { Engine } from '../../pipeline.js';
import { skillTable, statisticsTable } from '../../report/tables.js';
import { openStore, type Store } from '../../store/store.js';
import { baselineOf } from '../baseline-of.js';
import { countedRun } from '../counted-units.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, tell, terminalWidth, usesColor, writeTo } from '../output.js';
import { fullReportOf, reportOf, sampleWords } from '../report-of.js';
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
  readonly view: 'skills' | 'statistics' | PostingView;
  readonly by?: SegmentBy | GroupBy;
}

/** Writes the report of a database's last batch. */
export async function report(options: ReportOptions): Promise<number> {
  if (options.format === 'html' && options.view !== 'skills')
    throw new AppError(
      'USAGE',
      `The view "${options.view}" has no HTML page of its own.`,
      'Choose another format, or leave --view out for the whole HTML report.',
    );
  const engine = await engineOf(options);
  const baseline = baselineOf(options.baseline, engine, options.count);
  const store = openStore(options.db, 'read');
  try {
    const parts = [store, engine, options.count, baseline] as const;
    const full = options.format === 'html' ? fullReportOf(...parts) : null;
    const data = full ?? reportOf(...parts);
    if (!data.run.complete)
      tell(
        options,
        'The last batch was interrupted: this report is partial. Run the same batch again to go on.',
      );
    if (full)
      await writeTo(options.output, [(await import('../../report/formats/html.js')).renderHtmlReport(full)]);
    else await writeTo(options.output, [await rendered(await tableOf())]);
    return EXIT.ok;

    async function tableOf(): Promise<Table> {
      if (options.view === 'skills') return skillTable(data.comparison);
      if (options.view === 'statistics') return statisticsTable(data.comparison);
      return postingView(options.view, options, store, engine);
    }

    async function rendered(table: Table): Promise<string> {
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
        default:
          return options.all || options.view !== 'skills'
            ? (await import('../../report/formats/text.js')).renderText(table, style)
            : `${topSkills(data, style)}\n${sampleWords(data.sample, options.count)}\n`;
      }
    }
  } finally {
    store.close();
  }
}

async function postingView(
  view: PostingView,
  { by, count }: ReportOptions,
  store: Store,
  engine: Engine,
): Promise<Table> {
  const run = store.lastRun();
  const choice = choiceOf(view, by);
  const [{ viewTable }, { areOneIn, viewPostingsOf }] = await Promise.all([
    import('../view-table.js'),
    import('../run-views.js'),
  ]);
  const postings = run ? viewPostingsOf(store, run.id, countedRun(store, run.id, engine, count).units()) : [];
  return viewTable(view, postings, { ...choice, areOne: areOneIn(engine) });
}

/** @throws AppError USAGE where a view cannot be split in this way */
function choiceOf(view: PostingView, by: string | undefined): { group: GroupBy; segment: SegmentBy } {
  const group = GROUPS.find((name) => name === by);
  const segment = SEGMENTS.find((name) => name === by);
  const allowed =
    view === 'frequency' ? GROUPS : view === 'segments' || view === 'distinctive' ? SEGMENTS : [];
  if (by !== undefined && !allowed.some((name) => name === by))
    throw new AppError(
      'USAGE',
      `The view "${view}" has no "--by ${by}".`,
      allowed.length === 0 ? 'Leave --by out.' : `Choose one of ${allowed.join(', ')}.`,
    );
  return { group: group ?? 'category', segment: segment ?? 'family' };
}
