import { accumulate } from '../aggregate/aggregate.js';
import { employerTally } from '../aggregate/employers.js';
import { compare } from '../compare/compare.js';
import { AppError } from '../errors.js';
import type { NumericBaseline } from '../model/baseline.js';
import type { Count, SampleSize } from '../model/cluster.js';
import type { Comparison } from '../model/comparison.js';
import { originName } from '../model/failure.js';
import { type Demand, isAsked } from '../model/mention.js';
import type { Evidence, ReportData } from '../model/report.js';
import type { Engine } from '../pipeline.js';
import type { Store, StoredPosting } from '../store/store.js';
import { loadAccuracy } from '../taxonomy/accuracy.js';
import { inDemandIn } from '../taxonomy/baseline.js';
import { countedRun, type Unit } from './counted-units.js';
import { TOOL } from './version.js';

/** Sentences kept for each skill, and for how many of the most asked skills: a report stays small enough to mail. */
const SENTENCES_PER_SKILL = 3;
const SKILLS_WITH_EVIDENCE = 150;

type Place = readonly [
  start: number,
  end: number,
  sentenceStart: number,
  sentenceEnd: number,
  demand: Demand,
];

export interface SizedReport extends ReportData {
  readonly sample: SampleSize;
}

/**
 * Makes everything a report shows from the last run of a database. The same text read twice counts once.
 *
 * @param count  what counts as one; an employer asks for all that any of its postings asks for
 */
export function reportOf(
  store: Store,
  engine: Engine,
  count: Count = 'clusters',
  baseline?: NumericBaseline,
): SizedReport {
  const run = store.lastRun();
  if (!run)
    throw new AppError(
      'NO_INPUTS',
      'The database holds no batch yet.',
      'Run one first: skillgauge batch <folder> --db FILE.',
    );
  const counted = countedRun(store, run.id, engine, count);
  const comparison = comparisonOf(counted.units(), engine, baseline);
  const shown = new Set(
    comparison.rows.filter((r, i) => i < SKILLS_WITH_EVIDENCE || r.inDemand).map((r) => r.id),
  );
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
    comparison,
    evidence: evidenceOf(store, counted.postings(), shown),
    sample: counted.sample,
  };
}

function comparisonOf(
  units: Iterable<Unit>,
  engine: Engine,
  baseline: NumericBaseline | undefined,
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
    accuracy: loadAccuracy(),
    baseline,
  });
}

/** "12 postings, 10 clusters of the same ad, …": what the shares rest on. */
export function sampleWords({ postings, clusters, employers, effective }: SampleSize, count: Count): string {
  return `n: ${postings} postings, ${clusters} clusters (the same ad posted again is one), ${employers} employers; effective n ${effective.toFixed(1)}. Shares count ${count}.`;
}

function evidenceOf(store: Store, postings: Iterable<StoredPosting>, shown: ReadonlySet<string>): Evidence[] {
  const kept = new Map<string, number>();
  const evidence: Evidence[] = [];
  for (const posting of postings) {
    let text: string | null = null;
    for (const tag of posting.tags) {
      const count = kept.get(tag.skill) ?? 0;
      if (!shown.has(tag.skill) || count >= SENTENCES_PER_SKILL || !isAsked(tag.demand)) continue;
      const places = JSON.parse(tag.mentions) as Place[];
      const place = places.find((p) => p[4] === tag.demand) ?? places[0];
      if (!place) continue;
      text ??= store.text(posting.id);
      const [start, end, sentenceStart, sentenceEnd] = place;
      evidence.push({
        skill: tag.skill,
        posting: posting.textId,
        title: posting.title,
        company: posting.company,
        demand: tag.demand,
        sentence: text.slice(sentenceStart, sentenceEnd),
        start: start - sentenceStart,
        end: end - sentenceStart,
      });
      kept.set(tag.skill, count + 1);
    }
  }
  return evidence;
}
