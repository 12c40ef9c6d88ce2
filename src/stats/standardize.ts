/** One stratum (a family of roles) on one side: how many units, and the share of them that has the property. */
export interface Stratum {
  readonly units: number;
  readonly share: number;
  /** Units drawn one by one that would tell as much of `share`. */
  readonly effectiveN: number;
}

export interface SplitChange {
  /** Difference of the crude shares, after − before: `rate + mix`. */
  readonly change: number;
  /** What the shares within strata changed by, at the mean mix of both sides. */
  readonly rate: number;
  /** Standard error of `rate`, the mix taken as given. */
  readonly rateError: number;
  /** What the mix of strata changed by, at the mean shares of both sides. */
  readonly mix: number;
}

/**
 * Splits the change of a share into what changed within the strata and what changed because there are more units of
 * some: direct standardisation to the mean mix of both sides. The parts add up exactly, and change sign with the sides.
 * A stratum that only one side has cannot have changed within: it counts as mix.
 *
 * @param before  by name of the stratum, units above 0
 * @see Kitagawa 1955, J. Am. Stat. Assoc. 50, 1168–1194
 */
export function splitChange(
  before: ReadonlyMap<string, Stratum>,
  after: ReadonlyMap<string, Stratum>,
): SplitChange {
  const total = (side: ReadonlyMap<string, Stratum>) =>
    [...side.values()].reduce((sum, s) => sum + s.units, 0);
  const [totalBefore, totalAfter] = [total(before), total(after)];
  const split = { rate: 0, mix: 0, variance: 0 };
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const b = before.get(name);
    const a = after.get(name);
    const weightBefore = (b?.units ?? 0) / totalBefore;
    const weightAfter = (a?.units ?? 0) / totalAfter;
    const shareBefore = (b ?? a)?.share ?? 0;
    const shareAfter = (a ?? b)?.share ?? 0;
    split.mix += ((weightAfter - weightBefore) * (shareBefore + shareAfter)) / 2;
    if (!a || !b) continue;
    const weight = (weightBefore + weightAfter) / 2;
    split.rate += (shareAfter - shareBefore) * weight;
    split.variance += weight ** 2 * (varianceOf(a) + varianceOf(b));
  }
  return {
    change: split.rate + split.mix,
    rate: split.rate,
    rateError: Math.sqrt(split.variance),
    mix: split.mix,
  };
}

/** With half a hit and half a miss more, as a share of 0 or 1 is not free of doubt (Agresti & Caffo 2000, in spirit). */
function varianceOf({ share, effectiveN }: Stratum): number {
  const n = effectiveN + 1;
  const p = (share * effectiveN + 0.5) / n;
  return (p * (1 - p)) / n;
}
