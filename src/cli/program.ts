import { Command, CommanderError, Help, type Option } from 'commander';
import { isAppError } from '../errors.js';
import { addAnalyzeCommand } from './command-line/analyze-command.js';
import { addBatchCommands } from './command-line/batch-commands.js';
import type { CommandLine } from './command-line/options.js';
import { addPostingCommands } from './command-line/posting-commands.js';
import { addSkillCommands } from './command-line/skill-commands.js';
import { addStatisticsCommands } from './command-line/statistics-commands.js';
import { EXIT } from './exit.js';
import { complain } from './output.js';
import { print } from './print.js';
import { VERSION } from './version.js';

const EXAMPLES = `Examples:
  skillgauge analyze posting.html                     what one posting asks for
  skillgauge batch postings/ --db jobs.db --out .     a folder, into a database, a CSV and an HTML report
  skillgauge explain posting.html python              why a word was counted, or was not
`;

/** Builds the command line, runs it and gives the exit code. Each command loads its rooms only when it is called. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  if (argv[2] === 'analyze') (await import('./commands/skills-engine.js')).prepareEngine();
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
    .configureHelp({ optionDescription })
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, 'skillgauge: ')) })
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run "skillgauge --help" for the commands and options.');

  const done = (result: number) => {
    code = result;
  };
  const line: CommandLine = { program, done, globals: () => program.opts() };
  // Making all commands takes a twentieth of a start; where the first word is a known one, it is the one that is meant.
  const isKnown = () => program.commands.some((command) => command.name() === argv[2]);
  addAnalyzeCommand(line);
  if (!isKnown()) addPostingCommands(line);
  if (!isKnown()) {
    addBatchCommands(line);
    addStatisticsCommands(line);
    addSkillCommands(line);
  }

  for (const command of program.commands) pointToHelp(command, 'skillgauge');

  try {
    if (argv.slice(2).includes('--show-limits')) {
      const { LIMITS } = await import('../model/limits.js');
      await print(`${JSON.stringify(LIMITS, null, 2)}\n`);
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

/** Who gives a wrong option is sent to the options of that command. */
function pointToHelp(command: Command, parents: string): void {
  const path = `${parents} ${command.name()}`;
  command.showHelpAfterError(`Run "${path} --help" for its arguments and options.`);
  for (const child of command.commands) pointToHelp(child, path);
}

/** As usual, but that lists which begin empty do not say so: "(default: [])". */
function optionDescription(option: Option): string {
  const { defaultValue, description } = option;
  const beginsEmpty = typeof defaultValue === 'object' && Object.keys(defaultValue ?? {}).length === 0;
  return beginsEmpty ? description : new Help().optionDescription(option);
}
