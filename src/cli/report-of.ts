import { compare } from '../compare/compare.js';
import { dedupeRules } from '../dedupe/rules.js';
import type { NumericBaseline } from '../model/baseline.js';
import type { Count, SampleSize } from '../model/cluster.js';
import { originName } from '../model/failure.js';
import type { FullReport, ReportData } from '../model/report.js';
import type { UnitColumns, Units } from '../model/units.js';
import { counted } from '../report/words.js';
import { loadAccuracy } from '../taxonomy/accuracy.js';
import { inDemandIn } from '../taxonomy/baseline.js';
import { loadRoleFamilies } from '../taxonomy/role-families.js';
import { allUnits, byEmployer } from '../views/collect-units.js';
import { countsOf, employersOf } from '../views/count-units.js';
import { reportViews } from '../views/report-views.js';
import { areOneIn } from './are-one.js';
import { EVIDENCE_RULES, evidenceOf } from './evidence-of.js';
import type { ReportSource } from './report-source.js';
import { postingColumns } from './unit-columns.js';
import { TOOL } from './version.js';

/** The shares of a report and all that is said of them. The same text read twice counts once. */
export function reportOf(source: ReportSource, baseline?: NumericBaseline): ReportData {
  return reportOn(source, unitsOf(source, postingColumns(source)), baseline);
}

/** The same with the sentences and views of its HTML page. */
export function fullReportOf(source: ReportSource, baseline?: NumericBaseline): FullReport {
  const postings = postingColumns(source);
  const units = unitsOf(source, postings);
  const report = reportOn(source, units, baseline);
  const shown = new Set(report.comparison.rows.map((row) => row.id));
  return {
    ...report,
    ...evidenceOf(source.store, source.counted.heads(), allUnits(postings), shown),
    views: reportViews(units, { areOne: areOneIn(source.engine) }),
  };
}

/** What counts as one in a report, of the postings it counts. */
export function unitsOf({ count }: ReportSource, postings: UnitColumns): Units {
  return allUnits(count === 'employers' ? byEmployer(postings) : postings);
}

function reportOn(
  { store, engine, run, count, counted, chosen }: ReportSource,
  units: Units,
  baseline: NumericBaseline | undefined,
): ReportData {
  const accuracy = loadAccuracy();
  const inDemand = inDemandIn(engine);
  return {
    run: {
      tool: TOOL,
      taxonomy: {
        version: run.taxonomyVersion,
        hash: run.taxonomyHash,
        skills: engine.taxonomy.skills.length,
      },
      inputs: run.inputs,
      postings: counted.read,
      duplicates: counted.duplicates,
      failures: store
        .failures(run.id)
        .map((f) => ({ input: originName(f), code: f.code, message: f.message, fix: f.fix })),
      complete: run.complete,
    },
    about: chosen?.words ?? null,
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
    comparison: compare(
      countsOf(units, new Set(inDemand.groups.flatMap((group) => group.skills))),
      inDemand,
      (id) => engine.skill(id),
      { employers: employersOf(units), accuracy, baseline },
    ),
  };
}

/** "n: 12 postings, 10 clusters of the same ad, …": what the shares rest on. */
export function sampleWords({ postings, clusters, employers, effective }: SampleSize, count: Count): string {
  const n = [
    counted(postings, 'posting'),
    `${counted(clusters, 'cluster')} (the same ad posted again is one)`,
    counted(employers, 'employer'),
  ].join(', ');
  return `n: ${n}; effective n ${effective.toFixed(1)}. Shares count ${count}.`;
}
