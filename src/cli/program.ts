import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { isAppError } from '../errors.js';
import { COUNTS } from '../model/cluster.js';
import { SKILL_KINDS } from '../model/taxonomy.js';
import { GROUPS, POSTING_VIEWS, SEGMENTS } from '../model/view.js';
import { closest } from '../natural.js';
import { COLUMNS } from '../parse/columns.js';
import { EXIT } from './exit.js';
import { complain } from './output.js';
import { TABLE_FORMATS } from './render-table.js';
import { addStatisticsCommands } from './statistics-commands.js';
import { VERSION } from './version.js';

const EXAMPLES = `Examples:
  skillgauge analyze posting.html                     what one posting asks for
  skillgauge batch postings/ --db jobs.db --out .     a folder, into a database, a CSV and an HTML report
  skillgauge explain posting.html python              why a word was counted, or was not
`;

/** Builds the command line, runs it and gives the exit code. Each command loads its rooms only when it is called. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = new Command('skillgauge');
  program
    .description(
      'Reads job postings and says which skills they ask for, how strongly, and where on the page it says so.',
    )
    .version(VERSION, '-V, --version')
    .option('-q, --quiet', 'say nothing but results and errors')
    .option('-v, --verbose', 'say more about what is done')
    .option('--no-color', 'print without colour')
    .option('--no-progress', 'show no progress bar')
    .option('--taxonomy <file>', 'a JSON file of skills to add, replace or forbid')
    .option('--show-limits', 'print what an input may cost (sizes, depths, times) and end')
    .addHelpText('before', EXAMPLES)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, 'skillgauge: ')) })
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run "skillgauge --help" for the commands and options.');

  const done = (result: number) => {
    code = result;
  };
  const globals = () =>
    program.opts<{
      quiet?: boolean;
      verbose?: boolean;
      color: boolean;
      progress: boolean;
      taxonomy?: string;
    }>();

  webOptions(program.command('analyze'))
    .description('say what postings ask for: files, folders, URLs, or "-" for standard input')
    .argument('<inputs...>', 'files, folders, URLs of postings or boards, or "-"')
    .option('--cache <file>', 'keep fetched pages in this database; one made by "fetch" will do')
    .option(
      '-f, --format <format>',
      'table, json, jsonl, csv, md or html',
      oneOf(['table', 'json', 'jsonl', 'csv', 'md', 'html']),
      'table',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--map <pairs...>', 'which field holds what: description=job_desc title=role', fieldMap, {})
    .option('--width <columns>', 'width of the table', positive)
    .option('--all', 'list everything, company talk too')
    .option(
      '--against <file>',
      'hold each posting against the skills of this résumé or list; nothing leaves the machine',
    )
    .option('--rate <pairs...>', 'compare pay in other currencies at your own rate: EUR=1.08', rate, {})
    .option('--checks', 'also note what looks odd: worth a look, no more')
    .action(async (inputs: string[], options) => {
      const { analyze } = await import('./commands/analyze.js');
      done(await analyze(inputs, { ...options, ...globals() }));
    });

  webOptions(program.command('batch'))
    .description('read many postings into a database and write a CSV and an HTML report')
    .argument('<inputs...>', 'files, folders, URLs of postings or boards, or "-"')
    .option('--db <file>', 'the database', 'skillgauge.db')
    .option('--out <folder>', 'where the reports go', '.')
    .option('--map <pairs...>', 'which field holds what: description=job_desc title=role', fieldMap, {})
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
      const { batch } = await import('./commands/batch.js');
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
      const { report } = await import('./commands/report.js');
      done(await report({ ...options, ...globals() }));
    });

  program
    .command('stream')
    .description('JSON Lines on standard input to JSON Lines on standard output, one line for each, in order')
    .option('--map <pairs...>', 'which field holds what: description=job_desc title=role', fieldMap, {})
    .option('--partial', 'print only the counts, at the end, for "merge"')
    .option('--parts', 'with --partial: an empty line ends a part, whose counts are printed at once')
    .action(async (options) => {
      const { stream } = await import('./commands/stream.js');
      done(await stream({ ...options, ...globals() }));
    });

  program
    .command('merge')
    .description('add up the counts that "stream --partial" printed')
    .argument('<parts...>', 'files of counts, or "-"')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (parts: string[], options) => {
      const { merge } = await import('./commands/merge.js');
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
    if (name === 'vacuum') command.option('--last-run-only', 'forget what only earlier batches read');
    if (name === 'export')
      command.option('-o, --output <file>', 'write to a file instead of standard output');
    command.action(async (options) => {
      const run = await import('./commands/db.js');
      done(await run[name]({ ...options, ...globals() }));
    });
  }

  webOptions(program.command('explain'))
    .description('show each place that could name a skill, whether it was counted, and why')
    .argument('<input>', 'a file, a URL or "-"')
    .option('--cache <file>', 'keep fetched pages in this database; one made by "fetch" will do')
    .argument('[skill]', 'a skill by id or name; all of them without it')
    .option('-f, --format <format>', 'table or json', oneOf(['table', 'json']), 'table')
    .option('--width <columns>', 'width of the table', positive)
    .action(async (input: string, skill: string | undefined, options) => {
      const { explain } = await import('./commands/explain.js');
      done(await explain(input, skill, { ...options, ...globals() }));
    });

  program
    .command('detect')
    .description('say what each input is and how it would be read')
    .argument('<inputs...>', 'files, folders, or "-" for standard input')
    .option('-f, --format <format>', 'table or json', oneOf(['table', 'json']), 'table')
    .option('--map <pairs...>', 'which field holds what: description=job_desc title=role', fieldMap, {})
    .action(async (inputs: string[], options) => {
      const { detect } = await import('./commands/detect.js');
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
      const { fetchPostings } = await import('./commands/fetch.js');
      done(await fetchPostings(inputs, { ...options, ...globals() }));
    });

  const skills = program
    .command('skills')
    .description('list, search and show the skills of the taxonomy')
    .argument('[query...]', 'words to search for, or a skill id')
    .option('-f, --format <format>', 'table, json or csv', oneOf(['table', 'json', 'csv']), 'table')
    .option('--category <name>', 'only this category')
    .option('--kind <kind>', 'only this kind')
    .option('--trace-seed <file>', 'account for each line of the seed document')
    .option('--width <columns>', 'width of the table', positive)
    .action(async (query: string[], options) => {
      const { skills: run } = await import('./commands/skills.js');
      done(await run(query.join(' '), { ...options, ...globals() }));
    });
  skills
    .command('lint')
    .description('check an overlay, or the shipped taxonomy, against the rules')
    .argument('[file]', 'an overlay')
    .action(async (file: string | undefined, _options, command: Command) => {
      const { skillsLint } = await import('./commands/skills-lint.js');
      done(await skillsLint(file, command.optsWithGlobals()));
    });

  skills
    .command('test')
    .description('run the sentences that prove ambiguous names, of an overlay or of the shipped taxonomy')
    .argument('[file]', 'an overlay')
    .action(async (file: string | undefined, _options, command: Command) => {
      const { skillsTest } = await import('./commands/skills-test.js');
      done(await skillsTest(file, command.optsWithGlobals()));
    });

  skills
    .command('import')
    .description('turn a list of skills into an overlay for --taxonomy')
    .argument('<file>', 'an ESCO CSV, an O*NET "Technology Skills" file, or a CSV of name, aliases, category')
    .requiredOption('--from <source>', 'esco, onet or csv', oneOf(['esco', 'onet', 'csv']))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (file: string, _options, command: Command) => {
      const { skillsImport } = await import('./commands/skills-import.js');
      done(await skillsImport(file, command.optsWithGlobals()));
    });

  addStatisticsCommands(program, async (work) => done(await work()));

  try {
    if (argv.slice(2).includes('--show-limits')) {
      const { LIMITS } = await import('../model/limits.js');
      process.stdout.write(`${JSON.stringify(LIMITS, null, 2)}\n`);
      return EXIT.ok;
    }
    await program.parseAsync(argv as string[]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (isAppError(error)) {
      complain(error);
      return EXIT.usage;
    }
    process.stderr.write(
      `skillgauge: this is a bug; please report it with what you ran.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return EXIT.bug;
  }
}

const COUNT = [
  '--count <what>',
  'what counts as one in the shares: postings (each text), clusters (each ad, however often posted) or employers',
  oneOf(COUNTS),
  'clusters',
] as const;

const BASELINE = [
  '--baseline <name>',
  'compare with shares measured elsewhere: a name of "skillgauge baselines", a database, or a CSV of "report"',
] as const;

/** The options of every command that may read from the web. */
function webOptions(command: Command): Command {
  return command
    .option(
      '--allow-host <host:port>',
      'fetch from this host although it is not a public one; may be given again',
      gathered,
      [],
    )
    .option(
      '--timeout <seconds>',
      'time for one page in all, redirects and retries included',
      someSeconds,
      18,
    )
    .option('--delay <seconds>', 'between two requests to one host', seconds, 1)
    .option('--contact <contact>', 'mail address or URL for the User-Agent, so that sites can reach you')
    .option('--max-age <seconds>', 'use kept pages of at most this age without asking', seconds)
    .option('--offline', 'use kept pages only')
    .option('--refresh', 'fetch again what is kept, without asking whether it changed');
}

function gathered(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

function someSeconds(value: string): number {
  if (seconds(value) === 0) throw new InvalidArgumentError('Give more than 0 seconds.');
  return seconds(value);
}

function seconds(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 31_536_000))
    throw new InvalidArgumentError('Give a number of seconds.');
  return number;
}

function oneOf(choices: readonly string[]) {
  return (value: string): string => {
    if (choices.includes(value)) return value;
    const near = closest(value, choices);
    throw new InvalidArgumentError(
      `${near === null ? '' : `Did you mean "${near}"? `}Choose one of ${choices.join(', ')}.`,
    );
  };
}

function onlyPairs(
  value: string,
  previous: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [, by = '', wanted = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
  if (wanted === '') throw new InvalidArgumentError('Give pairs such as family=ml-ai.');
  return { ...previous, [oneOf(SEGMENTS)(by)]: wanted };
}

function skillKinds(value: string): readonly string[] | null {
  return value === 'all' ? null : value.split(',').map((kind) => oneOf(SKILL_KINDS)(kind.trim()));
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 20)
    throw new InvalidArgumentError('Give a whole number of 20 or more.');
  return number;
}

function wholeNumber(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

function rate(value: string, previous: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const [currency = '', worth] = value.split('=');
  const number = Number(worth);
  if (!/^[A-Z]{3}$/i.test(currency) || !worth || !(number > 0 && Number.isFinite(number)))
    throw new InvalidArgumentError('Write CURRENCY=RATE, for example EUR=1.08.');
  return { ...previous, [currency.toUpperCase()]: number };
}

function fieldMap(value: string, previous: Record<string, string>): Record<string, string> {
  const [field = '', ...rest] = value.split('=');
  const column = rest.join('=');
  if (!column) throw new InvalidArgumentError('Write FIELD=COLUMN, for example description=job_desc.');
  if (!Object.hasOwn(COLUMNS, field))
    throw new InvalidArgumentError(
      `Skillgauge knows no field "${field}". Fields: ${Object.keys(COLUMNS).join(', ')}.`,
    );
  return { ...previous, [field]: column };
}
