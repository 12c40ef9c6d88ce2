import type { Taxonomy } from '../../model/taxonomy.js';
import { applyOverlay, overlaidIds } from '../overlay.js';
import type { Overlay } from '../overlay-file.js';
import type { LintFinding } from './finding.js';
import { lintTaxonomy } from './lint.js';
import { shippedContext } from './shipped.js';

/**
 * What is wrong with the skills of an overlay where they stand beside the shipped ones.
 *
 * @throws AppError TAXONOMY where the overlay does not fit at all
 */
export function lintOverlay(overlay: Overlay, shipped: Taxonomy): LintFinding[] {
  const own = overlaidIds(overlay);
  const placed = applyOverlay(shipped, overlay).skills.map((skill) => ({
    ...skill,
    file: own.has(skill.id) ? overlay.file : 'shipped',
  }));
  // The overlay's skills last, so that what collides is told of them.
  const inOrder = [...placed.filter((s) => !own.has(s.id)), ...placed.filter((s) => own.has(s.id))];
  return lintTaxonomy(inOrder, { ...shippedContext(), needsSources: false }).filter(
    (f) => f.file === overlay.file,
  );
}
