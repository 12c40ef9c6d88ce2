import type { Command } from 'commander';
import { SKILL_KINDS } from '../../model/taxonomy.js';
import { oneOf, positive } from './option-values.js';
import type { CommandLine } from './options.js';

/** The commands about the taxonomy. */
export function addSkillCommands({ program, done, globals }: CommandLine): void {
  const skills = program
    .command('skills')
    .description('list, search and show the skills of the taxonomy')
    .argument('[query...]', 'words to search for, or a skill id')
    .option('-f, --format <format>', 'table, json or csv', oneOf(['table', 'json', 'csv']), 'table')
    .option('--category <name>', 'only this category')
    .option('--kind <kind>', 'only this kind', oneOf(SKILL_KINDS))
    .option('--trace-seed <file>', 'account for each line of the role document the taxonomy is built from')
    .option('--width <columns>', 'width of the table', positive)
    .action(async (query: string[], options) => {
      const { skills: run } = await import('../commands/skills.js');
      done(await run(query.join(' '), { ...options, ...globals() }));
    });
  skills
    .command('lint')
    .description('check an overlay, or the shipped taxonomy, against the rules')
    .argument('[file]', 'an overlay')
    .action(async (file: string | undefined, _options, command: Command) => {
      const { skillsLint } = await import('../commands/skills-lint.js');
      done(await skillsLint(file, command.optsWithGlobals()));
    });

  skills
    .command('test')
    .description('run the sentences that prove ambiguous names, of an overlay or of the shipped taxonomy')
    .argument('[file]', 'an overlay')
    .action(async (file: string | undefined, _options, command: Command) => {
      const { skillsTest } = await import('../commands/skills-test.js');
      done(await skillsTest(file, command.optsWithGlobals()));
    });

  skills
    .command('import')
    .description('turn a list of skills into an overlay for --taxonomy')
    .argument('<file>', 'an ESCO CSV, an O*NET "Technology Skills" file, or a CSV of name, aliases, category')
    .requiredOption('--from <source>', 'esco, onet or csv', oneOf(['esco', 'onet', 'csv']))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (file: string, _options, command: Command) => {
      const { skillsImport } = await import('../commands/skills-import.js');
      done(await skillsImport(file, command.optsWithGlobals()));
    });
}
