/** What this machine lets tests do to programs: watch them, and take the network from them. Containers may forbid both. */
import { spawnSync } from 'node:child_process';

/** `MUST_TRACE` is set where somebody has found out that both can be done: there nothing is passed over, it fails. */
function may(what: string, program: string, args: readonly string[]): boolean {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return true;
  if (process.env.MUST_TRACE) throw new Error(`Tests must be able to ${what} here: ${error?.message ?? stderr}`);
  return false;
}

const quietly = ['-f', '-qq', '--seccomp-bpf', '-yy', '-e', 'trace=execve', '-o', '/dev/null'];

export const canTrace = may('watch a program by its system calls', 'strace', [...quietly, '/bin/true']);

/** Stands in the name of every test that is passed over without it. */
export const UNTRACED = canTrace ? '' : ' (passed over: there is no strace here, or it may not watch)';

export const canCutOff = may('take the network from a program', 'unshare', ['-rn', '/bin/true']);
export const CONNECTED = canCutOff ? '' : ' (passed over: no network can be taken from a program here)';
