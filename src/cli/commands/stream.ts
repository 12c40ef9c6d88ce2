import { AppError } from '../../errors.js';
import type { FieldMap } from '../../parse/columns.js';
import { analysisOf } from '../../report/analysis.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, printResult, tell } from '../output.js';
import { standardInput } from '../standard-input.js';
import { countsOf } from '../stream/counts.js';
import { type StreamedLine, streamLines } from '../stream/lines.js';
import { engineOf } from './skills-engine.js';

export interface StreamOptions extends GlobalOptions {
  readonly map: FieldMap;
  readonly partial?: boolean;
  readonly parts?: boolean;
}

/**
 * JSON Lines in, JSON Lines out: the contract for running inside other engines. Failed lines are records too and leave
 * the exit code at 0, since engines take any other for the death of the whole process.
 */
export async function stream(options: StreamOptions): Promise<number> {
  if (options.parts && !options.partial)
    throw new AppError(
      'USAGE',
      '--parts says how counts are cut, but no counts were asked for.',
      'Give --partial too.',
    );
  const input = standardInput();
  if (input.isTTY) tell(options, 'Reading JSON Lines from the terminal; Ctrl-D ends them.');
  const engine = await engineOf(options);
  const lines = streamLines(input, engine, options.map);
  await printResult(options.partial ? countsOf(lines, engine, options.parts === true) : answers(lines));
  return EXIT.ok;
}

async function* answers(lines: AsyncIterable<StreamedLine>): AsyncGenerator<string> {
  for await (const { id, row, outcome } of lines) {
    yield outcome.kind === 'tagged'
      ? `{"id":${id},"row":${row},"posting":${JSON.stringify(analysisOf(outcome.tagged))}}\n`
      : `{"id":${id},"row":${row},"error":${JSON.stringify(outcome.error)}}\n`;
  }
}
