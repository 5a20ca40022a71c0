import { readdirSync, readFileSync } from 'node:fs';

/** The running processes whose command line holds a text, as process id and command line (Linux). */
export function findProcesses(text: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(text) ? [{ pid: Number(pid), command }] : [];
      } catch {
        return [];
      }
    });
}

/** Waits until a condition holds, for at most ten seconds. */
export async function until<T>(read: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = read();
    if (value) return value;
    await new Promise((ready) => setTimeout(ready, 50));
  }
  throw new Error('It did not happen within ten seconds.');
}
