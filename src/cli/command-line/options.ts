import type { Command } from 'commander';
import { COUNTS } from '../../model/cluster.js';
import { fieldMap, gathered, oneOf, seconds, someSeconds } from './option-values.js';

/** What a group of commands is added to. */
export interface CommandLine {
  readonly program: Command;
  /** Takes the exit code of a command that ended. */
  done(code: number): void;
  /** The options given before or after any command. */
  globals(): GlobalValues;
}

export interface GlobalValues {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
  readonly progress: boolean;
  readonly taxonomy?: string;
}

export const MAP = [
  '--map <pairs...>',
  'which field holds what: description=job_desc title=role',
  fieldMap,
  {},
] as const;

export const COUNT = [
  '--count <what>',
  'what counts as one in the shares: postings (each text), clusters (each ad, however often posted) or employers',
  oneOf(COUNTS),
  'clusters',
] as const;

export const BASELINE = [
  '--baseline <name>',
  'compare with shares measured elsewhere: a name of "skillgauge baselines", a database, or a CSV of "report"',
] as const;

/** The options of every command that may read from the web. */
export function webOptions(command: Command): Command {
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
