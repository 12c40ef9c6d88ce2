import type { EmployerCounts } from '../model/aggregate.js';
import type { ChangeRow, Changes, FamilyCounts, PlainCounts, Side, SideShare } from '../model/change.js';
import { type ClusterDesign, clusterDesign, clusteredShare, intervalAt } from '../stats/clustered.js';
import { newcombe } from '../stats/difference.js';
import { qValues, sameSharePValue } from '../stats/multiple-tests.js';
import { Z_95 } from '../stats/proportion.js';
import { type Stratum, splitChange } from '../stats/standardize.js';
import { worth } from './against-baseline.js';

/** Skills that fewer postings of both sides together ask for cannot be told to have moved, and only dull the q-values. */
const FEWEST_HITS = 10;
/** What fewer employers than these ask for is theirs, not the market's, however much they post. */
const FEWEST_EMPLOYERS = 5;
/** The rate of false discoveries that "rose" and "fell" allow. */
const MOST_FALSE = 0.05;
/** A side below this moves by chance alone: nothing rises or falls. */
const FEWEST_POSTINGS = 30;

interface Counted {
  readonly hits: number;
  readonly total: number;
  readonly share: number;
  readonly effectiveN: number;
  /** Employers that ask; null where they were not counted. */
  readonly employers: number | null;
}

/** What rose and what fell from one sample to the other, how sure that is, and why. */
export function changesOf(before: Side, after: Side): Changes {
  const seen = [before, after].map((side) => countsOf(side.counts));
  const read = [before, after].map((side) => countsOf(side.reread ?? side.counts));
  const [seenBefore, seenAfter, readBefore, readAfter] = [...seen, ...read] as [
    Lookup,
    Lookup,
    Lookup,
    Lookup,
  ];
  const sameTaxonomy = before.taxonomy !== null && before.taxonomy === after.taxonomy;
  const comparable = sameTaxonomy || (isReadToday(before, after) && isReadToday(after, before));
  const skills = new Map([...before.skills, ...after.skills]);
  const enough = before.postings >= FEWEST_POSTINGS && after.postings >= FEWEST_POSTINGS;

  const candidates = [...skills].flatMap(([id, skill]) => {
    const b = readBefore.of(id);
    const a = readAfter.of(id);
    if (Math.max(b.hits + a.hits, seenBefore.of(id).hits + seenAfter.of(id).hits) < FEWEST_HITS) return [];
    if ((b.employers ?? FEWEST_EMPLOYERS) + (a.employers ?? FEWEST_EMPLOYERS) < FEWEST_EMPLOYERS) return [];
    const sizes = [worth(b.hits, b.total, b.effectiveN), worth(a.hits, a.total, a.effectiveN)] as const;
    return [{ id, skill, b, a, sizes, p: sameSharePValue(...sizes) }];
  });
  const q = qValues(candidates.map(({ p }) => p));
  const rows = candidates.map(({ id, skill, b, a, sizes }, i): ChangeRow => {
    const shares = [seenBefore.of(id), seenAfter.of(id)] as const;
    const change = shares[1].share - shares[0].share;
    const difference = a.share - b.share;
    const split = splitOf(readBefore, readAfter, id);
    const qValue = q[i] as number;
    return {
      id,
      name: skill.name,
      category: skill.category,
      kind: skill.kind,
      before: sideShare(shares[0]),
      after: sideShare(shares[1]),
      change,
      interval: newcombe(sizes[1], sizes[0]),
      qValue,
      direction: enough && qValue <= MOST_FALSE ? (difference > 0 ? 'rose' : 'fell') : null,
      market: split && {
        value: split.rate,
        interval: {
          low: Math.max(-1, split.rate - Z_95 * split.rateError),
          high: Math.min(1, split.rate + Z_95 * split.rateError),
        },
      },
      mix: split?.mix ?? null,
      taxonomy: comparable ? change - difference : null,
    };
  });
  return {
    before,
    after,
    rows: rows.sort(
      (x, y) => x.qValue - y.qValue || Math.abs(y.change) - Math.abs(x.change) || (x.id < y.id ? -1 : 1),
    ),
    mix: mixOf(readBefore, readAfter),
    rules: rulesOf(comparable, sameTaxonomy, readBefore.families !== null && readAfter.families !== null),
  };
}

/** Whether the counts that are compared are of one taxonomy: read again, or made with the one the other was read with. */
function isReadToday(side: Side, other: Side): boolean {
  return side.reread !== null || (other.reread !== null && side.taxonomy !== null);
}

interface Lookup {
  of(id: string): Counted;
  readonly families: ReadonlyMap<string, Lookup> | null;
  readonly total: number;
}

function countsOf(counts: FamilyCounts | PlainCounts): Lookup {
  if ('skills' in counts) {
    const of = (id: string): Counted => {
      const { hits, effectiveN } = counts.skills.get(id) ?? { hits: 0, effectiveN: null };
      return {
        hits,
        total: counts.total,
        share: hits / counts.total,
        effectiveN: effectiveN ?? counts.total,
        employers: null,
      };
    };
    return { of, families: null, total: counts.total };
  }
  const families = new Map([...counts.families].map(([family, part]) => [family, lookupOf(part)]));
  return { ...lookupOf(counts.all), families };
}

function lookupOf(counts: EmployerCounts): Lookup {
  const design: ClusterDesign = clusterDesign(counts.sizes);
  const nobody = new Map<string, number>();
  return {
    of(id) {
      const asking = counts.asking.get(id) ?? nobody;
      const { share, effectiveN } = clusteredShare(design, asking);
      return {
        hits: Math.round(share * design.total),
        total: design.total,
        share,
        effectiveN,
        employers: asking.size,
      };
    },
    families: null,
    total: design.total,
  };
}

function sideShare({ hits, total, share, effectiveN }: Counted): SideShare {
  return { postings: hits, total, share, interval: intervalAt(share, effectiveN) };
}

function splitOf(before: Lookup, after: Lookup, id: string) {
  if (!before.families || !after.families) return null;
  const strata = (families: ReadonlyMap<string, Lookup>) =>
    new Map(
      [...families].map(([family, lookup]): [string, Stratum] => {
        const { share, effectiveN } = lookup.of(id);
        return [family, { units: lookup.total, share, effectiveN }];
      }),
    );
  return splitChange(strata(before.families), strata(after.families));
}

function mixOf(before: Lookup, after: Lookup): Changes['mix'] {
  if (!before.families || !after.families) return [];
  const names = [...new Set([...before.families.keys(), ...after.families.keys()])].sort();
  return names.map((family) => ({
    family,
    before: (before.families?.get(family)?.total ?? 0) / before.total,
    after: (after.families?.get(family)?.total ?? 0) / after.total,
  }));
}

/** What the code above does, for the reader. */
function rulesOf(comparable: boolean, sameTaxonomy: boolean, hasFamilies: boolean): string[] {
  return [
    `A skill is compared where at least ${FEWEST_HITS} postings and ${FEWEST_EMPLOYERS} employers of both sides together ask for it. It "rose" or "fell" where its q-value (Benjamini–Hochberg over all compared skills) is at most ${MOST_FALSE} and both sides hold at least ${FEWEST_POSTINGS} postings.`,
    'Intervals of changes are Newcombe’s (1998, method 10), at effective numbers of postings where employers are known: postings of one employer are alike.',
    hasFamilies
      ? 'Market is the change within families of roles at the mean mix of both sides (direct standardisation; Kitagawa 1955), mix the rest: more or fewer postings of families that ask for the skill.'
      : 'A side does not say what roles its postings have: market and mix of roles cannot be told apart.',
    sameTaxonomy
      ? 'Both sides were read with the same taxonomy.'
      : comparable
        ? 'The sides were read with different taxonomies. Both were read again with one; what the change differs by is the part of the taxonomy, and q-values and intervals leave it out.'
        : 'Whether the sides were read with the same taxonomy is not known, or their texts are not there to be read again: part of a change may come from the taxonomy.',
  ];
}
