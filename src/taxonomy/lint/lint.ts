import { boilerplate } from './boilerplate.js';
import type { LintContext, LintFinding, LintRule, PlacedSkill } from './finding.js';
import { idShape } from './id-shape.js';
import { idsUnique } from './ids-unique.js';
import { namesRepeated } from './names-repeated.js';
import { namesUnique } from './names-unique.js';
import { ordinaryWords } from './ordinary-words.js';
import { parentsAcyclic } from './parents-acyclic.js';
import { parentsExist } from './parents-exist.js';
import { proofs } from './proofs.js';
import { seedCoverage } from './seed-coverage.js';
import { shortNames } from './short-names.js';
import { sorted } from './sorted.js';
import { sourcesNamed } from './sources-named.js';
import { variantCollision } from './variant-collision.js';

export const LINT_RULES: readonly LintRule[] = [
  idShape,
  idsUnique,
  sorted,
  namesUnique,
  namesRepeated,
  variantCollision,
  parentsExist,
  parentsAcyclic,
  shortNames,
  ordinaryWords,
  boilerplate,
  proofs,
  sourcesNamed,
  seedCoverage,
];

/** All findings of all rules, by file, then skill; errors before warnings. */
export function lintTaxonomy(skills: readonly PlacedSkill[], context: LintContext): LintFinding[] {
  const findings = LINT_RULES.flatMap((rule) => rule(skills, context));
  const key = (f: LintFinding) => `${f.file}\0${f.skill ?? ''}\0${f.severity}\0${f.rule}\0${f.message}`;
  return findings
    .map((f) => [key(f), f] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, f]) => f);
}
