import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';

/** The folder of our own `package.json`, whether this runs from `src/` or from the bundle in `lib/`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (nameOf(folder) === 'coursewright') return folder;
    const parent = dirname(folder);
    if (parent === folder)
      throw new EnvironmentFailure('Coursewright’s own files cannot be found.', 'Install Coursewright again.');
    folder = parent;
  }
}

const nameOf = (folder: string): string | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name;
  } catch {
    return undefined;
  }
};
