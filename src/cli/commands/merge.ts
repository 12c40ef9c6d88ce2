import { mergeAggregates } from '../../aggregate/aggregate.js';
import { compare } from '../../compare/compare.js';
import { AppError } from '../../errors.js';
import { aggregateOf, Partial, partialOf } from '../../model/partial.js';
import { linesOf } from '../../parse/lines.js';
import { fileBytes } from '../../read/file-bytes.js';
import { skillTable } from '../../report/tables.js';
import { inDemandIn } from '../../taxonomy/baseline.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, tell, writeTo } from '../output.js';
import { type TableFormat, writeTable } from '../render-table.js';
import { standardInput } from '../standard-input.js';
import { engineOf } from './skills-engine.js';

export interface MergeOptions extends GlobalOptions {
  /** `json`: the counts as they are, to be merged further; else the skills with their shares. */
  readonly format: TableFormat;
  readonly output?: string;
  readonly width?: number;
}

/** Adds up what `stream --partial` wrote; a file may hold several parts, one a line. */
export async function merge(files: readonly string[], options: MergeOptions): Promise<number> {
  let merged: NamedPart | undefined;
  for (const file of files) {
    for await (const part of partsIn(file)) merged = merged === undefined ? part : added(merged, part);
  }
  // There is a file at least, and one without a part was refused.
  const { counts } = merged as NamedPart;
  if (options.format === 'json') await writeTo(options.output, [`${JSON.stringify(counts)}\n`]);
  else await writeShares(counts, options);
  return EXIT.ok;
}

function added(sum: NamedPart, part: NamedPart): NamedPart {
  return { name: sum.name, counts: mergePartials(sum.counts, part.counts, [sum.name, part.name]) };
}

/** The table of a report, without what only a database knows: which postings are the same ad, and of one employer. */
async function writeShares(counts: Partial, options: MergeOptions): Promise<void> {
  const engine = await engineOf(options);
  if (engine.taxonomy.hash !== counts.taxonomy.hash)
    throw new AppError(
      'TAXONOMY',
      `The parts were made with another taxonomy (${counts.taxonomy.hash}) than this one (${engine.taxonomy.hash}).`,
      'Give the same --taxonomy, or leave --format out for the counts alone.',
    );
  tell(
    options,
    'Shares count every line that was read, an ad posted again too, and intervals take postings to be independent; "batch" knows better.',
  );
  const comparison = compare(aggregateOf(counts), inDemandIn(engine), (id) => engine.skill(id));
  await writeTable(skillTable(comparison), options);
}

/** A part of a count, and what messages call it. */
interface NamedPart {
  readonly name: string;
  readonly counts: Partial;
}

/** One at a time, however many a file holds. */
async function* partsIn(file: string): AsyncGenerator<NamedPart> {
  const bytes = file === '-' ? standardInput() : fileBytes(file);
  let found = 0;
  for await (const line of linesOf(bytes, PART_BYTES)) {
    const name = `Line ${line.row} of "${file}"`;
    if ('tooLong' in line) throw notPart(name, 'it is too long');
    const text = new TextDecoder().decode(line.bytes);
    if (text.trim() === '') continue;
    found++;
    yield { name, counts: partOf(text, name) };
  }
  if (found === 0) throw new AppError('EMPTY', `"${file}" is empty.`, REMEDY);
}

/** All skills there are take half a megabyte. */
const PART_BYTES = 64 * 1024 * 1024;
const REMEDY = 'Give files that "skillgauge stream --partial" wrote.';

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
  return new AppError('SCHEMA', `${name} is no part of a count: ${why.slice(0, 200)}.`, REMEDY, { cause });
}

/**
 * The counts of both parts. Associative and commutative; a part without postings changes nothing.
 *
 * @param names  what messages call them
 * @throws AppError TAXONOMY where they were made with different taxonomies or programs: their counts mean different things
 */
export function mergePartials(
  a: Partial,
  b: Partial,
  names: readonly [string, string] = ['the first part', 'The second part'],
): Partial {
  const checkSame = (what: string, ofA: string | number, ofB: string | number) => {
    if (ofA === ofB) return;
    throw new AppError(
      'TAXONOMY',
      `${names[1]} was made with ${what} ${ofB}, and ${names[0]} with ${ofA}: their counts mean different things.`,
      'Make all parts with the same Skillgauge and the same --taxonomy.',
    );
  };
  checkSame('taxonomy', a.taxonomy.hash, b.taxonomy.hash);
  checkSame('Skillgauge', a.tool, b.tool);
  checkSame('an in-demand set of', a.coverage.length - 1, b.coverage.length - 1);
  const head = { tool: a.tool, taxonomy: a.taxonomy, failed: a.failed + b.failed };
  return partialOf(head, mergeAggregates(aggregateOf(a), aggregateOf(b)));
}
