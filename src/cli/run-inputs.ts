import type { Failure } from '../model/failure.js';
import { failureOf } from '../model/failure.js';
import type { Posting } from '../model/posting.js';
import type { TaggedPosting } from '../model/tagged-posting.js';
import { parseDocument } from '../parse/parse-document.js';
import type { FieldMap } from '../parse/record.js';
import type { Engine } from '../pipeline.js';
import { documentsOf } from '../read/documents.js';
import type { Web } from './web.js';

export interface InputRun<T = TaggedPosting> {
  readonly postings: AsyncGenerator<T>;
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
  const { postings, failures } = readInputs(engine, inputs, map, onFailure, web);
  async function* tagged(): AsyncGenerator<TaggedPosting> {
    for await (const posting of postings) yield engine.tag(posting);
  }
  return { postings: tagged(), failures };
}

/** As `runInputs`, but the postings are only read: for callers that know the tags of some of them already. */
export function readInputs(
  engine: Engine,
  inputs: readonly string[],
  map: FieldMap,
  onFailure?: (failure: Failure) => void,
  web?: Web,
): InputRun<Posting> {
  const failures: Failure[] = [];
  const fail = (failure: Failure) => {
    failures.push(failure);
    onFailure?.(failure);
  };
  async function* postings(): AsyncGenerator<Posting> {
    try {
      for await (const opened of documentsOf(
        inputs,
        engine.limits,
        process.stdin,
        web && (() => web.open()),
      )) {
        if (!opened.ok) {
          fail(failureOf(opened.origin, opened.error));
          continue;
        }
        for await (const outcome of parseDocument(opened.document, { limits: engine.limits, map })) {
          if (outcome.ok) yield outcome.value;
          else fail(failureOf(outcome.origin, outcome.error));
        }
      }
    } finally {
      web?.close();
    }
  }
  return { postings: postings(), failures };
}

/** A wish to stop: Ctrl-C or a termination signal. */
export interface Interrupt {
  readonly requested: boolean;
  /** The next item, or null as soon as a stop is asked for, even while the item is still being waited for. */
  next<T>(items: AsyncIterator<T>): Promise<IteratorResult<T> | null>;
  off(): void;
}

/**
 * Listens for the first signal only. The second finds no listener and ends the process at once, even in the middle of
 * work that leaves no room for JavaScript to hear it.
 */
export function listenForInterrupt(onFirst: () => void): Interrupt {
  let requested = false;
  let wake = () => {};
  const off = () => void process.off('SIGINT', stop).off('SIGTERM', stop);
  function stop(): void {
    requested = true;
    off();
    onFirst();
    wake();
  }
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    get requested() {
      return requested;
    },
    // A promise of its own for each item: racing one long-lived promise would keep every posting in memory.
    next: (items) =>
      new Promise((resolve, reject) => {
        wake = () => resolve(null);
        if (requested) wake();
        else items.next().then(resolve, reject);
      }),
    off,
  };
}
