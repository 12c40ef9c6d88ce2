import type { HeldRequirement } from '../../against/hold-against.js';
import type { Rates } from '../../benchmark/yearly.js';
import { AppError } from '../../errors.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { Engine } from '../../pipeline.js';
import { analysisJson, analysisOf } from '../../report/analysis.js';
import type { SummaryRow } from '../../report/posting/summary.js';
import type { AgainstView } from '../../report/posting/view.js';
import { inDemandIn } from '../../taxonomy/baseline.js';
import { EXIT } from '../exit.js';
import { checkNoInputReplaced } from '../no-input-replaced.js';
import { complain, type GlobalOptions, terminalWidth, usesColor, writeTo } from '../output.js';
import { withQuickStart } from '../quick-start.js';
import { type InputRun, runInputs } from '../run-inputs.js';
import { TOOL } from '../version.js';
import { webOf } from '../web.js';
import type { WebOptions } from '../web-options.js';
import { engineOf } from './skills-engine.js';

export interface AnalyzeOptions extends GlobalOptions, WebOptions {
  /** Database that keeps fetched pages. */
  readonly cache?: string;
  readonly format: 'table' | 'json' | 'jsonl' | 'csv' | 'md' | 'html';
  readonly output?: string;
  readonly map: Record<string, string>;
  readonly width?: number;
  readonly all?: boolean;
  /** Also notes what looks odd; off otherwise, since no check was judged right nine times in ten. */
  readonly checks?: boolean;
  /** Worth of other currencies in the benchmark's, by ISO 4217 code. */
  readonly rate?: Rates;
  /** A person's file, held against each posting. */
  readonly against?: string;
}

/** Says what each posting of the inputs asks for. Exit code 2 where some input could not be read, 1 where none could. */
export function analyze(inputs: readonly string[], options: AnalyzeOptions): Promise<number> {
  return inputs.length === 1
    ? withQuickStart((firstDone) => analyzeEach(inputs, options, firstDone))
    : analyzeEach(inputs, options);
}

async function analyzeEach(
  inputs: readonly string[],
  options: AnalyzeOptions,
  firstDone?: () => void,
): Promise<number> {
  if (options.against !== undefined && options.format === 'csv')
    throw new AppError('USAGE', '--against has no CSV form.', 'Use -f json, jsonl, md, html or table.');
  checkNoInputReplaced([...inputs, options.against, options.cache], options.output);
  const engine = await engineOf(options);
  const hold = options.against === undefined ? null : await holderOf(engine, options.against);
  const check = options.checks ? await checkerOf(engine) : null;
  let taken = 0;
  const web = webOf(options, options.cache ?? null);
  const run = runInputs(
    engine,
    inputs,
    options.map,
    (failure) => complain(new AppError('PARSE', failure.message, failure.fix)),
    web,
  );
  async function* counted(): AsyncGenerator<TaggedPosting> {
    for await (const tagged of run.postings) {
      if (taken++ === 0) firstDone?.();
      yield check ? check(tagged) : tagged;
    }
  }
  await writeTo(options.output, await rendered(engine, { ...run, postings: counted() }, options, hold));
  if (run.failures.length === 0) return EXIT.ok;
  return taken === 0 ? EXIT.usage : EXIT.someFailed;
}

/** Holds a posting against one person. */
type Hold = (tagged: TaggedPosting) => readonly HeldRequirement[];

const PERSON_FILE = 'Give a résumé as text, Markdown, PDF or DOCX, or a list of skills, one to a line.';

/** Reads a person's file where it lies. @throws AppError where it cannot be read or names no skill */
async function holderOf(engine: Engine, path: string): Promise<Hold> {
  const [{ holdAgainst }, { personSkills }] = await Promise.all([
    import('../../against/hold-against.js'),
    import('../../against/person-skills.js'),
  ]);
  // No web is given: a person's file is never fetched, and what it says goes nowhere.
  const { postings, failures } = runInputs(engine, [path], {});
  const files: TaggedPosting[] = [];
  for await (const file of postings) files.push(file);
  const [failure] = failures;
  if (files.length === 0 && failure)
    throw new AppError(
      'PARSE',
      failure.message,
      failure.code === 'SOURCE_NOT_FOUND' ? failure.fix : PERSON_FILE,
    );
  const person = personSkills(files, engine.taxonomy);
  if (person.size === 0)
    throw new AppError('USAGE', `"${path}" names no skill of the taxonomy.`, PERSON_FILE);
  return (tagged) => holdAgainst(tagged, person, engine.skill);
}

/** Adds what the checks find to a posting's notices. */
async function checkerOf(engine: Engine): Promise<(tagged: TaggedPosting) => TaggedPosting> {
  const [{ runChecks }, { loadPayBenchmark }] = await Promise.all([
    import('../../benchmark/run-checks.js'),
    import('../../benchmark/pay-claims.js'),
  ]);
  const newestYear = engine.taxonomy.skills.reduce((year, skill) => Math.max(year, skill.released ?? 0), 0);
  const context = { skill: engine.skill, newestYear, benchmark: loadPayBenchmark() };
  return (tagged) => ({ ...tagged, notices: [...tagged.notices, ...runChecks(tagged, context)] });
}

async function rendered(
  engine: Engine,
  run: InputRun,
  options: AnalyzeOptions,
  hold: Hold | null,
): Promise<AsyncIterable<string>> {
  const { format } = options;
  switch (format) {
    case 'json':
      if (hold) return againstJson(run, hold);
      return analysisJson(
        { tool: TOOL, taxonomy: { version: engine.taxonomy.version, hash: engine.taxonomy.hash } },
        run.postings,
        () => run.failures,
      );
    case 'jsonl': {
      if (!hold) return mapEach(run.postings, (tagged) => `${JSON.stringify(analysisOf(tagged))}\n`);
      const { againstRecord } = await import('../../report/posting/against-json.js');
      return mapEach(run.postings, (tagged) => `${JSON.stringify(againstRecord(tagged, hold(tagged)))}\n`);
    }
    case 'csv': {
      const { tagTableRows, TAG_COLUMNS } = await import('../../report/tag-table.js');
      const { renderCsv } = await import('../../report/formats/csv.js');
      return csvOf(run.postings, (tagged) =>
        renderCsv({ name: 'tags', columns: TAG_COLUMNS, rows: tagged ? tagTableRows(tagged) : [] }),
      );
    }
    default:
      return views(engine, run.postings, { ...options, format }, hold);
  }
}

/** A block for each posting, and a table of all where there are several. */
async function* views(
  engine: Engine,
  postings: AsyncIterable<TaggedPosting>,
  options: AnalyzeOptions & { readonly format: 'table' | 'md' | 'html' },
  hold: Hold | null,
): AsyncGenerator<string> {
  const [{ viewOf }, { postingFormat }, { summaryRow }, { readingsOf }, { loadPayBenchmark }] =
    await Promise.all([
      import('../../report/posting/view.js'),
      import('../../report/posting/formats.js'),
      import('../../report/posting/summary.js'),
      import('../../benchmark/readings-of.js'),
      import('../../benchmark/pay-claims.js'),
    ]);
  const [inDemand, benchmark] = [inDemandIn(engine), loadPayBenchmark()];
  const nameOf = (id: string) => engine.skill(id).name;
  const format = await postingFormat({
    format: options.format,
    width: terminalWidth(options.width),
    color: options.output === undefined && usesColor(options),
    all: options.all === true,
    nameOf,
  });
  const rows: SummaryRow[] = [];
  // On a page the first block waits for a second posting: a page of several begins with a way to their table.
  let waiting: ((isOneOfSeveral: boolean) => string) | null = null;
  for await (const tagged of postings) {
    const against = hold && (await againstView(options.against ?? '', hold(tagged)));
    const readings = readingsOf(tagged, benchmark, options.rate);
    const view = viewOf(tagged, inDemand, nameOf, { readings, against });
    rows.push(summaryRow(view));
    const block = format.posting(tagged, view, rows.length);
    if (rows.length === 1 && options.format === 'html')
      waiting = (isOneOfSeveral) => format.start(view, isOneOfSeveral) + block;
    else {
      if (waiting) yield waiting(true);
      waiting = null;
      yield block;
    }
  }
  if (waiting) yield waiting(false);
  if (rows.length > 1) yield format.summary(rows);
  if (rows.length > 0) yield format.end;
}

async function againstView(name: string, held: readonly HeldRequirement[]): Promise<AgainstView> {
  const { againstViewOf } = await import('../../report/posting/against-view.js');
  return againstViewOf(name, held);
}

async function* againstJson(run: InputRun, hold: Hold): AsyncGenerator<string> {
  const { againstRecord } = await import('../../report/posting/against-json.js');
  yield `{"schemaVersion":1,"tool":${JSON.stringify(TOOL)},"against":[`;
  let separator = '\n';
  for await (const tagged of run.postings) {
    yield separator + JSON.stringify(againstRecord(tagged, hold(tagged)));
    separator = ',\n';
  }
  yield `\n],"failures":${JSON.stringify(run.failures)}}\n`;
}

async function* mapEach<A, B>(items: AsyncIterable<A>, make: (item: A) => B): AsyncGenerator<B> {
  for await (const item of items) yield make(item);
}

/** The header once, then each posting's rows. */
async function* csvOf(
  postings: AsyncIterable<TaggedPosting>,
  render: (tagged: TaggedPosting | null) => string,
): AsyncGenerator<string> {
  const header = render(null);
  yield header;
  for await (const tagged of postings) yield render(tagged).slice(header.length);
}
