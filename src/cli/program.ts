import { Command, CommanderError } from 'commander';
import type { Environment } from '../host/environment.ts';
import { type AllowedLimits, holdLimits } from '../model/limits.ts';
import { addCommonOptions, type Run } from './define/parts.ts';
import { addCommands } from './define-commands.ts';
import { EXIT, type ExitStatus, UsageError } from './exit.ts';
import { AFTER } from './help.ts';
import { openTerminal, type Stream } from './terminal.ts';
import { readVersion } from './version.ts';

type Streams = { readonly stdout: Stream; readonly stderr: Stream };

interface CommonOptions {
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly limit?: AllowedLimits;
}

/** Runs one command. What it needs is loaded only then: `--help` and `--version` load nothing. */
export async function runProgram(args: readonly string[], streams: Streams, env: Environment): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.ok;
  const program = makeProgram(streams, (command, work) => async (...given) => {
    const [own, common] = [command.opts<CommonOptions>(), program.opts<CommonOptions>()];
    const options = { color: own.color && common.color, quiet: own.quiet === true || common.quiet === true };
    holdLimits({ ...common.limit, ...own.limit });
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
      getOutHelpWidth: () => Math.min(stdout.columns || 100, 100),
      getErrHelpWidth: () => Math.min(stderr.columns || 100, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  // After that, for a command takes over what the program has when it is added.
  addCommonOptions(program);
  addCommands(program, run);
  return program;
}
