import { AppError } from '../../errors.js';
import type { NumericBaseline } from '../../model/baseline.js';
import type { Count } from '../../model/cluster.js';
import type { Cell, Table } from '../../model/table.js';
import type { SkillKind } from '../../model/taxonomy.js';
import { GROUPS, type GroupBy, type PostingView, SEGMENTS, type SegmentBy } from '../../model/view.js';
import { columnTable, tableNamed } from '../../report/all-tables.js';
import { skillTable, statisticsTable } from '../../report/tables.js';
import { openStore } from '../../store/store.js';
import { inDemandIn } from '../../taxonomy/baseline.js';
import { ofKinds, TECHNICAL } from '../../views/of-kinds.js';
import { areOneIn } from '../are-one.js';
import { baselineOf } from '../baseline-of.js';
import type { OnlyPairs } from '../chosen-postings.js';
import { EXIT } from '../exit.js';
import { checkNoInputReplaced } from '../no-input-replaced.js';
import { type GlobalOptions, tell, writeTo } from '../output.js';
import { type TableFormat, writeTable } from '../render-table.js';
import { fullReportOf, reportOf, sampleWords, unitsOf } from '../report-of.js';
import { lastRunOf, type ReportSource, reportSource } from '../report-source.js';
import { topSkills } from '../top-skills.js';
import { postingColumns } from '../unit-columns.js';
import { engineOf } from './skills-engine.js';

export interface ReportOptions extends GlobalOptions {
  readonly db: string;
  readonly format: TableFormat | 'html';
  readonly output?: string;
  readonly count: Count;
  readonly baseline?: string;
  readonly width?: number;
  readonly all?: boolean;
  readonly view: 'skills' | 'statistics' | PostingView;
  readonly by?: SegmentBy | GroupBy;
  readonly only: OnlyPairs;
  readonly top?: number;
  /** Kinds of skills a view is about; null for all. */
  readonly kind?: readonly SkillKind[] | null;
  readonly columns?: boolean;
}

/** Writes the report of a database's last batch. */
export async function report(options: ReportOptions): Promise<number> {
  if (options.format === 'html' && (options.view !== 'skills' || options.columns))
    throw new AppError(
      'USAGE',
      `The view "${options.view}" has no HTML page of its own.`,
      'Choose another format, or leave --view out for the whole HTML report.',
    );
  if (
    options.format === 'html' &&
    [options.top, options.kind, options.by].some((asked) => asked !== undefined)
  )
    throw new AppError(
      'USAGE',
      'The HTML report is about all skills: it takes no --top, --kind and --by.',
      'Leave them out, or choose another format.',
    );
  checkNoInputReplaced([options.db], options.output);
  if (options.columns) return writeColumns(options);
  const engine = await engineOf(options);
  const baseline = baselineOf(options.baseline, engine, options.count);
  const store = openStore(options.db, 'read');
  try {
    const source = reportSource(store, lastRunOf(store), engine, options.count, options.only);
    if (source.chosen) tell(options, source.chosen.words);
    if (source.run.taxonomyHash !== engine.taxonomy.hash)
      tell(
        options,
        `The last batch was tagged with another taxonomy (${source.run.taxonomyHash}, not ${engine.taxonomy.hash}): skills that are only in that one are left out. Give the same --taxonomy, or run the batch again.`,
      );
    if (!source.run.complete)
      tell(
        options,
        'The last batch has not come to its end: this report is partial. Where it is not still at work, run the same batch again to go on.',
      );
    await write(source, baseline, options);
    return EXIT.ok;
  } finally {
    store.close();
  }
}

/** The columns of a view, each with what it says. */
async function writeColumns({ view, format, ...options }: ReportOptions): Promise<number> {
  const table = columnTable(tableNamed(view));
  const widest = Math.max(...table.rows.map(([column]) => String(column).length));
  await writeTable(table, { ...options, format: format as TableFormat }, () =>
    table.rows.map(([column, , meaning]) => `${String(column).padEnd(widest)}  ${meaning}\n`).join(''),
  );
  return EXIT.ok;
}

async function write(
  source: ReportSource,
  baseline: NumericBaseline | undefined,
  { format, view, ...options }: ReportOptions,
): Promise<void> {
  if (format === 'html') {
    const { renderHtmlReport } = await import('../../report/formats/html.js');
    return writeTo(options.output, [renderHtmlReport(fullReportOf(source, baseline))]);
  }
  if (view !== 'skills' && view !== 'statistics')
    return writePostingView(view, source, { ...options, format });
  choiceOf(view, options.by);
  const data = reportOf(source, baseline);
  const { kind = null, top } = options;
  const rows = data.comparison.rows.filter((row) => kind === null || kind.includes(row.kind)).slice(0, top);
  const chosen = { ...data.comparison, rows };
  if (view === 'statistics') return writeTable(statisticsTable(chosen), { ...options, format });
  return writeTable(
    skillTable(chosen),
    { ...options, format },
    options.all || options.kind !== undefined || top !== undefined
      ? undefined
      : (style) => `${topSkills(data, style)}\n${sampleWords(data.sample, options.count)}\n`,
  );
}

async function writePostingView(
  view: PostingView,
  source: ReportSource,
  {
    by,
    top,
    kind = kindsOf(view),
    ...options
  }: Omit<ReportOptions, 'format' | 'view'> & { readonly format: TableFormat },
): Promise<void> {
  const choice = choiceOf(view, by);
  const [{ viewTable }, { emptyViewWords }] = await Promise.all([
    import('../view-table.js'),
    import('../empty-view.js'),
  ]);
  const units = unitsOf(source, postingColumns(source));
  const inDemand = new Set(inDemandIn(source.engine).groups.flatMap((group) => group.skills));
  const table = viewTable(view, kind === null ? units : ofKinds(units, kind), {
    ...choice,
    inDemand,
    top,
    areOne: areOneIn(source.engine),
  });
  if (table.rows.length === 0) tell(options, emptyViewWords(view, choice.segment));
  await writeTable(view === 'trend' && options.format === 'table' ? withoutThinEnds(table) : table, options);
}

/** Years of months that have too few postings for a share may stand before the first that has one: nothing to read. */
function withoutThinEnds(trend: Table): Table {
  const share = trend.columns.findIndex(({ key }) => key === 'share');
  const hasShare = (row: readonly Cell[]) => row[share] !== null;
  const rows = trend.rows.slice(trend.rows.findIndex(hasShare), trend.rows.findLastIndex(hasShare) + 1);
  return rows.length === 0 ? trend : { ...trend, rows };
}

/** Where skills are ranked against each other those that stand everywhere would hide the rest. */
function kindsOf(view: PostingView): readonly SkillKind[] | null {
  return ['segments', 'co-occurrence', 'trend', 'distinctive', 'pay'].includes(view) ? TECHNICAL : null;
}

/** @throws AppError USAGE where a view cannot be split in this way */
function choiceOf(
  view: ReportOptions['view'],
  by: string | undefined,
): { group: GroupBy; segment: SegmentBy } {
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
