import { type Command, InvalidArgumentError, Option } from 'commander';
import { COUNTS } from '../model/cluster.js';
import { TABLE_FORMATS } from './render-table.js';

/** The commands that compare batches, list baselines and rebuild reports. */
export function addStatisticsCommands(program: Command, run: (work: () => Promise<number>) => Promise<void>) {
  const count = () =>
    new Option('--count <what>', 'what counts as one: postings, clusters or employers')
      .choices([...COUNTS])
      .default('clusters');
  const width = () =>
    new Option('--width <columns>', 'width of the table').argParser((value) =>
      Math.max(20, Number(value) || 80),
    );

  program
    .command('compare')
    .description(
      'say what rose and what fell between two batches: databases, one run of them (FILE#3), or CSVs',
    )
    .argument('<before>', 'a database, FILE#RUN, or a CSV of "report"')
    .argument('<after>', 'the same, later')
    .addOption(
      new Option('-f, --format <format>', 'table, csv, json, jsonl, md or parquet')
        .choices([...TABLE_FORMATS])
        .default('table'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--all', 'all skills that were compared, not only those that moved')
    .addOption(count())
    .addOption(width())
    .action((before: string, after: string, _options, command: Command) =>
      run(async () =>
        (await import('./commands/compare.js')).compareSides(before, after, command.optsWithGlobals()),
      ),
    );

  program
    .command('discover')
    .description('list terms that postings ask for beside skills and that the taxonomy does not hold')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .addOption(
      new Option(
        '-f, --format <format>',
        'table, csv, json, jsonl, md or parquet; "overlay" writes them as a file for --taxonomy',
      )
        .choices([...TABLE_FORMATS, 'overlay'])
        .default('table'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--top <number>', 'so many, the most promising first', atLeastOne, 50)
    .option('--fewest <employers>', 'leave out what fewer employers list', atLeastOne, 2)
    .addOption(width())
    .addHelpText(
      'after',
      '\nColumns: beside_skills is the part of the postings with the term that list it beside skills or behind words such\nas "experience with"; as_name the part of its places inside sentences that are written as a name.\n',
    )
    .action((_options, command: Command) =>
      run(async () => (await import('./commands/discover.js')).discoverTerms(command.optsWithGlobals())),
    );

  program
    .command('baselines')
    .description('list the shares that --baseline can compare with, and where they come from')
    .addOption(
      new Option('-f, --format <format>', 'table, json or csv')
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .action((_options, command: Command) =>
      run(async () => (await import('./commands/baselines.js')).baselines(command.optsWithGlobals())),
    );

  program
    .command('replay')
    .description('rebuild the reports of an earlier batch from the database, byte for byte')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .option('--run <number>', 'the batch; the last one without it', Number)
    .option('--out <folder>', 'where the reports go', '.')
    .option('--list', 'list the batches that can be rebuilt')
    .action((_options, command: Command) =>
      run(async () => (await import('./commands/replay.js')).replay(command.optsWithGlobals())),
    );
}

function atLeastOne(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number of 1 or more.');
  return number;
}
