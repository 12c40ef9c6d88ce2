import { parse } from 'csv-parse';
import { AppError } from '../errors.js';
import type { Limits } from '../model/limits.js';
import type { Outcome } from '../model/outcome.js';
import type { Posting } from '../model/posting.js';
import type { FieldMap } from './columns.js';
import { outcomeOfRecord } from './record.js';

/** Reads a CSV or TSV stream row by row: delimiter voted on the header line, columns mapped by name. */
export async function* readTable(
  stream: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  file: string | null,
  limits: Limits,
  map?: FieldMap,
): AsyncGenerator<Outcome<Posting>> {
  const parser = parse({
    delimiter: delimiterOf(head),
    columns: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.rowBytes,
  });
  const feeding = feed(stream, parser);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<Record<string, string>>) {
      row++;
      const read = isJobSpy(record) ? withSingleBackslashes(record) : record;
      yield outcomeOfRecord(read, { file, url: null, row }, map);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (!isCsvError(error)) throw error;
    const message = `Row ${row + 1} of "${file ?? 'the table'}" cannot be read: ${error.message.slice(0, 160)}`;
    yield {
      ok: false,
      origin: { file, url: null, row: row + 1 },
      error: new AppError(
        'PARSE',
        message,
        'Mend the row, or export the table again; rows before it were read.',
        { cause: error },
      ),
    };
  }
  await feeding;
}

async function feed(stream: AsyncIterable<Uint8Array>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const chunk of stream) {
      if (parser.destroyed) return;
      if (!parser.write(chunk))
        await new Promise<void>((resolve) => {
          const done = () => {
            parser.off('drain', done).off('close', done);
            resolve();
          };
          parser.on('drain', done).on('close', done);
        });
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** JobSpy's own way of saving a table writes every backslash twice. */
function isJobSpy(record: Readonly<Record<string, string>>): boolean {
  return 'job_url' in record && 'site' in record && 'date_posted' in record;
}

function withSingleBackslashes(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value.replaceAll('\\\\', '\\')]),
  );
}

function isCsvError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function delimiterOf(head: Uint8Array): string {
  const line = new TextDecoder().decode(head).split('\n', 1)[0] ?? '';
  const counts = [',', '\t', ';', '|'].map((d) => [d, line.split(d).length] as const);
  return counts.sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}
