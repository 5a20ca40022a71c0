import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import type { Assets } from '../model/document.ts';
import { reasonOf } from './failure.ts';
import { packageRoot } from './package-root.ts';
import { readFolder } from './read/read-folder.ts';

/** The font files that the styles name, by package. */
const FONTS = {
  '@fontsource/atkinson-hyperlegible-next': [
    'atkinson-hyperlegible-next-latin-400-normal.woff2',
    'atkinson-hyperlegible-next-latin-500-normal.woff2',
    'atkinson-hyperlegible-next-latin-700-normal.woff2',
    'atkinson-hyperlegible-next-latin-400-italic.woff2',
    'atkinson-hyperlegible-next-latin-700-italic.woff2',
  ],
  '@fontsource/literata': [
    'literata-latin-400-normal.woff2',
    'literata-latin-500-normal.woff2',
    'literata-latin-600-normal.woff2',
  ],
} as const;

/** Reads what comes with Coursewright itself: styles, fonts, scripts, version. */
export async function readAssets(): Promise<Assets> {
  const root = packageRoot();
  const styles = new Map<string, string>();
  for (const entry of await readFolder(join(root, 'templates'), (path) => path.endsWith('.css'))) {
    if (entry.kind === 'file' && entry.bytes) styles.set(entry.path, new TextDecoder().decode(entry.bytes));
  }
  const scripts = new Map<string, string>();
  for (const entry of await readFolder(join(root, 'lib', 'screen'), (path) => path.endsWith('.js'))) {
    if (entry.kind === 'file' && entry.bytes)
      scripts.set(basename(entry.path, '.js'), new TextDecoder().decode(entry.bytes));
  }
  const require = createRequire(import.meta.url);
  const fonts = new Map<string, Uint8Array>();
  for (const [name, files] of Object.entries(FONTS)) {
    for (const file of files) {
      try {
        fonts.set(file, await readFile(require.resolve(`${name}/files/${file}`)));
      } catch (error) {
        throw new EnvironmentFailure(
          `The font file ${file} cannot be read: ${reasonOf(error)}.`,
          'Install Coursewright again.',
        );
      }
    }
  }
  return { styles, fonts, scripts, version: readVersion(root) };
}

const readVersion = (root: string): string => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
