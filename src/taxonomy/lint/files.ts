import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { parseChecked } from '../checked-json.js';
import { categoryFiles, TAXONOMY_DIR } from '../load.js';
import {
  CategoryFileSchema,
  CuesSchema,
  InDemandSchema,
  SalaryFactsSchema,
  SectionsSchema,
} from '../schema.js';
import type { LintFinding } from './finding.js';

/** Holds every file of a taxonomy folder against its schema: what the rules on skills take for granted. */
export function lintFiles(dir: string = TAXONOMY_DIR): LintFinding[] {
  const schemas: [string, z.ZodType][] = [
    ['sections.json', SectionsSchema],
    ['cues.json', CuesSchema],
    ['baseline/in-demand.json', InDemandSchema],
    ['baseline/salary.json', SalaryFactsSchema],
    ...categoryFiles(dir).map((path): [string, z.ZodType] => [
      `skills/${basename(path)}`,
      CategoryFileSchema,
    ]),
  ];
  return schemas.flatMap(([file, schema]) => {
    const checked = parseChecked(schema, readFileSync(join(dir, file), 'utf8'));
    if (checked.ok) return [];
    return checked.problems.shown.map(({ line, what, fix }) => ({
      rule: 'schema',
      severity: 'error' as const,
      skill: null,
      file,
      message: `Line ${line}: ${what}.`,
      fix,
    }));
  });
}
