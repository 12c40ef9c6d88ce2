import { styleText } from 'node:util';
import type { AppError } from '../errors.js';
import { printable } from '../report/printable.js';
import { isTerminal, print } from './print.js';
import { type Chunks, writeResult } from './write-result.js';

export interface GlobalOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
  readonly progress: boolean;
  /** A user's overlay of the taxonomy. */
  readonly taxonomy?: string;
}

/** Says what went wrong and what to do, on stderr. */
export function complain(error: Pick<AppError, 'message' | 'fix'>): void {
  process.stderr.write(`skillgauge: ${printable(error.message)}\n  ${printable(error.fix)}\n`);
}

/** Says something about the run, on stderr, unless asked to be quiet. */
export function tell(options: GlobalOptions, text: string): void {
  if (!options.quiet) process.stderr.write(`${printable(text)}\n`);
}

export async function printResult(chunks: Chunks): Promise<void> {
  for await (const chunk of chunks) await print(chunk);
}

export async function writeTo(path: string | undefined, chunks: Chunks): Promise<void> {
  if (path === undefined || path === '-') await printResult(chunks);
  else await writeResult(path, chunks);
}

export function terminalWidth(asked: number | undefined): number {
  // Some terminals say 0 where they do not know.
  const columns = (isTerminal() && process.stdout.columns) || 80;
  return asked ?? Math.max(40, Math.min(columns, 120));
}

export function usesColor(options: GlobalOptions): boolean {
  return options.color && !process.env['NO_COLOR'] && isTerminal();
}

export function bold(text: string, color: boolean): string {
  return color ? styleText('bold', text) : text;
}
