import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/taxonomy/json-schemas.js';
import { TAXONOMY_DIR } from '../../src/taxonomy/load.js';
import { NumericBaselineSchema } from '../../src/taxonomy/schema.js';

test.each([...jsonSchemas()])(
  'taxonomy/schema/%s is in step (npx tsx scripts/build-schemas.ts)',
  (name, text) => {
    expect(readFileSync(join(TAXONOMY_DIR, 'schema', name), 'utf8')).toBe(text);
  },
);

test('a numeric baseline gives hits of a total by skill id', () => {
  const baseline = { name: 'us', source: 'https://example.org', counts: { python: { hits: 3, total: 10 } } };
  expect(NumericBaselineSchema.safeParse(baseline).success).toBe(true);
  expect(NumericBaselineSchema.safeParse({ ...baseline, counts: { python: 0.3 } }).success).toBe(false);
});
