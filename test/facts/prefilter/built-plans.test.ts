import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtPlans } from '../../../scripts/built-plans.js';
import { neededBy } from '../../../src/facts/prefilter/needs.js';
import { allPatterns, nameOf } from '../../../src/facts/prefilter/pattern.js';

const CHUNKS = fileURLToPath(new URL('../../../dist/chunks/', import.meta.url));

test('the built program holds the plans that are read off the patterns of the sources', () => {
  const written = readdirSync(CHUNKS)
    .map(
      (name) =>
        /JSON\.parse\((['"`]\{\\?"strings\\?":.*?\}['"`])\)/.exec(readFileSync(CHUNKS + name, 'utf8'))?.[1],
    )
    .find((literal) => literal !== undefined);
  // The literal is our own build's.
  const plans: unknown = JSON.parse(new Function(`return ${written}`)());
  expect(plans).toEqual(JSON.parse(JSON.stringify(builtPlans())));
});

test('a plan names the strings that its pattern needs, or shorter ones they hold', () => {
  const { strings, plans } = builtPlans();
  expect(allPatterns().length).toBeGreaterThan(120);
  for (const { whole } of allPatterns()) {
    const planned = plans[nameOf(whole)]?.needs.map((anyOf) =>
      anyOf.map((number) => strings[number] as string),
    );
    const needed = neededBy(whole).needs;
    expect(planned?.length, whole.source).toBe(needed.length);
    needed.forEach(({ anyOf }, at) => {
      for (const long of anyOf)
        expect(
          planned?.[at]?.some((short) => long.includes(short) || long.toLowerCase().includes(short)),
        ).toBe(true);
    });
  }
});
