import { type CompiledNames, compileKnowledge, namesReadAside, shippedKnowledge } from '../../knowledge.js';
import type { Taxonomy } from '../../model/taxonomy.js';
import { createEngine, type Engine } from '../../pipeline.js';
import { loadTaxonomy } from '../../taxonomy/load.js';

export interface TaxonomyOption {
  /** A user's overlay, from the global `--taxonomy`. */
  readonly taxonomy?: string;
}

let names: Promise<CompiledNames | undefined> | undefined;

/** Starts reading what `engineOf` needs, for a command that will ask for it. */
export function prepareEngine(): void {
  names = namesReadAside();
}

/** The engine of the shipped taxonomy, or of it with the user's overlay. @throws AppError TAXONOMY */
export async function engineOf(options: TaxonomyOption): Promise<Engine> {
  if (options.taxonomy === undefined) return createEngine({ knowledge: shippedKnowledge(await names) });
  return createEngine({ knowledge: compileKnowledge(await taxonomyOf(options)) });
}

/** The shipped taxonomy with its proofs, or with the user's overlay on it. @throws AppError TAXONOMY */
export async function taxonomyOf({ taxonomy: file }: TaxonomyOption): Promise<Taxonomy> {
  const shipped = loadTaxonomy();
  if (file === undefined) return shipped;
  // Loaded here, since schemas cost what the shipped taxonomy alone does not need.
  const [{ readOverlay }, { applyOverlay }] = await Promise.all([
    import('../../taxonomy/overlay-file.js'),
    import('../../taxonomy/overlay.js'),
  ]);
  return applyOverlay(shipped, readOverlay(file));
}
