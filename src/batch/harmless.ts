import type { Source } from '../model/source.js';
import { sourceName } from '../model/source.js';
import { detectFormat, type Format } from '../parse/detect.js';
import { isHarmlessDocument } from '../parse/harmless.js';
import type { Portion } from '../parse/portions.js';
import type { Task } from './prepare.js';

/** True where a task may be done in the main thread, which nothing can stop. */
export function isHarmless({ portions }: Task): boolean {
  return portions.every((portion) => {
    if (!('bytes' in portion)) return true;
    const format = portion.kind === 'whole' ? formatOf(portion) : 'jsonl';
    return isHarmlessDocument(format, portion.bytes.length);
  });
}

function formatOf({ source, bytes, headBytes }: Extract<Portion, { kind: 'whole' }>): Format {
  return detectFormat(bytes.subarray(0, headBytes), nameOf(source));
}

function nameOf(source: Source): string {
  return source.kind === 'stdin' ? '' : sourceName(source);
}
