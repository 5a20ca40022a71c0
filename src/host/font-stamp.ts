import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf } from './browser/places.ts';
import type { Environment } from './environment.ts';

/** Folders below these that are looked at: a system has one for each kind and one for each family. */
const DEPTH = 3;

/** Changes when fonts are installed or removed: a page in a script that our own fonts have not got is printed with those of the system. */
export function fontStamp(env: Environment): string {
  const home = homeOf(env);
  const roots = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local', 'share', 'fonts'),
    '/Library/Fonts',
    join(home, 'Library', 'Fonts'),
    ...(env.SystemRoot ? [join(env.SystemRoot, 'Fonts')] : []),
  ];
  return roots.flatMap((root) => stampsOf(root, DEPTH)).join(' ');
}

function stampsOf(folder: string, depth: number): string[] {
  try {
    const below =
      depth === 0 ? [] : readdirSync(folder, { withFileTypes: true }).filter((child) => child.isDirectory());
    return [`${statSync(folder).mtimeMs}`, ...below.flatMap(({ name }) => stampsOf(join(folder, name), depth - 1))];
  } catch {
    return [];
  }
}
