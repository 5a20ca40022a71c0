import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeNow } from '../../src/host/write/remove-now.ts';
import { makeFolder } from './support/folder.ts';
import { until } from './support/processes.ts';

/** Writes one file after the other into a folder for a third of a second. */
const WRITE = `
const { writeFileSync } = require('node:fs');
const end = Date.now() + 300;
try {
  for (let number = 0; Date.now() < end; number++) writeFileSync(process.argv[1] + '/' + number, 'x');
} catch {}
`;

describe('removing a folder at once', () => {
  it('removes what is written into it meanwhile', async () => {
    const folder = makeFolder({ 'profile/a/b.txt': 'x' });
    const profile = join(folder, 'profile');
    const writer = spawn(process.execPath, ['-e', WRITE, profile]);
    const ended = new Promise((resolve) => writer.on('exit', resolve));
    await until(() => existsSync(join(profile, '0')));
    removeNow(profile);
    await ended;
    expect(existsSync(profile)).toBe(false);
  });

  it('does not mind what is not there', () => {
    expect(() => removeNow(join(makeFolder(), 'nothing'))).not.toThrow();
  });
});
