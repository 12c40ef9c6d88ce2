import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Demand } from '../../src/model/mention.js';
import type { TaggedPosting } from '../../src/model/tagged-posting.js';

/** One annotated skill of `samples/gold`. */
interface GoldSkill {
  readonly name: string;
  readonly kind: string;
  readonly demand: Demand;
  readonly quote: string | readonly string[];
}

interface Gold {
  readonly id: string;
  readonly file: string;
  readonly row?: number;
  readonly skills: readonly GoldSkill[];
  readonly traps?: readonly { readonly quote: string; readonly word: string }[];
}

/** Counts behind precision, recall and the other shares; added up over postings. */
interface Tally {
  found: number;
  missed: number;
  wrong: number;
}

export type SampleScores = Record<string, number>;

const ASKED: ReadonlySet<Demand> = new Set(['required', 'preferred', 'duty']);

/**
 * Scores tagged samples against their annotation: F1 for technologies, for all kinds, the share of right demands and
 * of traps taken. A tag and an annotated skill are the same when their names agree or their places overlap.
 */
export function scoreSamples(goldDir: string, tagged: readonly TaggedPosting[]): SampleScores {
  const golds = readdirSync(goldDir)
    .filter((name) => /^g\d+\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(goldDir, name), 'utf8')) as Gold);
  const technology: Tally = { found: 0, missed: 0, wrong: 0 };
  const all: Tally = { found: 0, missed: 0, wrong: 0 };
  const seen = { demandRight: 0, demandAll: 0, trapsTaken: 0, traps: 0, absent: 0 };
  for (const gold of golds) {
    const posting = postingOf(gold, tagged);
    if (!posting) {
      seen.absent++;
      continue;
    }
    scorePosting(gold, posting, technology, all, seen);
  }
  return {
    'samples technology F1': f1(technology),
    'samples all F1': f1(all),
    'samples demand right': ratio(seen.demandRight, seen.demandAll),
    'samples traps refused': 1 - ratio(seen.trapsTaken, seen.traps),
    'samples read': 1 - ratio(seen.absent, golds.length),
  };
}

function postingOf(gold: Gold, tagged: readonly TaggedPosting[]): TaggedPosting | undefined {
  const ofFile = tagged.filter((t) => t.posting.file?.endsWith(`/${gold.file}`));
  return ofFile.length === 1 ? ofFile[0] : ofFile.find((t) => t.posting.row === (gold.row ?? 1));
}

function scorePosting(
  gold: Gold,
  { posting, tags }: TaggedPosting,
  technology: Tally,
  all: Tally,
  seen: { demandRight: number; demandAll: number; trapsTaken: number; traps: number },
): void {
  const asked = tags.filter((t) => ASKED.has(t.demand));
  const used = new Set<string>();
  const wanted = gold.skills.filter((s) => ASKED.has(s.demand));
  for (const skill of wanted) {
    const places = placesOf(posting.text, [skill.quote].flat());
    const match =
      asked.find((t) => !used.has(t.id) && plain(t.name) === plain(skill.name)) ??
      asked.find(
        (t) =>
          !used.has(t.id) && t.mentions.some((m) => places.some((p) => m.start < p.end && p.start < m.end)),
      );
    for (const tally of skill.kind === 'technology' ? [technology, all] : [all])
      match ? tally.found++ : tally.missed++;
    if (!match) continue;
    used.add(match.id);
    seen.demandAll++;
    if (match.demand === skill.demand) seen.demandRight++;
  }
  const titleEnd = posting.blocks[0]?.kind === 'title' ? posting.blocks[0].end : 0;
  for (const tag of asked) {
    if (used.has(tag.id) || tag.mentions.every((m) => m.end <= titleEnd)) continue;
    for (const tally of tag.kind === 'technology' ? [technology, all] : [all]) tally.wrong++;
  }
  for (const trap of gold.traps ?? []) {
    seen.traps++;
    const at = posting.text.indexOf(trap.quote);
    const inQuote = trap.quote.toLowerCase().indexOf(trap.word.toLowerCase());
    if (at < 0 || inQuote < 0) continue;
    const [start, end] = [at + inQuote, at + inQuote + trap.word.length];
    if (
      asked.some((t) => t.kind === 'technology' && t.mentions.some((m) => m.start === start && m.end === end))
    )
      seen.trapsTaken++;
  }
}

function placesOf(text: string, quotes: readonly string[]) {
  return quotes.flatMap((quote) => {
    const found = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
      found.push({ start: at, end: at + quote.length });
    return found;
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');
}

function f1({ found, missed, wrong }: Tally): number {
  return ratio(2 * found, 2 * found + missed + wrong);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
