import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(`${ROOT}README.md`, 'utf8');
const examples = [...README.matchAll(/```\n\$ (.*)\n([\s\S]*?)```/g)].map(
  ([, command, output]) => [command, output] as [string, string],
);

test('README shows examples', () => {
  expect(examples.length).toBeGreaterThan(1);
});

test.each(examples)('README: %s prints what it shows', (command, output) => {
  const typed = command.replace('npx skillgauge', 'node dist/cli/main.js');
  const { stdout } = spawnSync('sh', ['-c', typed], { cwd: ROOT, encoding: 'utf8' });
  expect(stdout).toBe(output);
});
