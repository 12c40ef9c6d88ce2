import { GROUPS, POSTING_VIEWS, SEGMENTS } from '../../model/view.js';
import { TABLE_FORMATS } from '../render-table.js';
import { oneOf, onlyPairs, positive, skillKinds, wholeNumber } from './option-values.js';
import { BASELINE, COUNT, type CommandLine, MAP, webOptions } from './options.js';

/** The commands that read many postings, report on them, and look after the database. */
export function addBatchCommands({ program, done, globals }: CommandLine): void {
  webOptions(program.command('batch'))
    .description('read many postings into a database and write a CSV and an HTML report')
    .argument('<inputs...>', 'files, folders, URLs of postings or boards, or "-"')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .option('--out <folder>', 'where the reports go', '.')
    .option(...MAP)
    .option(
      '--fail-on <which>',
      'when failed inputs set the exit code: never, any or all',
      oneOf(['never', 'any', 'all']),
      'any',
    )
    .option(...COUNT)
    .option(...BASELINE)
    .option('--retag', 'tag every posting again, also those that did not change')
    .option('--errors <file>', 'also list what failed in this file, one JSON object a line')
    .option(
      '--workers <number>',
      'threads that read and tag; without it as many as there are processors, at most 4; small inputs need none',
      wholeNumber(1, 64),
    )
    .action(async (inputs: string[], options) => {
      const { batch } = await import('../commands/batch.js');
      done(await batch(inputs, { ...options, ...globals() }));
    });

  program
    .command('report')
    .description('write the report of the last batch of a database again, in any format')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .option(
      '-f, --format <format>',
      'table, csv, json, jsonl, md, parquet or html',
      oneOf([...TABLE_FORMATS, 'html']),
      'table',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--width <columns>', 'width of the table', positive)
    .option('--all', 'all skills, not the most asked')
    .option(
      '--view <name>',
      `skills, statistics, ${POSTING_VIEWS.join(', ')}`,
      oneOf(['skills', 'statistics', ...POSTING_VIEWS]),
      'skills',
    )
    .option(
      '--by <what>',
      'split postings by company, level, family, month, location, mode or source; group "frequency" by skill, category, kind or demand',
      oneOf([...SEGMENTS, ...GROUPS]),
    )
    .option(
      '--only <pairs...>',
      'only postings of a family, level, month, …: family=ml-ai level=senior',
      onlyPairs,
      {},
    )
    .option('--top <number>', 'so many skills (or values) in a view', wholeNumber(1, 100_000))
    .option(
      '--kind <kinds>',
      'kinds of skills in a view, such as technology,soft; "all" for all. Segments, co-occurrence, trend, distinctive and pay are about technologies and concepts without it',
      skillKinds,
    )
    .option('--columns', 'say what the columns of the view mean')
    .option(...COUNT)
    .option(...BASELINE)
    .action(async (options) => {
      const { report } = await import('../commands/report.js');
      done(await report({ ...options, ...globals() }));
    });

  program
    .command('stream')
    .description('JSON Lines on standard input to JSON Lines on standard output, one line for each, in order')
    .option(...MAP)
    .option('--partial', 'print only the counts, at the end, for "merge"')
    .option('--parts', 'with --partial: an empty line ends a part, whose counts are printed at once')
    .action(async (options) => {
      const { stream } = await import('../commands/stream.js');
      done(await stream({ ...options, ...globals() }));
    });

  program
    .command('merge')
    .description('add up the counts that "stream --partial" printed')
    .argument('<parts...>', 'files of counts, or "-"')
    .option(
      '-f, --format <format>',
      'json: the counts, to be merged further; table, csv, jsonl, md or parquet: skills with their shares',
      oneOf(TABLE_FORMATS),
      'json',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--width <columns>', 'width of the table', positive)
    .action(async (parts: string[], options) => {
      const { merge } = await import('../commands/merge.js');
      done(await merge(parts, { ...options, ...globals() }));
    });

  const db = program.command('db').description('look after a database of postings');
  for (const [name, what] of [
    ['info', 'say what a database holds, and which views other tools may read'],
    ['check', 'look for damage: pages, references, texts and places of skills'],
    ['vacuum', 'give unused space back to the disk'],
    ['export', 'write the postings of the last batch with their skills, one JSON object a line'],
  ] as const) {
    const command = db.command(name).description(what).option('--db <file>', 'the database', 'skillgauge.db');
    if (name === 'info')
      command.option('-f, --format <format>', 'table or json', oneOf(['table', 'json']), 'table');
    if (name === 'vacuum')
      command.option(
        '--last-run-only',
        'forget earlier batches: their reports, and the postings only they read',
      );
    if (name === 'export')
      command.option('-o, --output <file>', 'write to a file instead of standard output');
    command.action(async (options) => {
      const run = await import('../commands/db.js');
      done(await run[name]({ ...options, ...globals() }));
    });
  }
}
