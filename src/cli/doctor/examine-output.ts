import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { reasonOf } from '../../host/failure.ts';
import type { Finding } from './finding.ts';

const NAME = 'Output folder';

/** Makes a folder where documents would be written, and takes it away again. */
export async function examineOutput(out: string): Promise<Finding> {
  let existing = resolve(out);
  while (!(await exists(existing)) && dirname(existing) !== existing) existing = dirname(existing);
  try {
    await rmdir(await mkdtemp(join(existing, '.coursewright-')));
    return { name: NAME, state: 'fine', text: `${out} can be written to` };
  } catch (error) {
    return {
      name: NAME,
      state: 'missing',
      text: `${out} cannot be written to: ${reasonOf(error)}.`,
      help: 'Change its permissions, or choose another folder with --out.',
    };
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
