/** The command line: reads what is asked for, does it, and ends with the status that the contract gives it. */

import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { handleSignals } from '../host/cleanup.ts';
import { codeOf, reasonOf } from '../host/failure.ts';
import type { ExitStatus } from './exit.ts';
import { runProgram } from './program.ts';
import { reportFailure } from './report-failure.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal(process, process.env, { color: !process.argv.includes('--no-color'), quiet: false });

handleSignals();
// What became of the output is asked at the end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.on('uncaughtException', (fault) => end(reportFailure(fault, terminal)));
end(await runProgram(process.argv.slice(2), process, process.env).catch((failure) => reportFailure(failure, terminal)));

/** Ends once everything is written, whatever may still be pending. */
function end(status: ExitStatus): void {
  process.exitCode = status;
  process.stdout.write('', (error) => {
    const last = error ? worseFor(error, status) : status;
    process.stderr.write('', () => process.exit(last));
  });
}

/** A reader that has read enough (`| head`) changes nothing; output that the disk refuses is a failure. */
function worseFor(error: Error, status: ExitStatus): ExitStatus {
  if (['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error))) return status;
  return reportFailure(new EnvironmentFailure(`The output cannot be written: ${reasonOf(error)}.`), terminal);
}
