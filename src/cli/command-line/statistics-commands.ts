import { TABLE_FORMATS } from '../render-table.js';
import { oneOf, positive, wholeNumber } from './option-values.js';
import { COUNT, type CommandLine } from './options.js';

/** The commands that compare batches, list baselines and rebuild reports. */
export function addStatisticsCommands({ program, done, globals }: CommandLine): void {
  program
    .command('compare')
    .description(
      'say what rose and what fell between two batches: databases, one run of them (FILE#3), or CSVs',
    )
    .argument('<before>', 'a database, FILE#RUN, or a CSV of "report"')
    .argument('<after>', 'the same, later')
    .option(
      '-f, --format <format>',
      'table, csv, json, jsonl, md or parquet',
      oneOf([...TABLE_FORMATS]),
      'table',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--all', 'all skills that were compared, not only those that moved')
    .option(...COUNT)
    .option('--width <columns>', 'width of the table', positive)
    .action(async (before: string, after: string, options) => {
      const { compareSides } = await import('../commands/compare.js');
      done(await compareSides(before, after, { ...options, ...globals() }));
    });

  program
    .command('discover')
    .description('list terms that postings ask for beside skills and that the taxonomy does not hold')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .option(
      '-f, --format <format>',
      'table, csv, json, jsonl, md or parquet; "overlay" writes them as a file for --taxonomy',
      oneOf([...TABLE_FORMATS, 'overlay']),
      'table',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--top <number>', 'so many, the most promising first', wholeNumber(1, 100_000), 50)
    .option('--fewest <employers>', 'leave out what fewer employers list', wholeNumber(1, 100_000), 2)
    .option('--width <columns>', 'width of the table', positive)
    .addHelpText(
      'after',
      '\nColumns: beside_skills is the part of the postings with the term that list it beside skills or behind words such\nas "experience with"; as_name the part of its places inside sentences that are written as a name.\n',
    )
    .action(async (options) => {
      const { discoverTerms } = await import('../commands/discover.js');
      done(await discoverTerms({ ...options, ...globals() }));
    });

  program
    .command('baselines')
    .description('list the shares that --baseline can compare with, and where they come from')
    .option('-f, --format <format>', 'table, json or csv', oneOf(['table', 'json', 'csv']), 'table')
    .action(async (options) => {
      const { baselines } = await import('../commands/baselines.js');
      done(await baselines({ ...options, ...globals() }));
    });

  program
    .command('replay')
    .description('rebuild the reports of an earlier batch from the database, byte for byte')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .option('--run <number>', 'the batch; the last one without it', Number)
    .option('--out <folder>', 'where the reports go', '.')
    .option('--list', 'list the batches that can be rebuilt')
    .action(async (options) => {
      const { replay } = await import('../commands/replay.js');
      done(await replay({ ...options, ...globals() }));
    });
}
