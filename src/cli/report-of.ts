import { accumulate } from '../aggregate/aggregate.js';
import { employerTally } from '../aggregate/employers.js';
import { compare } from '../compare/compare.js';
import { dedupeRules } from '../dedupe/rules.js';
import type { MatcherAccuracy } from '../model/accuracy.js';
import type { NumericBaseline } from '../model/baseline.js';
import type { Count, SampleSize } from '../model/cluster.js';
import type { Comparison } from '../model/comparison.js';
import { originName } from '../model/failure.js';
import type { FullReport, ReportData } from '../model/report.js';
import type { Engine } from '../pipeline.js';
import { loadAccuracy } from '../taxonomy/accuracy.js';
import { inDemandIn } from '../taxonomy/baseline.js';
import { loadRoleFamilies } from '../taxonomy/role-families.js';
import { reportViews } from '../views/report-views.js';
import { areOneIn } from './are-one.js';
import type { Unit } from './counted-units.js';
import { EVIDENCE_RULES, evidenceOf } from './evidence-of.js';
import type { ReportSource } from './report-source.js';
import { TOOL } from './version.js';
import { viewPostingsOf } from './view-postings.js';

/** The shares of a report and all that is said of them. The same text read twice counts once. */
export function reportOf(
  { store, engine, run, count, counted, chosen }: ReportSource,
  baseline?: NumericBaseline,
): ReportData {
  const accuracy = loadAccuracy();
  return {
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
    comparison: comparisonOf(counted.units(), engine, baseline, accuracy),
  };
}

/** The same with the sentences and views of its HTML page. */
export function fullReportOf(source: ReportSource, baseline?: NumericBaseline): FullReport {
  const report = reportOf(source, baseline);
  const shown = new Set(report.comparison.rows.map((row) => row.id));
  return {
    ...report,
    ...evidenceOf(source.store, source.counted.postings(), shown),
    views: reportViews(viewPostingsOf(source), { areOne: areOneIn(source.engine) }),
  };
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
