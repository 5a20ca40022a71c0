import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { readFolder } from './read-folder.ts';

/** Reads the templates in a folder of `templates/scaffold`, by path from there. */
export async function readScaffold(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readFolder(join(packageRoot(), 'templates', 'scaffold', folder), () => true);
  return Object.fromEntries(
    entries.flatMap((entry) =>
      entry.kind === 'file' && entry.bytes ? [[entry.path, new TextDecoder().decode(entry.bytes)]] : [],
    ),
  );
}
