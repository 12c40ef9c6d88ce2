import { readFileSync } from 'node:fs';
import { AppError } from '../errors.js';
import { parseChecked, withoutBom } from './checked-json.js';
import { type OverlayFile, OverlaySchema } from './schema.js';

/** A user's overlay whose shape is right; whether it fits a taxonomy is decided by `applyOverlay`. */
export interface Overlay {
  readonly file: string;
  /** The file's text, for the lines of problems. */
  readonly text: string;
  readonly add: NonNullable<OverlayFile['add']>;
  readonly replace: NonNullable<OverlayFile['replace']>;
  readonly forbid: NonNullable<OverlayFile['forbid']>;
}

/** An overlay is read whole; one of 200,000 aliases has some 10 MB. */
const OVERLAY_BYTES = 64 * 1024 * 1024;

/** @throws AppError TAXONOMY naming line, fault and mending */
export function readOverlay(file: string): Overlay {
  return parseOverlay(readText(file), file);
}

/** @param file  the name problems are told under */
export function parseOverlay(source: string, file: string): Overlay {
  const checked = parseChecked(OverlaySchema, source);
  if (!checked.ok) throw checked.problems.toError(file);
  const { add = [], replace = [], forbid = [] } = checked.value;
  return { file, text: withoutBom(source), add, replace, forbid };
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new AppError(
      'TAXONOMY',
      `The taxonomy overlay "${file}" cannot be read: ${(cause as Error).message}`,
      'Give the path of a JSON file with "add", "replace" or "forbid".',
      { cause },
    );
  }
  if (bytes.length > OVERLAY_BYTES)
    throw new AppError('TAXONOMY', `"${file}" has ${bytes.length} bytes.`, `Give at most ${OVERLAY_BYTES}.`);
  return bytes.toString('utf8');
}
