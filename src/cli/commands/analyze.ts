import { holdAgainst } from '../../against/hold-against.js';
import { type PersonSkills, personSkills } from '../../against/person-skills.js';
import { loadPayBenchmark } from '../../benchmark/pay-claims.js';
import { readingsOf } from '../../benchmark/readings-of.js';
import { runChecks } from '../../benchmark/run-checks.js';
import type { Rates } from '../../benchmark/yearly.js';
import { AppError } from '../../errors.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { Engine } from '../../pipeline.js';
import { analysisJson, analysisOf } from '../../report/analysis.js';
import { againstRecord } from '../../report/posting/against-json.js';
import { againstViewOf } from '../../report/posting/against-view.js';
import { type SummaryRow, summaryRow } from '../../report/posting/summary.js';
import { inDemandIn } from '../../taxonomy/baseline.js';
import { EXIT } from '../exit.js';
import { complain, type GlobalOptions, terminalWidth, usesColor, writeTo } from '../output.js';
import { type InputRun, runInputs } from '../run-inputs.js';
import { TOOL } from '../version.js';
import { type WebOptions, webOf } from '../web.js';
import { engineOf } from './skills-engine.js';

export interface AnalyzeOptions extends GlobalOptions, WebOptions {
  /** Database that keeps fetched pages. */
  readonly cache?: string;
  readonly format: 'table' | 'json' | 'jsonl' | 'csv' | 'md' | 'html';
  readonly output?: string;
  readonly map: Record<string, string>;
  readonly width?: number;
  readonly all?: boolean;
  /** All checks, also those that are off because they err too often. */
  readonly checks?: boolean;
  /** Worth of other currencies in the benchmark's, by ISO 4217 code. */
  readonly rate?: Rates;
  /** A person's file, held against each posting. */
  readonly against?: string;
}

/** Says what each posting of the inputs asks for. Exit code 2 where some input could not be read, 1 where none could. */
export async function analyze(inputs: readonly string[], options: AnalyzeOptions): Promise<number> {
  if (options.against !== undefined && options.format === 'csv')
    throw new AppError('USAGE', '--against has no CSV form.', 'Use -f json, jsonl, md, html or table.');
  const engine = await engineOf(options);
  const person = options.against === undefined ? null : await personOf(engine, options.against);
  let taken = 0;
  const web = webOf(options, options.cache ?? null);
  const run = runInputs(
    engine,
    inputs,
    options.map,
    (failure) => complain(new AppError('PARSE', failure.message, failure.fix)),
    web,
  );
  const check = checker(engine, options);
  async function* counted(): AsyncGenerator<TaggedPosting> {
    for await (const tagged of run.postings) {
      taken++;
      yield check(tagged);
    }
  }
  await writeTo(options.output, await rendered(engine, { ...run, postings: counted() }, options, person));
  if (run.failures.length === 0) return EXIT.ok;
  return taken === 0 ? EXIT.usage : EXIT.someFailed;
}

/** The skills of a person's file, read where it lies. @throws AppError where it cannot be read */
async function personOf(engine: Engine, path: string): Promise<PersonSkills> {
  // No web is given: a person's file is never fetched, and what it says goes nowhere.
  const { postings, failures } = runInputs(engine, [path], {});
  const files: TaggedPosting[] = [];
  for await (const file of postings) files.push(file);
  const [failure] = failures;
  if (files.length === 0 && failure) throw new AppError('PARSE', failure.message, failure.fix);
  const person = personSkills(files, engine.taxonomy);
  if (person.size === 0)
    throw new AppError(
      'USAGE',
      `"${path}" names no skill of the taxonomy.`,
      'Give a résumé as text or Markdown, or a list of skills, one to a line.',
    );
  return person;
}

/** Adds what the checks find to a posting's notices. */
function checker(
  engine: Engine,
  { checks = false }: AnalyzeOptions,
): (tagged: TaggedPosting) => TaggedPosting {
  const newestYear = engine.taxonomy.skills.reduce((year, skill) => Math.max(year, skill.released ?? 0), 0);
  const context = { skill: engine.skill, newestYear, benchmark: loadPayBenchmark() };
  return (tagged) => {
    const found = runChecks(tagged, context, { all: checks });
    return found.length === 0 ? tagged : { ...tagged, notices: [...tagged.notices, ...found] };
  };
}

async function rendered(
  engine: Engine,
  run: InputRun,
  options: AnalyzeOptions,
  person: PersonSkills | null,
): Promise<AsyncIterable<string>> {
  const { format } = options;
  switch (format) {
    case 'json':
      if (person) return againstJson(engine, run, person);
      return analysisJson(
        { tool: TOOL, taxonomy: { version: engine.taxonomy.version, hash: engine.taxonomy.hash } },
        run.postings,
        () => run.failures,
      );
    case 'jsonl':
      return mapEach(run.postings, (tagged) =>
        person
          ? `${JSON.stringify(againstRecord(tagged, holdAgainst(tagged, person, engine.skill)))}\n`
          : `${JSON.stringify(analysisOf(tagged))}\n`,
      );
    case 'csv': {
      const { tagTableRows, TAG_COLUMNS } = await import('../../report/tag-table.js');
      const { renderCsv } = await import('../../report/formats/csv.js');
      return csvOf(run.postings, (tagged) =>
        renderCsv({ name: 'tags', columns: TAG_COLUMNS, rows: tagged ? tagTableRows(tagged) : [] }),
      );
    }
    default:
      return views(engine, run.postings, { ...options, format }, person);
  }
}

/** A block for each posting, and a table of all where there are several. */
async function* views(
  engine: Engine,
  postings: AsyncIterable<TaggedPosting>,
  options: AnalyzeOptions & { readonly format: 'table' | 'md' | 'html' },
  person: PersonSkills | null,
): AsyncGenerator<string> {
  const [{ viewOf }, { postingFormat }] = await Promise.all([
    import('../../report/posting/view.js'),
    import('../../report/posting/formats.js'),
  ]);
  const [inDemand, benchmark] = [inDemandIn(engine.taxonomy), loadPayBenchmark()];
  const nameOf = (id: string) => engine.skill(id).name;
  const format = await postingFormat({
    format: options.format,
    width: terminalWidth(options.width),
    color: options.output === undefined && usesColor(options),
    all: options.all === true,
    nameOf,
  });
  const rows: SummaryRow[] = [];
  for await (const tagged of postings) {
    const against = person && againstViewOf(options.against ?? '', holdAgainst(tagged, person, engine.skill));
    const readings = readingsOf(tagged, benchmark, options.rate);
    const view = viewOf(tagged, inDemand, nameOf, { readings, against });
    if (rows.length === 0) yield format.start(view);
    rows.push(summaryRow(view));
    yield format.posting(tagged, view, rows.length);
  }
  if (rows.length > 1) yield format.summary(rows);
  if (rows.length > 0) yield format.end;
}

async function* againstJson(engine: Engine, run: InputRun, person: PersonSkills): AsyncGenerator<string> {
  yield `{"schemaVersion":1,"tool":${JSON.stringify(TOOL)},"against":[`;
  let separator = '\n';
  for await (const tagged of run.postings) {
    yield separator + JSON.stringify(againstRecord(tagged, holdAgainst(tagged, person, engine.skill)));
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
