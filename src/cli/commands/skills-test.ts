import { readBody } from '../../parse/body.js';
import { postingOf } from '../../parse/posting-of.js';
import type { Engine } from '../../pipeline.js';
import { counted } from '../../report/words.js';
import { loadTaxonomy } from '../../taxonomy/load.js';
import { overlaidIds } from '../../taxonomy/overlay.js';
import { readOverlay } from '../../taxonomy/overlay-file.js';
import { type Proof, proofsOf } from '../../taxonomy/proofs.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, printResult } from '../output.js';
import { engineOf, type TaxonomyOption, taxonomyOf } from './skills-engine.js';

export interface SkillsTestOptions extends GlobalOptions, TaxonomyOption {
  readonly format: 'table' | 'json' | 'csv';
}

/** Runs the proof sentences of an overlay, or of the shipped taxonomy. Exit code 3 where one fails. */
export async function skillsTest(file: string | undefined, options: SkillsTestOptions): Promise<number> {
  const overlay = file ?? options.taxonomy;
  const taxonomy = overlay === undefined ? loadTaxonomy() : await taxonomyOf({ taxonomy: overlay });
  const own = overlay === undefined ? null : overlaidIds(readOverlay(overlay));
  const engine = await engineOf(overlay === undefined ? {} : { taxonomy: overlay });
  const proofs = proofsOf(taxonomy.skills.filter((skill) => own === null || own.has(skill.id)));
  const failed = proofs.filter((proof) => isCounted(proof, engine) !== proof.counts);
  await printResult([
    options.format === 'json'
      ? `${JSON.stringify(failed, null, 2)}\n`
      : renderFailures(failed, proofs.length),
  ]);
  return failed.length > 0 ? EXIT.gateNotMet : EXIT.ok;
}

function isCounted({ skill, text, start, end }: Proof, engine: Engine): boolean {
  const { tags } = engine.tag(postingOf(readBody(text)));
  return tags.some((tag) => tag.id === skill && tag.mentions.some((m) => m.start < end && start < m.end));
}

function renderFailures(failed: readonly Proof[], all: number): string {
  const lines = failed.map(
    ({ skill, marked, counts }) =>
      `${skill}: ${counts ? 'not counted, but should be' : 'counted, but should not be'}: ${marked}\n`,
  );
  return `${lines.join('')}${counted(all, 'sentence')}, ${failed.length} failed\n`;
}
