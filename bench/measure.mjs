import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Runs commands one after the other as whole processes; gives the seconds on the clock from the start of the first to the end of the last. `fine` are the exit statuses of a good end. */
export async function timeCommands(commands, fine = [0]) {
  const start = performance.now();
  for (const command of commands) await run(command, fine);
  return (performance.now() - start) / 1000;
}

/** Runs them and gives the most memory, in MB, that they and all that they started held at a time; undefined where that cannot be seen. */
export async function weighCommands(commands, fine = [0]) {
  let most = 0;
  for (const command of commands) {
    await run(command, fine, (pid) => {
      most = Math.max(most, memoryOf(pid));
    });
  }
  return most > 0 ? Math.round(most / 1024) : undefined;
}

/** How often the memory is looked at, in milliseconds. */
const INTERVAL = 50;

function run([program, ...args], fine, look) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const watch = look && setInterval(() => look(child.pid), INTERVAL);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      if (fine.includes(code)) resolve();
      else reject(new Error(`${program} ${args[0]} ended with ${code}:\n${errors.slice(-2000)}`));
    });
  });
}

/** Kilobytes of a process and its descendants; pages that several share count once in all (Linux’s proportional set size). */
function memoryOf(pid) {
  try {
    const children = new Map();
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const stat = read(`/proc/${name}/stat`);
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
    const family = (one) => [one, ...(children.get(one) ?? []).flatMap(family)];
    return family(pid).reduce((sum, one) => {
      const [, size = '0'] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`)) ?? [];
      return sum + Number(size);
    }, 0);
  } catch {
    return 0;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A process that has just ended.
    return '';
  }
}
