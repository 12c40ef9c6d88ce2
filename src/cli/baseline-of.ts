import { existsSync } from 'node:fs';
import { baselineOfSide } from '../compare/side-baseline.js';
import { AppError } from '../errors.js';
import type { NumericBaseline } from '../model/baseline.js';
import type { Count } from '../model/cluster.js';
import type { Engine } from '../pipeline.js';
import { shippedBaselines } from '../taxonomy/baselines.js';
import { sideOf } from './side-of.js';

/**
 * What `--baseline` names: a shipped baseline, or a database or CSV of the user.
 *
 * @throws AppError SOURCE_NOT_FOUND, and what `sideOf` throws
 */
export function baselineOf(
  given: string | undefined,
  engine: Engine,
  count: Count,
): NumericBaseline | undefined {
  if (given === undefined) return undefined;
  const shipped = shippedBaselines();
  const named = shipped.find((baseline) => baseline.name === given);
  if (named) return named.load();
  if (existsSync(given) || given.includes('#')) return baselineOfSide(sideOf(given, engine, count));
  const near = shipped.map(({ name }) => name).filter((name) => name.startsWith(given.slice(0, 2)));
  throw new AppError(
    'SOURCE_NOT_FOUND',
    `There is no baseline "${given}", and no file of that name.`,
    near.length > 0
      ? `Did you mean ${near.slice(0, 4).join(', ')}? "skillgauge baselines" lists all.`
      : '"skillgauge baselines" lists those that are shipped; a database or CSV of yours will do too.',
  );
}
