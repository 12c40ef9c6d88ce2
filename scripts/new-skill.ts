/**
 * Writes a new skill into its category file, sorted, and lints it:
 *
 *   npm run new-skill -- --name Polars --category ml-libraries --parents data-analysis --released 2020
 *   npm run new-skill -- --name Comet --category ml-libraries --ambiguous cue       with sentences to fill in
 *   npm run new-skill                                                              asks, on a terminal
 *   npm run new-skill -- --sort                                                    only sorts and formats all files
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError, isAppError } from '../src/errors.js';
import type { ProofNeeded, SkillKind } from '../src/model/taxonomy.js';
import { formatCategory, formatEntry } from '../src/taxonomy/format.js';
import { slugOf } from '../src/taxonomy/import/imported.js';
import { lintTaxonomy } from '../src/taxonomy/lint/lint.js';
import { shippedContext, shippedSkills } from '../src/taxonomy/lint/shipped.js';
import { type CategoryFile, categoryFiles, type SkillEntry, TAXONOMY_DIR } from '../src/taxonomy/load.js';
import { SkillEntrySchema } from '../src/taxonomy/schema.js';

/** What a mistyped option is answered with, and `--help`. */
const USAGE =
  'npm run new-skill -- --name NAME --category CATEGORY [--id ID] [--kind KIND] [--aliases "A, B"] [--vendors V] [--parents ID] [--released YEAR] [--source SOURCE] [--ambiguous case|neighbour|cue], or --sort alone';

const { values } = readArguments({
  options: {
    help: { type: 'boolean' },
    name: { type: 'string' },
    category: { type: 'string' },
    id: { type: 'string' },
    kind: { type: 'string' },
    aliases: { type: 'string' },
    vendors: { type: 'string' },
    parents: { type: 'string' },
    released: { type: 'string' },
    source: { type: 'string' },
    ambiguous: { type: 'string' },
    taxonomy: { type: 'string', default: TAXONOMY_DIR },
    sort: { type: 'boolean' },
  },
} as const);

try {
  if (values.help) console.log(USAGE);
  else if (values.sort) sortAll(values.taxonomy);
  else await addSkill();
} catch (error) {
  if (!isAppError(error)) throw error;
  console.error(`${error.message}\n  ${error.fix}`);
  process.exitCode = 1;
}

function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${(error as Error).message.split('. ')[0]}.\n  ${USAGE}`);
    process.exit(1);
  }
}

async function addSkill(): Promise<void> {
  const answers = await ask();
  const path = join(values.taxonomy, 'skills', `${answers.category}.json`);
  if (!existsSync(path)) {
    const known = categoryFiles(values.taxonomy).map((file) => /([^/\\]+)\.json$/.exec(file)?.[1]);
    throw new AppError(
      'TAXONOMY',
      `No category "${answers.category}".`,
      `Choose one of ${known.join(', ')}.`,
    );
  }
  const file = JSON.parse(readFileSync(path, 'utf8')) as CategoryFile;
  const entry = entryOf(answers.name);
  const valid = SkillEntrySchema.safeParse(entry);
  if (!valid.success) {
    const what = valid.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new AppError(
      'TAXONOMY',
      `The skill is not written: ${what}.`,
      'See taxonomy/README.md for what each field may hold.',
    );
  }
  const taken = shippedSkills(values.taxonomy).find((skill) => skill.id === entry.id);
  if (taken)
    throw new AppError(
      'TAXONOMY',
      `The id "${entry.id}" stands in ${taken.file}.`,
      'Change that entry, or give another --id.',
    );
  writeFileSync(path, formatCategory({ ...file, skills: [...file.skills, entry] }));
  console.log(`${path}\n  ${formatEntry(entry, file)}`);
  report(entry.id);
}

/** From the options; what is missing is asked for where somebody is there to answer. */
async function ask(): Promise<{ name: string; category: string }> {
  let { name = '', category = '' } = values;
  if ((name === '' || category === '') && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    name ||= (await terminal.question('Name, as its makers write it: ')).trim();
    category ||= (await terminal.question('Category (a file of taxonomy/skills): ')).trim();
    values.aliases ??= (await terminal.question('Other safe names, parted by semicolons: ')).trim();
    values.parents ??= (await terminal.question('Ids of broader skills, parted by semicolons: ')).trim();
    values.released ??= (await terminal.question('Year of first release, if known: ')).trim();
    const isWord = await terminal.question(
      'Is the name also an ordinary word, a person, a company? Then: case, neighbour or cue: ',
    );
    values.ambiguous ??= isWord.trim();
    terminal.close();
  }
  if (name !== '' && category !== '') return { name, category };
  throw new AppError(
    'USAGE',
    'A skill needs a name and a category.',
    'npm run new-skill -- --name X --category Y',
  );
}

function entryOf(name: string): SkillEntry {
  const list = (value: string | undefined) => (value ?? '').split(/\s*[;,]\s*/).filter(Boolean);
  const entry: Record<string, unknown> = {
    id: values.id ?? slugOf(name),
    name,
    kind: values.kind as SkillKind | undefined,
    aliases: list(values.aliases),
    vendors: list(values.vendors),
    parents: list(values.parents),
    released: values.released ? Number(values.released) : undefined,
    sources: list(values.source ?? 'knowledge'),
    ambiguous: values.ambiguous ? [stub(name, values.ambiguous as ProofNeeded)] : [],
  };
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined),
  ) as unknown as SkillEntry;
}

/** Sentences to be written: the lint refuses them as they are, so that they are not forgotten. */
function stub(name: string, needs: ProofNeeded) {
  return {
    name,
    needs,
    near: [],
    is: [`TODO a sentence where ${name} is the skill`],
    isNot: [`TODO a sentence where ${name} is not the skill`],
  };
}

/** What the lint says of the new skill. */
function report(id: string): void {
  const findings = lintTaxonomy(shippedSkills(values.taxonomy), {
    ...shippedContext(),
    needsSources: true,
  }).filter((f) => f.skill === id);
  for (const { severity, message, fix } of findings) console.log(`${severity}  ${message}\n  ${fix}`);
  if (findings.some((f) => f.severity === 'error')) process.exitCode = 3;
}

function sortAll(dir: string): void {
  for (const path of categoryFiles(dir)) {
    const before = readFileSync(path, 'utf8');
    const after = formatCategory(JSON.parse(before) as CategoryFile);
    if (after === before) continue;
    writeFileSync(path, after);
    console.log(`sorted ${path}`);
  }
}
