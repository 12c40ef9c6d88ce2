import { AppError } from '../../errors.js';
import type { TaggedPosting } from '../../model/tagged-posting.js';
import type { Engine } from '../../pipeline.js';
import { analysisJson, analysisOf } from '../../report/analysis.js';
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
}

/** Says what each posting of the inputs asks for. Exit code 2 where some input could not be read, 1 where none could. */
export async function analyze(inputs: readonly string[], options: AnalyzeOptions): Promise<number> {
  const engine = await engineOf(options);
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
      taken++;
      yield tagged;
    }
  }
  await writeTo(options.output, await rendered(engine, { ...run, postings: counted() }, options));
  if (run.failures.length === 0) return EXIT.ok;
  return taken === 0 ? EXIT.usage : EXIT.someFailed;
}

async function rendered(
  engine: Engine,
  run: InputRun,
  options: AnalyzeOptions,
): Promise<AsyncIterable<string>> {
  switch (options.format) {
    case 'json':
      return analysisJson(
        { tool: TOOL, taxonomy: { version: engine.taxonomy.version, hash: engine.taxonomy.hash } },
        run.postings,
        () => run.failures,
      );
    case 'jsonl':
      return mapEach(run.postings, (tagged) => `${JSON.stringify(analysisOf(tagged))}\n`);
    case 'csv': {
      const { tagTableRows, TAG_COLUMNS } = await import('../../report/tag-table.js');
      const { renderCsv } = await import('../../report/formats/csv.js');
      return csvOf(run.postings, (tagged) =>
        renderCsv({ name: 'tags', columns: TAG_COLUMNS, rows: tagged ? tagTableRows(tagged) : [] }),
      );
    }
    default:
      return views(run.postings, options, engine);
  }
}

async function* views(
  postings: AsyncIterable<TaggedPosting>,
  options: AnalyzeOptions,
  engine: Engine,
): AsyncGenerator<string> {
  const { viewOf } = await import('../../report/posting/view.js');
  const baseline = inDemandIn(engine.taxonomy);
  const nameOf = (id: string) => engine.skill(id).name;
  let first = true;
  for await (const tagged of postings) {
    const view = viewOf(tagged, baseline, nameOf);
    if (!first) yield options.format === 'html' ? '' : '\n';
    first = false;
    if (options.format === 'html')
      yield (await import('../../report/posting/html.js')).renderPostingHtml(tagged, view, nameOf);
    else if (options.format === 'md')
      yield (await import('../../report/posting/markdown.js')).renderPostingMarkdown(view);
    else {
      const { renderPostingText } = await import('../../report/posting/text.js');
      yield renderPostingText(view, {
        width: terminalWidth(options.width),
        color: options.output === undefined && usesColor(options),
        all: options.all === true,
      });
    }
  }
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
