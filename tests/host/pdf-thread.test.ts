import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openPdfThread } from '../../src/cli/build/pdf-thread.ts';
import { makeFolder } from './support/folder.ts';

/** Reads back, in 0.3 seconds, what is one byte long; anything longer never ends. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, question: { input: [bytes] } }) => {
  while (bytes.length > 1);
  for (const until = Date.now() + 300; Date.now() < until; );
  parentPort.postMessage({ id, answer: { output: [String(bytes[0])] } });
});
`;

const open = (limit: number) => {
  const worker = pathToFileURL(join(makeFolder({ 'program.mjs': PROGRAM }), 'program.mjs'));
  const thread = openPdfThread({ limit, worker });
  onTestFinished(() => thread.close());
  return thread;
};

it('gives up work on a PDF that never ends, by name, and goes on with the next one', async () => {
  const { read } = open(1000);
  const [stuck, next] = [read(new Uint8Array(2)), read(new Uint8Array([7]))];
  await expect(stuck).rejects.toMatchObject({
    name: 'EnvironmentFailure',
    message: 'Reading a PDF back took longer than 1 second and was given up.',
  });
  expect(await next).toEqual(['7']);
});

it('counts the time of each work by itself', async () => {
  const { read } = open(2000);
  const works = Array.from({ length: 8 }, (_, index) => read(new Uint8Array([index])));
  expect((await Promise.all(works)).flat()).toHaveLength(8);
});
