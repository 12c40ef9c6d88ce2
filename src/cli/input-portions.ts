import { failureOf } from '../model/failure.js';
import type { RawDocument } from '../model/raw-document.js';
import type { FieldMap } from '../parse/columns.js';
import { type Portion, portionsOf } from '../parse/portions.js';
import type { Engine } from '../pipeline.js';
import { opening } from './run-inputs.js';
import type { Web } from './web.js';

/** How much of the inputs was taken so far. */
export interface Taken {
  /** Files, pages and standard input. */
  documents: number;
  bytes: number;
  /** Files of folders that are no postings by their names, or that the run writes itself. */
  passedOver: number;
}

/**
 * Cuts the inputs into portions that any thread can read; `taken` is kept up to date.
 *
 * @param isOutput  true for files of folders that the run writes itself
 */
export async function* inputPortions(
  engine: Engine,
  inputs: readonly string[],
  map: FieldMap,
  taken: Taken,
  isOutput: (path: string) => boolean,
  web?: Web,
): AsyncGenerator<Portion> {
  const passedOver = () => {
    taken.passedOver++;
  };
  for await (const opened of opening(engine, inputs, web, { passedOver, isOutput })) {
    taken.documents++;
    if (opened.ok) yield* portionsOf(counted(opened.document, taken), { limits: engine.limits, map });
    else yield { kind: 'failed', failure: failureOf(opened.origin, opened.error) };
  }
}

function counted(document: RawDocument, taken: Taken): RawDocument {
  return {
    ...document,
    async bytes() {
      const bytes = await document.bytes();
      taken.bytes += bytes.length;
      return bytes;
    },
    async *stream() {
      for await (const chunk of document.stream()) {
        taken.bytes += chunk.length;
        yield chunk;
      }
    },
  };
}
