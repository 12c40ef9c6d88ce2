import { z } from 'zod';

/**
 * Tells whether JSON has one of the shapes. Nearly every record that is no board's response lacks a field all of them
 * need, and is told by that alone: a line of a file is looked at for each board, and for zod a misfit is a long story.
 */
export function fits(...schemas: readonly z.ZodType[]): (json: unknown) => boolean {
  const tests = schemas.map((schema) => {
    // Worked out when first asked for: most runs read no JSON.
    let mayFit: ((json: unknown) => boolean) | undefined;
    return (json: unknown): boolean => {
      mayFit ??= outlineOf(schema);
      return mayFit(json) && schema.safeParse(json).success;
    };
  });
  return (json) => tests.some((test) => test(json));
}

/** False only for what the schema refuses. */
function outlineOf(schema: unknown): (json: unknown) => boolean {
  if (schema instanceof z.ZodArray) return Array.isArray;
  if (schema instanceof z.ZodPipe) return outlineOf(schema.in);
  if (schema instanceof z.ZodUnion) {
    const outlines = schema.options.map(outlineOf);
    return (json) => outlines.some((outline) => outline(json));
  }
  if (!(schema instanceof z.ZodObject)) return () => true;
  const needed = Object.entries<z.ZodType>(schema.shape)
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name]) => name);
  return (json) => typeof json === 'object' && json !== null && needed.every((name) => name in json);
}
