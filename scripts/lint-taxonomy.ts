/**
 * Lints the shipped taxonomy for a maintainer: counts by rule, and the findings of one rule or of one file.
 *
 *   npx tsx scripts/lint-taxonomy.ts                         counts by rule, and three examples of each
 *   npx tsx scripts/lint-taxonomy.ts --rule names-unique     all findings of a rule
 *   npx tsx scripts/lint-taxonomy.ts --file databases        all findings of skills/databases.json
 *
 * Exit code 3 where an error is found.
 */
import { parseArgs } from 'node:util';
import { lintFiles } from '../src/taxonomy/lint/files.js';
import type { LintFinding } from '../src/taxonomy/lint/finding.js';
import { lintTaxonomy } from '../src/taxonomy/lint/lint.js';
import { shippedContext, shippedSkills } from '../src/taxonomy/lint/shipped.js';

const EXAMPLES = 3;

const { values } = parseArgs({ options: { rule: { type: 'string' }, file: { type: 'string' } } });
const shapes = lintFiles();
const findings = [
  ...shapes,
  ...(shapes.length > 0 ? [] : lintTaxonomy(shippedSkills(), { ...shippedContext(), needsSources: true })),
];
const wanted = findings.filter(
  (f) => (!values.rule || f.rule === values.rule) && (!values.file || f.file.includes(values.file)),
);

if (values.rule || values.file) console.log(wanted.map(line).join('\n'));
else {
  for (const rule of new Set(wanted.map(ruleOf))) {
    const found = wanted.filter((f) => ruleOf(f) === rule);
    console.log(`${String(found.length).padStart(6)}  ${rule}`);
    for (const f of found.slice(0, EXAMPLES)) console.log(`          ${line(f)}`);
  }
}
const errors = findings.filter((f) => f.severity === 'error').length;
console.log(`${errors} errors, ${findings.length - errors} warnings`);
if (errors > 0) process.exitCode = 3;

function line(f: LintFinding): string {
  return `${f.file}${f.skill === null ? '' : ` ${f.skill}`}: ${f.message}`;
}

function ruleOf(f: LintFinding): string {
  return `${f.severity}  ${f.rule}`;
}
