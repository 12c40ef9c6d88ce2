import { accumulate } from '../aggregate/aggregate.js';
import { compare } from '../compare/compare.js';
import { AppError } from '../errors.js';
import { originName } from '../model/failure.js';
import { type Demand, isAsked } from '../model/mention.js';
import type { Evidence, ReportData } from '../model/report.js';
import type { Engine } from '../pipeline.js';
import type { Store, StoredPosting, StoredRun } from '../store/store.js';
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

/** Makes everything a report shows from the last run of a database. The same text read twice counts once. */
export function reportOf(store: Store, engine: Engine): ReportData {
  const run = store.lastRun();
  if (!run)
    throw new AppError(
      'NO_INPUTS',
      'The database holds no batch yet.',
      'Run one first: skillgauge batch <folder> --db FILE.',
    );
  const baseline = inDemandIn(engine.taxonomy);
  const inDemand = new Set(baseline.groups.flatMap((g) => g.skills));
  const counts = { read: 0, distinct: 0 };
  const aggregate = accumulate(tagsOf(distinct(store.postings(run.id), counts), engine), inDemand);
  const comparison = compare(aggregate, baseline, (id) => engine.skill(id));
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
      postings: counts.read,
      duplicates: counts.read - counts.distinct,
      failures: store
        .failures(run.id)
        .map((f) => ({ input: originName(f), code: f.code, message: f.message, fix: f.fix })),
      complete: run.complete,
    },
    comparison,
    evidence: evidenceOf(store, run, shown),
  };
}

function* distinct(
  postings: Iterable<StoredPosting>,
  counts: { read: number; distinct: number },
): Generator<StoredPosting> {
  const seen = new Set<string>();
  for (const posting of postings) {
    counts.read++;
    if (seen.has(posting.textId)) continue;
    seen.add(posting.textId);
    counts.distinct++;
    yield posting;
  }
}

function* tagsOf(postings: Iterable<StoredPosting>, engine: Engine) {
  for (const posting of postings) {
    // A database may be older than the taxonomy: skills that have since gone are left out.
    yield posting.tags.flatMap((tag) => {
      const skill = engine.find(tag.skill);
      return skill
        ? [{ id: skill.id, name: skill.name, category: skill.category, kind: skill.kind, demand: tag.demand }]
        : [];
    });
  }
}

function evidenceOf(store: Store, run: StoredRun, shown: ReadonlySet<string>): Evidence[] {
  const kept = new Map<string, number>();
  const evidence: Evidence[] = [];
  for (const posting of distinct(store.postings(run.id), { read: 0, distinct: 0 })) {
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
