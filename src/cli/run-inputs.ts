import type { Failure } from '../model/failure.js';
import { failureOf } from '../model/failure.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import type { FieldMap } from '../parse/columns.js';
import type { Engine } from '../pipeline.js';
import { documentsOf, type Folders, type Opened } from '../read/documents.js';
import { standardInput } from './standard-input.js';
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

/** The documents of the inputs; the network is let go of at the end. */
export async function* opening(
  engine: Engine,
  inputs: readonly string[],
  web?: Web,
  folders?: Folders,
): AsyncGenerator<Opened> {
  try {
    yield* documentsOf(inputs, engine.limits, standardInput, web && (() => web.open()), folders);
  } finally {
    web?.close();
  }
}
