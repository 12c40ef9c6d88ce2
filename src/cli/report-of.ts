import { accumulate } from '../aggregate/aggregate.js';
import { employerTally } from '../aggregate/employers.js';
import { compare } from '../compare/compare.js';
import { dedupeRules } from '../dedupe/rules.js';
import { AppError } from '../errors.js';
import type { MatcherAccuracy } from '../model/accuracy.js';
import type { NumericBaseline } from '../model/baseline.js';
import type { Count, SampleSize } from '../model/cluster.js';
import type { Comparison } from '../model/comparison.js';
import { originName } from '../model/failure.js';
import type { FullReport, ReportData } from '../model/report.js';
import type { Engine } from '../pipeline.js';
import type { Store } from '../store/store.js';
import { loadAccuracy } from '../taxonomy/accuracy.js';
import { inDemandIn } from '../taxonomy/baseline.js';
import { loadRoleFamilies } from '../taxonomy/role-families.js';
import { reportViews } from '../views/report-views.js';
import type { Chosen } from './chosen-postings.js';
import { type CountedRun, countedRun, type Unit } from './counted-units.js';
import { EVIDENCE_RULES, evidenceOf } from './evidence-of.js';
import { areOneIn, viewPostingsOf } from './run-views.js';
import { TOOL } from './version.js';

/**
 * Makes everything a report shows from the last run of a database. The same text read twice counts once.
 *
 * @param count  what counts as one; an employer asks for all that any of its postings asks for
 * @param chosen  the postings it is about; all without it
 */
export function reportOf(
  store: Store,
  engine: Engine,
  count: Count = 'clusters',
  baseline?: NumericBaseline,
  chosen?: Chosen,
): ReportData {
  return gathered(store, engine, count, baseline, chosen).report;
}

/** The same with the views that its HTML page draws. */
export function fullReportOf(
  store: Store,
  engine: Engine,
  count: Count = 'clusters',
  baseline?: NumericBaseline,
  chosen?: Chosen,
): FullReport {
  const { run, counted, report } = gathered(store, engine, count, baseline, chosen);
  const postings = viewPostingsOf(store, run, counted.units());
  return { ...report, views: reportViews(postings, { areOne: areOneIn(engine) }) };
}

function gathered(
  store: Store,
  engine: Engine,
  count: Count,
  baseline: NumericBaseline | undefined,
  chosen: Chosen | undefined,
): { readonly run: number; readonly counted: CountedRun; readonly report: ReportData } {
  const run = store.lastRun();
  if (!run)
    throw new AppError(
      'NO_INPUTS',
      'The database holds no batch yet.',
      'Run one first: skillgauge batch <folder or address> --db FILE (--offline for what was fetched before).',
    );
  const counted = countedRun(store, run.id, engine, count, chosen?.ids);
  const accuracy = loadAccuracy();
  const comparison = comparisonOf(counted.units(), engine, baseline, accuracy);
  const shown = new Set(comparison.rows.map((row) => row.id));
  const report: ReportData = {
    run: {
      tool: TOOL,
      taxonomy: {
        version: run.taxonomyVersion,
        hash: run.taxonomyHash,
        skills: engine.taxonomy.skills.length,
      },
      inputs: run.inputs,
      postings: counted.read.length,
      duplicates: counted.read.length - new Set(counted.read.map((posting) => posting.textId)).size,
      failures: store
        .failures(run.id)
        .map((f) => ({ input: originName(f), code: f.code, message: f.message, fix: f.fix })),
      complete: run.complete,
    },
    sample: counted.sample,
    count,
    method: {
      accuracy,
      families: Object.fromEntries(loadRoleFamilies().map(({ id, title }) => [id, title])),
      rules: {
        ...(chosen ? { 'What it is about': [chosen.words] } : {}),
        'What counts as one': dedupeRules(count),
        'Quoted sentences': EVIDENCE_RULES,
      },
    },
    comparison,
    ...evidenceOf(store, counted.postings(), shown),
  };
  return { run: run.id, counted, report };
}

function comparisonOf(
  units: Iterable<Unit>,
  engine: Engine,
  baseline: NumericBaseline | undefined,
  accuracy: MatcherAccuracy,
): Comparison {
  const inDemand = inDemandIn(engine);
  const employers = employerTally();
  function* tags() {
    for (const unit of units) {
      employers.add(unit.employer, unit.tags);
      yield unit.tags;
    }
  }
  const aggregate = accumulate(tags(), new Set(inDemand.groups.flatMap((group) => group.skills)));
  return compare(aggregate, inDemand, (id) => engine.skill(id), {
    employers: employers.result(),
    accuracy,
    baseline,
  });
}

/** "12 postings, 10 clusters of the same ad, …": what the shares rest on. */
export function sampleWords({ postings, clusters, employers, effective }: SampleSize, count: Count): string {
  return `n: ${postings} postings, ${clusters} clusters (the same ad posted again is one), ${employers} employers; effective n ${effective.toFixed(1)}. Shares count ${count}.`;
}
