import { oneOf, positive, rate } from './option-values.js';
import { type CommandLine, MAP, webOptions } from './options.js';

/** Apart from all others, which a start of this one has no time to make. */
export function addAnalyzeCommand({ program, done, globals }: CommandLine): void {
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
    .option(...MAP)
    .option('--width <columns>', 'width of the table', positive)
    .option('--all', 'list everything, company talk too')
    .option(
      '--against <file>',
      'hold each posting against the skills of this résumé or list; nothing leaves the machine',
    )
    .option('--rate <pairs...>', 'compare pay in other currencies at your own rate: EUR=1.08', rate, {})
    .option('--checks', 'also note what looks odd: worth a look, no more')
    .action(async (inputs: string[], options) => {
      const { analyze } = await import('../commands/analyze.js');
      done(await analyze(inputs, { ...options, ...globals() }));
    });
}
