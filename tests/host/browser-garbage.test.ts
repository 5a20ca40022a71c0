/** What is at the other end of the line need not be a browser, or not one in its right mind. */
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { openPipe, watchLine } from '../../src/host/browser/pipe.ts';
import { openBrowser } from '../../src/host/browser/print.ts';
import { makeFolder } from './support/folder.ts';
import { BrowserProcesses } from './support/processes.ts';

const GARBAGE: readonly (readonly [what: string, bytes: string])[] = [
  ['text', 'Hello.\\000'],
  ['nothing', '\\000\\000\\000'],
  ['no object', 'null\\000'],
  ['an event without its parts', '{"method":"Target.attachedToTarget"}\\000'],
  ['half a message', '{"id":1,'],
];

function layProgram(browser: string): string {
  const path = join(makeFolder({ browser }), 'browser');
  chmodSync(path, 0o755);
  return path;
}

it.each(GARBAGE)('is named where a program answers with %s and ends', async (_, bytes) => {
  const path = layProgram(`#!/bin/sh\nprintf '${bytes}' >&4\n`);
  const temporary = makeFolder();
  vi.stubEnv('TMPDIR', temporary);
  try {
    await expect(openBrowser({ browser: path, env: process.env, say: () => {} })).rejects.toMatchObject({
      name: 'EnvironmentFailure',
      message: `The browser ${path} does not start.`,
    });
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
  }
});

it('is ended where it answers with garbage and does not end', async () => {
  const path = layProgram("#!/bin/sh\nprintf 'Hello.\\000' >&4\nsleep 1000\n");
  const temporary = makeFolder();
  vi.stubEnv('TMPDIR', temporary);
  const processes = new BrowserProcesses(temporary);
  try {
    await expect(openBrowser({ browser: path, env: process.env, say: () => {} })).rejects.toThrow('does not start');
    expect(processes.list()).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
  }
});

it('puts messages together that come in pieces, and takes several in one', async () => {
  const [write, read] = [new PassThrough(), new PassThrough()];
  const pipe = openPipe(write, read);
  const heard: string[] = [];
  pipe.onmessage = (message) => void heard.push(message);
  for (const piece of ['{"a":', '"ä', '"}\0{"b":2}\0{', '"c":3}', '\0']) read.write(piece);
  await vi.waitFor(() => expect(heard).toEqual(['{"a":"ä"}', '{"b":2}', '{"c":3}']));
  pipe.send('{"d":4}');
  expect(String(write.read())).toBe('{"d":4}\0');
});

it.each(['{', 'null', 'text'])('ends the line over which comes %s, and says so to who waits', async (message) => {
  const [write, read] = [new PassThrough(), new PassThrough()];
  const { transport, lost } = watchLine(openPipe(write, read));
  // As puppeteer does.
  transport.onmessage = (async (text: string) => void JSON.parse(text).id) as (text: string) => void;
  read.write('{"id":1}\0');
  read.write(`${message}\0`);
  await expect(lost).rejects.toThrow('has ended');
  expect([write.destroyed, read.destroyed]).toEqual([true, true]);
});
