/** What the definitions of commands have in common. */
import type { Command, Option } from 'commander';
import { PAPERS } from '../../model/document.ts';
import type { ExitStatus } from '../exit.ts';
import { EXAMPLES } from '../help.ts';
import { readPath } from '../option-values.ts';
import { browserUrl, choice, count, limit, list, path } from '../options.ts';
import { REPORT_FORMAT_NAMES } from '../report/format-names.ts';
import type { Terminal } from '../terminal.ts';

/** Makes of the work of a command what commander calls: with the terminal first, then what commander gives. */
export type Run = (
  command: Command,
  work: (terminal: Terminal, ...given: never[]) => Promise<ExitStatus>,
) => (...given: unknown[]) => Promise<void>;

/** Adds a command with its arguments and options; what it does is loaded when it is asked for. */
export type Define = (program: Command, run: Run) => void;

/** They may stand before the command as well. */
export const addCommonOptions = (command: Command): Command =>
  command
    .option('--quiet', 'write errors only')
    .option('--no-color', 'write without color, as the variable NO_COLOR does')
    .addOption(limit('--limit', 'allow more or less of something than usual; coursewright explain limits lists them'));

/** A command with what all have in common. */
export function addCommand(program: Command, name: keyof typeof EXAMPLES, description: string): Command {
  const command = program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', EXAMPLES[name]);
  return addCommonOptions(command);
}

export const addPath = (command: Command): Command =>
  command.argument(
    '[path]',
    'a curriculum, or a folder of curricula (default: curriculum, or . inside a curriculum)',
    (text: string) => readPath('The path', text),
  );

export const paper = (description: string): Option =>
  list('--paper', `${description}, -large being large print of 18 points`, PAPERS).default(['a4'], 'a4');

/** Which browser is taken: one of this machine, or one elsewhere. */
export const addBrowserOptions = (command: Command, purpose: string): Command =>
  command
    .addOption(path('--browser', `${purpose} with this Chrome or Chromium`))
    .addOption(browserUrl('--browser-url', `${purpose} with a Chrome or Chromium that runs elsewhere`));

export const addReportOptions = (command: Command): Command =>
  command
    .addOption(choice('--format', 'how problems are written', REPORT_FORMAT_NAMES).default('pretty'))
    .addOption(count('--max-warnings', 'more warnings than this are a failure', 0));
