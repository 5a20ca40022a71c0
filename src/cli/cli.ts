/** The command line: reads what is asked for, does it, and ends with the status that the contract gives it. */
import { cleanUp, handleSignals } from '../host/cleanup.ts';
import { codeOf, EnvironmentFailure, reasonOf } from '../host/failure.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import { runProgram } from './program.ts';
import { reportFailure } from './report-failure.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const terminal = openTerminal(process, process.env, { color: !process.argv.includes('--no-color'), quiet: false });

handleSignals();
survivePipes(terminal);
process.on('uncaughtException', (fault) => end(reportFailure(fault, terminal)));
end(await runProgram(process.argv.slice(2), process, process.env).catch((failure) => reportFailure(failure, terminal)));

/** Ends once everything is written, whatever may still be pending. */
function end(status: ExitStatus): void {
  process.exitCode = status;
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
}

/** A reader that has read enough (`| head`) ends nothing; output that the disk refuses is a failure. */
function survivePipes({ env, err }: Terminal): void {
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error) => {
    if (['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error))) return;
    reportFailure(new EnvironmentFailure(`The output cannot be written: ${reasonOf(error)}.`), { env, err });
    cleanUp();
    process.exit(EXIT.environment);
  });
}
