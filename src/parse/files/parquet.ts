import { AppError } from '../../errors.js';
import type { Outcome } from '../../model/outcome.js';
import type { Posting } from '../../model/posting.js';
import { describesPostings, type FieldMap } from '../columns.js';
import { outcomeOfRecord, type RecordOrigin } from '../record.js';

/** Rows read at a time, so that a large row group is not held as objects all at once. */
const ROWS_AT_A_TIME = 500;
/** Bytes one row group may say it unpacks to. */
const MOST_GROUP_BYTES = 512 * 1024 * 1024;

/**
 * Reads the rows of a Parquet file as records, some hundred at a time.
 *
 * @throws AppError PARSE, NO_TEXT, TOO_LARGE
 */
export async function* readParquet(
  file: { readonly bytes: Uint8Array },
  name: string,
  origin: RecordOrigin,
  map?: FieldMap,
): AsyncGenerator<Outcome<Posting>> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  // A Buffer's own `slice` shares its memory, and that begins elsewhere.
  const bytes = new Uint8Array(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const buffer = {
    byteLength: bytes.byteLength,
    slice: (start: number, end?: number) => bytes.slice(start, end).buffer as ArrayBuffer,
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new AppError(
        'PARSE',
        `"${name}" is not a readable Parquet file: ${(cause as Error).message?.slice(0, 160)}`,
        'Check that the file is complete, or export it again.',
        { cause },
      );
    }
  };
  const { metadata, columns } = await attempt(async () => {
    const found = await parquetMetadataAsync(buffer);
    return { metadata: found, columns: parquetSchema(found).children.map((child) => child.element.name) };
  });
  if (!describesPostings(columns, map)) {
    throw new AppError(
      'NO_TEXT',
      `No column of "${name}" holds descriptions (its columns: ${columns.slice(0, 12).join(', ')}).`,
      'Name the column with --map, for example --map description=job_desc.',
    );
  }
  if (metadata.row_groups.some((group) => Number(group.total_byte_size) > MOST_GROUP_BYTES)) {
    throw new AppError(
      'TOO_LARGE',
      `A row group of "${name}" unpacks to more than ${MOST_GROUP_BYTES / 1024 / 1024} MB.`,
      'Write the file again with smaller row groups.',
    );
  }
  const rows = Number(metadata.num_rows);
  for (let from = 0; from < rows; from += ROWS_AT_A_TIME) {
    const records = await attempt(() =>
      parquetReadObjects({
        file: buffer,
        metadata,
        compressors,
        rowStart: from,
        rowEnd: Math.min(rows, from + ROWS_AT_A_TIME),
      }),
    );
    let row = from;
    for (const record of records) {
      row++;
      yield outcomeOfRecord(record, { ...origin, row }, map);
    }
  }
}
