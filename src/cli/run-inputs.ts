import type { Failure } from '../model/failure.js';
import { failureOf } from '../model/failure.js';
import type { RawDocument } from '../model/raw-document.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import { type Portion, portionsOf } from '../parse/portions.js';
import type { FieldMap } from '../parse/record.js';
import type { Engine } from '../pipeline.js';
import { documentsOf, type Opened } from '../read/documents.js';
import type { Web } from './web.js';

export interface InputRun {
  readonly postings: AsyncGenerator<TaggedPosting>;
  /** Filled as the postings are taken. */
  readonly failures: Failure[];
}

/** Tags every posting of the inputs as they are taken; what cannot be read is gathered, and the run goes on. */
export function runInputs(
  engine: Engine,
  inputs: readonly string[],
  map: FieldMap,
  onFailure?: (failure: Failure) => void,
  web?: Web,
): InputRun {
  const failures: Failure[] = [];
  const fail = (failure: Failure) => {
    failures.push(failure);
    onFailure?.(failure);
  };
  async function* postings(): AsyncGenerator<TaggedPosting> {
    for await (const opened of opening(engine, inputs, web)) {
      if (!opened.ok) {
        fail(failureOf(opened.origin, opened.error));
        continue;
      }
      for await (const outcome of engine.analyze(opened.document, map)) {
        if (outcome.ok) yield outcome.value;
        else fail(failureOf(outcome.origin, outcome.error));
      }
    }
  }
  return { postings: postings(), failures };
}

/** How much of the inputs was taken so far. */
export interface Taken {
  /** Files, pages and standard input. */
  documents: number;
  bytes: number;
}

/** Cuts the inputs into portions that any thread can read; `taken` is kept up to date. */
export async function* inputPortions(
  engine: Engine,
  inputs: readonly string[],
  map: FieldMap,
  taken: Taken,
  web?: Web,
): AsyncGenerator<Portion> {
  for await (const opened of opening(engine, inputs, web)) {
    taken.documents++;
    if (opened.ok) yield* portionsOf(counted(opened.document, taken), { limits: engine.limits, map });
    else yield { kind: 'failed', failure: failureOf(opened.origin, opened.error) };
  }
}

async function* opening(engine: Engine, inputs: readonly string[], web?: Web): AsyncGenerator<Opened> {
  try {
    yield* documentsOf(inputs, engine.limits, process.stdin, web && (() => web.open()));
  } finally {
    web?.close();
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
