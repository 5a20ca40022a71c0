import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { repairFolder } from '../../src/host/write/replace-folder.ts';
import { makeFolder } from './support/folder.ts';
import { BrowserProcesses, until } from './support/processes.ts';
import { runScript } from './support/run-script.ts';

const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Prints for longer than the test waits. */
const PRINT = `
import { handleSignals } from './cleanup.ts';
import { openBrowser } from './browser/print.ts';
handleSignals();
const browser = await openBrowser({ env: process.env, say: () => {} });
console.log('started');
try {
  await browser.print('<!doctype html><html lang="en"><title>t</title>' + '<p>Many words here.</p>'.repeat(60000), 'long.pdf');
} finally {
  await browser.close();
}
`;

describe('an interrupted print', { timeout: 30_000 }, () => {
  it.each(Object.entries(STATUS))('ends on %s with %i and leaves nothing behind', async (signal, status) => {
    const temporary = makeFolder();
    const processes = new BrowserProcesses(temporary);
    const child = await runScript(PRINT, { TMPDIR: temporary });
    await until(() => child.lines.includes('started') && processes.list().length);
    await new Promise((ready) => setTimeout(ready, 300));
    const started = Date.now();
    child.kill(signal as NodeJS.Signals);
    expect(await child.ended).toBe(status);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(readdirSync(temporary)).toEqual([]);
    await vi.waitFor(() => expect(processes.list()).toEqual([]), 2000);
  });

  it('that is killed leaves no process, and the next run removes the profile', async () => {
    const temporary = makeFolder();
    const processes = new BrowserProcesses(temporary);
    const child = await runScript(PRINT, { TMPDIR: temporary });
    await until(() => child.lines.includes('started') && processes.list().length);
    child.kill('SIGKILL');
    await child.ended;
    await vi.waitFor(() => expect(processes.list()).toEqual([]), 3000);
    expect(readdirSync(temporary)).toHaveLength(1);
    const next = await runScript(PRINT, { TMPDIR: temporary });
    await until(() => next.lines.includes('started'));
    next.kill('SIGTERM');
    await next.ended;
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves nothing behind when the signal comes while the browser starts', async () => {
    const temporary = makeFolder();
    const processes = new BrowserProcesses(temporary);
    for (let wait = 0; wait < 200; wait += 40) {
      const child = await runScript(PRINT, { TMPDIR: temporary });
      await until(() => readdirSync(temporary).length);
      await new Promise((ready) => setTimeout(ready, wait));
      processes.list();
      child.kill('SIGINT');
      expect(await child.ended).toBe(130);
      await vi.waitFor(() => expect(processes.list()).toEqual([]), 2000);
      expect(readdirSync(temporary)).toEqual([]);
    }
  });
});

/** Writes one version after the other, for ever. */
const WRITE = `
import { handleSignals } from './cleanup.ts';
import { writeOutputs } from './write/write-outputs.ts';
handleSignals();
const { TARGET, SOURCE } = process.env;
for (let version = 1; ; version++) {
  const files = Array.from({ length: 6 }, (_, index) => ({ name: 'file-' + index + '.txt', bytes: (version + ' ').repeat(200000) }));
  const manifest = { format: 1, outputs: files.map(({ name }) => ({ file: name })) };
  await writeOutputs(TARGET, [...files, { name: 'manifest.json', bytes: JSON.stringify(manifest) }], SOURCE);
  if (version === 1) console.log('written');
}
`;

/** The versions that the files of an output folder are of; a file that is cut short is none. */
const versionsIn = (folder: string): Set<string> =>
  new Set(
    Array.from({ length: 6 }, (_, index) => {
      const text = readFileSync(join(folder, `file-${index}.txt`), 'utf8');
      const version = text.slice(0, text.indexOf(' '));
      return text === `${version} `.repeat(200_000) ? version : 'torn';
    }),
  );

describe('an interrupted write', { timeout: 60_000 }, () => {
  const start = async () => {
    const folder = makeFolder();
    const [source, target] = [join(folder, 'source'), join(folder, 'dist', 'course')];
    mkdirSync(source);
    const child = await runScript(WRITE, { TARGET: target, SOURCE: source });
    await until(() => child.lines.includes('written'));
    return { child, target, parent: join(folder, 'dist') };
  };

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves whole outputs and nothing else on %s', async (signal) => {
    for (let round = 0; round < 5; round++) {
      const { child, target, parent } = await start();
      await new Promise((ready) => setTimeout(ready, 7 * round));
      child.kill(signal);
      expect(await child.ended).toBe(STATUS[signal]);
      expect(readdirSync(parent)).toEqual(['course']);
      expect([...versionsIn(target)]).toEqual([expect.stringMatching(/^\d+$/)]);
    }
  });

  it('that is killed at any moment is finished or undone by the next run', async () => {
    for (let round = 0; round < 15; round++) {
      const { child, target, parent } = await start();
      await new Promise((ready) => setTimeout(ready, 5 * round));
      child.kill('SIGKILL');
      await child.ended;
      await repairFolder(target);
      expect(readdirSync(parent)).toEqual(['course']);
      expect([...versionsIn(target)]).toEqual([expect.stringMatching(/^\d+$/)]);
    }
  });
});
