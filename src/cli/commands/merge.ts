import { readFileSync } from 'node:fs';
import { mergeAggregates } from '../../aggregate/aggregate.js';
import { AppError } from '../../errors.js';
import { aggregateOf, Partial, partialOf } from '../../model/partial.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, writeTo } from '../output.js';

export interface MergeOptions extends GlobalOptions {
  readonly output?: string;
}

/** Adds up what `stream --partial` wrote; a file may hold several parts, one a line. */
export async function merge(files: readonly string[], options: MergeOptions): Promise<number> {
  let merged: Partial | null = null;
  for (const file of files) {
    for (const part of partsIn(file)) merged = merged === null ? part : mergePartials(merged, part);
  }
  await writeTo(options.output, [`${JSON.stringify(merged)}\n`]);
  return EXIT.ok;
}

function partsIn(file: string): Partial[] {
  const lines = textOf(file)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0)
    throw new AppError(
      'EMPTY',
      `"${file}" is empty.`,
      'Give files that "skillgauge stream --partial" wrote.',
    );
  return lines.map((line, index) => partOf(line, `Line ${index + 1} of "${file}"`));
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new AppError(
      'SOURCE_UNREADABLE',
      `"${file}" cannot be read: ${(cause as Error).message}`,
      'Give files that "skillgauge stream --partial" wrote.',
      { cause },
    );
  }
}

function partOf(line: string, name: string): Partial {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw notPart(name, (cause as Error).message, cause);
  }
  const checked = Partial.safeParse(json);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw notPart(name, `${issue?.path.join('.') || 'the object'}: ${issue?.message ?? 'wrong shape'}`);
}

function notPart(name: string, why: string, cause?: unknown): AppError {
  return new AppError(
    'SCHEMA',
    `${name} is no part of a count: ${why.slice(0, 200)}.`,
    'Give files that "skillgauge stream --partial" wrote.',
    { cause },
  );
}

/**
 * The counts of both parts. Associative and commutative; a part without postings changes nothing.
 *
 * @throws AppError TAXONOMY where the parts were made with different taxonomies or programs: their counts mean different things
 */
export function mergePartials(a: Partial, b: Partial): Partial {
  const remedy = 'Make all parts with the same Skillgauge and the same --taxonomy.';
  if (a.taxonomy.hash !== b.taxonomy.hash || a.coverage.length !== b.coverage.length)
    throw new AppError(
      'TAXONOMY',
      `The parts were made with different taxonomies (${a.taxonomy.hash} and ${b.taxonomy.hash}).`,
      remedy,
    );
  if (a.tool !== b.tool)
    throw new AppError(
      'TAXONOMY',
      `The parts were made with different versions of Skillgauge (${a.tool} and ${b.tool}).`,
      remedy,
    );
  const head = { tool: a.tool, taxonomy: a.taxonomy, failed: a.failed + b.failed };
  return partialOf(head, mergeAggregates(aggregateOf(a), aggregateOf(b)));
}
