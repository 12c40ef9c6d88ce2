import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../src/pipeline.js';
import { node, predictionsFor } from './predictions.js';

/** Where the hand-annotated postings and word senses lie, beside the project. */
export const GOLD = fileURLToPath(new URL('../../../shared/gold', import.meta.url));

/** Runs the scorers that come with the gold, on files in the contract's shape. */
export async function sharedGold(
  engine: Engine,
  { misses = false, print = (_text: string) => {} } = {},
): Promise<Record<string, number>> {
  const scorer = join(GOLD, 'score.mjs');
  const predictions = await predictionsFor(engine, scorer);
  print(node(scorer, predictions, ...(misses ? ['--misses'] : [])));
  const result = JSON.parse(node(scorer, predictions, '--json'));
  const senses = join(GOLD, 'senses/score.mjs');
  const sensesText = node(senses, await predictionsFor(engine, senses), ...(misses ? ['--errors'] : []));
  print(sensesText);
  const row = (kind: string) => result.rows.find((r: { kind: string }) => r.kind.startsWith(kind));
  const figures: Record<string, number> = {
    'gold technology F1': row('technology').f1,
    'gold technology precision': row('technology').precision,
    'gold technology F1, strict': result.strict.technology.f1,
    'gold technology names right': result.technologyNames,
    'gold kind right': result.kindAccuracy,
    'gold hard F1': row('hard').f1,
    'gold soft F1': row('soft').f1,
    'gold degree field F1': row('degree_field').f1,
    'gold all F1': row('all').f1,
    'gold demand right': result.demandAccuracy,
    'gold preferred told from required': result.requiredVsPreferred,
    'gold any-of groups marked': result.anyOf,
    'gold traps refused': 1 - result.trapRate,
    'gold company talk kept apart': 1 - result.contextLeak,
    'gold spans right': result.spans ? 1 - result.badSpans / result.spans : 0,
    'senses accuracy': Number(/accuracy ([\d.]+)/.exec(sensesText)?.[1] ?? 0),
  };
  for (const [fact, score] of Object.entries(
    result.factsStated as Record<string, { precision: number; recall: number }>,
  )) {
    figures[`gold ${fact} precision`] = score.precision;
    figures[`gold ${fact} recall`] = score.recall;
  }
  return figures;
}
