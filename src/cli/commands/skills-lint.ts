import { counted } from '../../report/words.js';
import { lintFiles } from '../../taxonomy/lint/files.js';
import type { LintFinding } from '../../taxonomy/lint/finding.js';
import { lintTaxonomy } from '../../taxonomy/lint/lint.js';
import { lintOverlay } from '../../taxonomy/lint/overlay.js';
import { shippedContext, shippedSkills } from '../../taxonomy/lint/shipped.js';
import { loadTaxonomy } from '../../taxonomy/load.js';
import { readOverlay } from '../../taxonomy/overlay-file.js';
import { EXIT } from '../exit.js';
import { type GlobalOptions, printResult } from '../output.js';
import type { TaxonomyOption } from './skills-engine.js';

export interface SkillsLintOptions extends GlobalOptions, TaxonomyOption {
  readonly format: 'table' | 'json' | 'csv';
}

/** Findings shown to people; all of them stand in the JSON. */
const FINDINGS_SHOWN = 200;

/** Lints an overlay, or the shipped taxonomy. Exit code 3 where an error is found. */
export async function skillsLint(file: string | undefined, options: SkillsLintOptions): Promise<number> {
  const findings = findingsOf(file ?? options.taxonomy);
  await printResult([
    options.format === 'json' ? `${JSON.stringify(findings, null, 2)}\n` : renderFindings(findings),
  ]);
  return findings.some((f) => f.severity === 'error') ? EXIT.gateNotMet : EXIT.ok;
}

function findingsOf(overlay: string | undefined): LintFinding[] {
  if (overlay !== undefined) return lintOverlay(readOverlay(overlay), loadTaxonomy());
  const shapes = lintFiles();
  return shapes.length > 0
    ? shapes
    : lintTaxonomy(shippedSkills(), { ...shippedContext(), needsSources: true });
}

/** Each finding on two lines, errors first, and the totals last. */
export function renderFindings(findings: readonly LintFinding[]): string {
  const errors = findings.filter((f) => f.severity === 'error');
  const warnings = findings.filter((f) => f.severity === 'warning');
  const inOrder = [...errors, ...warnings];
  const lines = inOrder.slice(0, FINDINGS_SHOWN).map((f) => {
    const place = f.skill === null ? f.file : `${f.file} ${f.skill}`;
    return `${f.severity}  ${place}: ${f.message}  (${f.rule})\n  ${f.fix}`;
  });
  if (inOrder.length > FINDINGS_SHOWN)
    lines.push(`… and ${inOrder.length - FINDINGS_SHOWN} more; all with -f json`);
  return `${[...lines, `${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}`].join('\n')}\n`;
}
