import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** True while a process with this id runs, whoever’s it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return stateOf(pid)?.isEnded !== true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What tells a process from a later one that got its id: when it began, in the ticks of this system; '' where nobody says. */
export const startOf = (pid: number): string => stateOf(pid)?.start ?? '';

/** What process ids are counted on: a machine since its last start, or a container on it. Elsewhere than on Linux, its name. */
export function countedOn(): string {
  const boot = read('/proc/sys/kernel/random/boot_id');
  try {
    return boot ? `${boot.trim()} ${readlinkSync('/proc/self/ns/pid')}` : hostname();
  } catch {
    return hostname();
  }
}

/** The fields behind the name of the program, which may hold anything: the state, and 19 further on the start. */
function stateOf(pid: number): { readonly start: string; readonly isEnded: boolean } | undefined {
  const line = read(`/proc/${pid}/stat`);
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  // One that has ended stays in the list until whoever began it asks how.
  return fields && { start: fields[19] ?? '', isEnded: /^[ZX]/.test(fields[0] ?? '') };
}

function read(path: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
