import { oneOf, positive } from './option-values.js';
import { type CommandLine, MAP, webOptions } from './options.js';

/** The commands about postings one by one, `analyze` apart. */
export function addPostingCommands({ program, done, globals }: CommandLine): void {
  webOptions(program.command('explain'))
    .description('show each place that could name a skill, whether it was counted, and why')
    .argument('<input>', 'a file, a URL or "-"')
    .option('--cache <file>', 'keep fetched pages in this database; one made by "fetch" will do')
    .argument('[skill]', 'a skill by id or name; all of them without it')
    .option('-f, --format <format>', 'table or json', oneOf(['table', 'json']), 'table')
    .option('--width <columns>', 'width of the table', positive)
    .action(async (input: string, skill: string | undefined, options) => {
      const { explain } = await import('../commands/explain.js');
      done(await explain(input, skill, { ...options, ...globals() }));
    });

  program
    .command('detect')
    .description('say what each input is and how it would be read')
    .argument('<inputs...>', 'files, folders, or "-" for standard input')
    .option('-f, --format <format>', 'table or json', oneOf(['table', 'json']), 'table')
    .option(...MAP)
    .action(async (inputs: string[], options) => {
      const { detect } = await import('../commands/detect.js');
      done(await detect(inputs, { ...options, ...globals() }));
    });

  webOptions(program.command('fetch'))
    .description('fetch the postings of boards, sitemaps, feeds and pages into a database, politely')
    .argument('<inputs...>', 'URLs of boards or postings, files that list URLs, or "-"')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .option('-f, --format <format>', 'of the summary: table or json', oneOf(['table', 'json']), 'table')
    .option('--dry-run', 'print what would be asked for, and ask nobody')
    .option(
      '--fail-on <which>',
      'when failed postings set the exit code: never, any or all',
      oneOf(['never', 'any', 'all']),
      'any',
    )
    .action(async (inputs: string[], options) => {
      const { fetchPostings } = await import('../commands/fetch.js');
      done(await fetchPostings(inputs, { ...options, ...globals() }));
    });
}
