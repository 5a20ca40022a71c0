import { Command, CommanderError, Option } from 'commander';
import type { Environment } from '../host/environment.ts';
import { type Format, PAPERS } from '../model/document.ts';
import { AGENDA_FORMAT_NAMES } from './agenda/format-names.ts';
import { EXIT, type ExitStatus, UsageError } from './exit.ts';
import { AFTER, EXAMPLES } from './help.ts';
import { readList, readOne, readPath, readWholeNumber } from './option-values.ts';
import { REPORT_FORMAT_NAMES } from './report/formats.ts';
import { openTerminal, type Stream, type Terminal } from './terminal.ts';
import { readVersion } from './version.ts';

type Streams = { readonly stdout: Stream; readonly stderr: Stream };

interface CommonOptions {
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** Runs one command. What it needs is loaded only then: `--help` and `--version` load nothing. */
export async function runProgram(args: readonly string[], streams: Streams, env: Environment): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.ok;
  const program = makeProgram(streams, (command, work) => async (...given) => {
    const [own, common] = [command.opts<CommonOptions>(), program.opts<CommonOptions>()];
    const options = { color: own.color && common.color, quiet: own.quiet === true || common.quiet === true };
    status = await work(openTerminal(streams, env, options), ...(given as never[]));
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    // Without a command the help has been shown already.
    if (error.code === 'commander.help') return EXIT.usage;
    throw usageError(error);
  }
  return status;
}

/** `(Did you mean build?)` stands in a line of its own. */
function usageError({ message }: CommanderError): UsageError {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const suggestion = rest.join(' ').replace(/^\((.*)\)$/, '$1');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}${/[.?]$/.test(first) ? '' : '.'}`;
  return new UsageError(sentence, `${suggestion ? `${suggestion} ` : ''}Run coursewright --help for what there is.`);
}

type Run = (
  command: Command,
  work: (terminal: Terminal, ...given: never[]) => Promise<ExitStatus>,
) => (...given: unknown[]) => Promise<void>;

function makeProgram({ stdout, stderr }: Streams, run: Run): Command {
  const program = new Command('coursewright')
    .description(
      'Builds a participant workbook, a trainer guide and a slide deck from one curriculum,\nand proves that its agenda adds up to the promised hours.',
    )
    .version(readVersion(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .usage('<command> [path] [options]')
    .addHelpText('after', AFTER)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      // Said where all failures are said.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(stdout.columns ?? 100, 100),
      getErrHelpWidth: () => Math.min(stderr.columns ?? 100, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  // After that, for a command takes over what the program has when it is added.
  addCommonOptions(program);
  addCheck(program, run);
  addBuild(program, run);
  addAgenda(program, run);
  addExplain(program, run);
  addDoctor(program, run);
  return program;
}

const addCommonOptions = (command: Command): Command =>
  command
    .option('--quiet', 'write errors only')
    .option('--no-color', 'write without color, as the variable NO_COLOR does');

/** A command with what all have in common. */
function addCommand(program: Command, name: keyof typeof EXAMPLES, description: string): Command {
  const command = program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', EXAMPLES[name]);
  return addCommonOptions(command);
}

const addPath = (command: Command): Command =>
  command.argument(
    '[path]',
    'a curriculum, or a folder of curricula (default: curriculum, or . inside a curriculum)',
    (text: string) => readPath('The path', text),
  );

const addReportOptions = (command: Command): Command =>
  command
    .addOption(choice('--format', 'how problems are written', REPORT_FORMAT_NAMES).default('pretty'))
    .addOption(count('--max-warnings', 'more warnings than this are a failure', 0));

function addCheck(program: Command, run: Run): void {
  const command = addReportOptions(
    addPath(addCommand(program, 'check', 'Say everything that is wrong, without building')),
  );
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('./commands/check.ts')).check(path, options, terminal),
    ),
  );
}

function addBuild(program: Command, run: Run): void {
  const command = addPath(addCommand(program, 'build', 'Check, then write the documents'))
    .option('--only <kinds>', 'build only these: workbook, guide, slides')
    .addOption(list('--formats', FORMATS).default(FORMATS, FORMATS.join()))
    .option('--agenda <id>', 'build for this agenda instead of the first')
    .addOption(list('--paper', PAPERS).default(['a4'], 'a4'))
    .addOption(count('--participants', 'reckon amounts for so many participants', 1))
    .addOption(path('--out', 'where the documents go').default('dist'))
    .option('--force', 'build even what has not changed')
    .addOption(path('--browser', 'print PDFs with this Chrome or Chromium'));
  addReportOptions(command).action(
    run(command, async (terminal, path, options) =>
      (await import('./commands/build.ts')).build(path, options, terminal),
    ),
  );
}

function addAgenda(program: Command, run: Run): void {
  const command = addPath(addCommand(program, 'agenda', 'Print the agenda with clock times and sums'))
    .option('--agenda <id>', 'this agenda instead of the first')
    .addOption(choice('--format', 'how it is written', AGENDA_FORMAT_NAMES).default('table'));
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('./commands/agenda.ts')).agenda(path, options, terminal),
    ),
  );
}

function addExplain(program: Command, run: Run): void {
  const command = addCommand(program, 'explain', 'Say what a rule means, why, and how to fix what breaks it').argument(
    '[rule]',
    'such as agenda/total-hours (default: list all rules)',
  );
  command.action(
    run(command, async (terminal, rule) => (await import('./commands/explain.ts')).explain(rule, terminal)),
  );
}

function addDoctor(program: Command, run: Run): void {
  const command = addCommand(program, 'doctor', 'Say what this computer lacks for building, and how to get it')
    .addOption(path('--out', 'where documents would go').default('dist'))
    .addOption(path('--browser', 'try this Chrome or Chromium'));
  command.action(
    run(command, async (terminal, options) => (await import('./commands/doctor.ts')).doctor(options, terminal)),
  );
}

const FORMATS: readonly Format[] = ['html', 'pdf'];

const choice = <T extends string>(name: string, description: string, words: readonly T[]): Option =>
  new Option(`${name} <format>`, `${description}: ${words.join(', ')}`).argParser((text) => readOne(name, words, text));

const list = <T extends string>(name: string, words: readonly T[]): Option =>
  new Option(`${name} <list>`, `${words.join(', ')}, or several with commas between them`).argParser((text) =>
    readList(name, words, text),
  );

const count = (name: string, description: string, least: number): Option =>
  new Option(`${name} <number>`, description).argParser((text) => readWholeNumber(name, least, text));

const path = (name: string, description: string): Option =>
  new Option(`${name} <path>`, description).argParser((text) => readPath(name, text));
