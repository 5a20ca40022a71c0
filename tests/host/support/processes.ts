import { readdirSync, readFileSync } from 'node:fs';

interface RunningProcess {
  readonly pid: number;
  readonly group: number;
  readonly command: string;
}

/** Every running process (Linux); one that has ended and waits to be collected does not run. */
export function listProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        // After the name in parentheses: state, parent, process group.
        const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return state === 'Z' ? [] : [{ pid: Number(pid), group: Number(group), command }];
      } catch {
        return [];
      }
    });
}

/** The processes of browsers whose profile is in a folder, with their children: their process groups. */
export class BrowserProcesses {
  readonly #folder: string;
  readonly #groups = new Set<number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Also those of a browser that was seen once and whose first process has ended since. */
  list(type?: 'renderer'): RunningProcess[] {
    const all = listProcesses();
    for (const { command, group } of all)
      if (command.includes(`--user-data-dir=${this.#folder}`)) this.#groups.add(group);
    return all.filter(({ group, command }) => this.#groups.has(group) && (!type || command.includes(`--type=${type}`)));
  }

  groups(): number[] {
    return [...new Set(this.list().map(({ group }) => group))];
  }

  signal(signal: NodeJS.Signals, type?: 'renderer'): number {
    const found = this.list(type);
    for (const { pid } of found) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended meanwhile.
      }
    }
    return found.length;
  }
}

/** Waits until a condition holds, for at most ten seconds. */
export async function until<T>(read: () => T | undefined | false | 0): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = read();
    if (value) return value;
    await new Promise((ready) => setTimeout(ready, 50));
  }
  throw new Error('It did not happen within ten seconds.');
}
