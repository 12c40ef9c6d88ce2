import { accumulate, type CountedTag } from '../aggregate/aggregate.js';
import { compare } from '../compare/compare.js';
import { clustersOf } from '../dedupe/clusters.js';
import { employerOf, sampleSize } from '../dedupe/sample-size.js';
import { AppError } from '../errors.js';
import type { Count, SampleSize } from '../model/cluster.js';
import { originName } from '../model/failure.js';
import { type Demand, isAsked } from '../model/mention.js';
import type { Evidence, ReportData } from '../model/report.js';
import type { Engine } from '../pipeline.js';
import type { Store, StoredMember, StoredPosting } from '../store/store.js';
import { inDemandIn } from '../taxonomy/baseline.js';
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
export function reportOf(store: Store, engine: Engine, count: Count = 'clusters'): SizedReport {
  const run = store.lastRun();
  if (!run)
    throw new AppError(
      'NO_INPUTS',
      'The database holds no batch yet.',
      'Run one first: skillgauge batch <folder> --db FILE.',
    );
  const baseline = inDemandIn(engine);
  const inDemand = new Set(baseline.groups.flatMap((g) => g.skills));
  const read = store.members(run.id);
  const clusters = clustersOf(read);
  const sample = sampleSize(
    clusters,
    read.map((posting) => posting.company),
  );
  const isCounted = countedBy(count, read, clusters);
  const counted = () => filtered(store.postings(run.id), isCounted);
  const units =
    count === 'employers'
      ? employersOf(counted(), read, clusters, engine)
      : map(counted(), ([posting]) => tagsOf(posting, engine));
  const comparison = compare(accumulate(units, inDemand), baseline, (id) => engine.skill(id));
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
      postings: read.length,
      duplicates: read.length - new Set(read.map((posting) => posting.textId)).size,
      failures: store
        .failures(run.id)
        .map((f) => ({ input: originName(f), code: f.code, message: f.message, fix: f.fix })),
      complete: run.complete,
    },
    comparison,
    evidence: evidenceOf(store, counted(), shown),
    sample,
  };
}

/** "12 postings, 10 clusters of the same ad, …": what the shares rest on. */
export function sampleWords({ postings, clusters, employers, effective }: SampleSize, count: Count): string {
  return `n: ${postings} postings, ${clusters} clusters (the same ad posted again is one), ${employers} employers; effective n ${effective.toFixed(1)}. Shares count ${count}.`;
}

/** Whether the posting at an index stands for itself in the counts. */
function countedBy(
  count: Count,
  read: readonly StoredMember[],
  clusters: ArrayLike<number>,
): (index: number) => boolean {
  if (count !== 'postings') return (index) => clusters[index] === index;
  const first = new Map<string, number>();
  read.forEach(({ textId }, index) => {
    if (!first.has(textId)) first.set(textId, index);
  });
  return (index) => first.get(read[index]?.textId ?? '') === index;
}

function employersOf(
  postings: Iterable<[StoredPosting, number]>,
  read: readonly StoredMember[],
  clusters: ArrayLike<number>,
  engine: Engine,
): Iterable<CountedTag[]> {
  const employers = new Map<string, CountedTag[]>();
  for (const [posting, index] of postings) {
    const employer = employerOf(read[index]?.company ?? null, clusters[index] ?? index);
    const known = employers.get(employer);
    if (known) known.push(...tagsOf(posting, engine));
    else employers.set(employer, tagsOf(posting, engine));
  }
  return employers.values();
}

function* filtered<T>(items: Iterable<T>, keep: (index: number) => boolean): Generator<[T, number]> {
  let index = 0;
  for (const item of items) {
    if (keep(index)) yield [item, index];
    index++;
  }
}

function* map<A, B>(items: Iterable<A>, change: (item: A) => B): Generator<B> {
  for (const item of items) yield change(item);
}

/** A database may be older than the taxonomy: skills that have since gone are left out. */
function tagsOf(posting: StoredPosting, engine: Engine): CountedTag[] {
  return posting.tags.flatMap((tag) => {
    const skill = engine.find(tag.skill);
    return skill
      ? [{ id: skill.id, name: skill.name, category: skill.category, kind: skill.kind, demand: tag.demand }]
      : [];
  });
}

function evidenceOf(
  store: Store,
  postings: Iterable<[StoredPosting, number]>,
  shown: ReadonlySet<string>,
): Evidence[] {
  const kept = new Map<string, number>();
  const evidence: Evidence[] = [];
  for (const [posting] of postings) {
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
