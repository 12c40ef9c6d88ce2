import { z } from 'zod';
import { Analysis } from '../model/analysis.js';
import { CategoryFileSchema, CuesSchema, OverlaySchema, SectionsSchema } from './schema.js';

const SCHEMAS: Readonly<Record<string, { schema: z.ZodType; title: string }>> = {
  'analysis.schema.json': { schema: Analysis, title: 'What "skillgauge analyze -f json" prints' },
  'cues.schema.json': { schema: CuesSchema, title: 'taxonomy/cues.json of Skillgauge' },
  'overlay.schema.json': { schema: OverlaySchema, title: 'A file for "skillgauge --taxonomy"' },
  'sections.schema.json': { schema: SectionsSchema, title: 'taxonomy/sections.json of Skillgauge' },
  'skills.schema.json': {
    schema: CategoryFileSchema,
    title: 'A category file of taxonomy/skills of Skillgauge',
  },
};

/** The files of `taxonomy/schema` as they should be: name and text. `scripts/build-schemas.ts` writes them. */
export function* jsonSchemas(): Generator<[name: string, text: string]> {
  for (const [name, { schema, title }] of Object.entries(SCHEMAS)) {
    const { $schema, ...rest } = z.toJSONSchema(schema);
    yield [name, `${pretty({ $schema, title, ...rest })}\n`];
  }
}

/** Lines no longer than biome's, so that the formatter has nothing to say. */
const LINE_WIDTH = 110;

/** JSON by lines, with short lists on one line. */
export function pretty(value: unknown, indent = '', prefix = 0): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isFlat = value.every((item) => typeof item !== 'object');
    if (isFlat && indent.length + prefix + flat.length <= LINE_WIDTH) return flat;
    return `[\n${value.map((item) => inner + pretty(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => {
      const key = `${JSON.stringify(name)}: `;
      return `${inner}${key}${pretty(field, inner, key.length)}`;
    });
  return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
}
