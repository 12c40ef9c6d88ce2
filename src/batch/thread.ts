import { workerData } from 'node:worker_threads';
import { type CompiledNames, compileKnowledge, shippedKnowledge } from '../knowledge.js';
import type { Taxonomy } from '../model/taxonomy.js';
import { createEngine } from '../pipeline.js';
import { type PrepareOptions, preparing } from './prepare.js';

export interface ThreadData extends PrepareOptions {
  /** Null: the shipped one, which a thread reads faster by itself. */
  readonly taxonomy: Taxonomy | null;
  /** Of the same taxonomy; threads share the memory of the shipped ones. */
  readonly names: CompiledNames;
}

const { taxonomy, names, ...options } = workerData as ThreadData;

/** The work of a thread of the pool; it compiles the taxonomy once, when it starts. */
export default preparing(
  createEngine({
    knowledge: taxonomy === null ? shippedKnowledge(names) : compileKnowledge(taxonomy, names),
  }),
  options,
);
