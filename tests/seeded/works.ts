/** The sound curricula in which faults are put. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCurriculum } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Folder, FolderEntry } from '../../src/load/source-tree.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';

/** Files by path from the curriculum’s folder: text as text, pictures as bytes. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** `small`: the base of the fixtures; `sample`: the reference curriculum; `adaptation`: the adaptation of `small`. */
export type WorkName = 'small' | 'sample' | 'adaptation';

export interface Work {
  readonly name: WorkName;
  /** From the working directory. */
  readonly path: string;
  readonly files: Files;
  /** What it adapts. */
  readonly base?: Pick<Work, 'path' | 'files'>;
}

/** Stands for a byte that is no UTF-8. */
export const BAD_BYTE = '\uE000';

const isText = (path: string): boolean => /\.(yaml|md|lock|css|html|json)$/.test(path);

const readFiles = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), isText(path) ? 'utf8' : undefined)]),
  );

const small = { path: 'curriculum/small-course', files: readFiles(join(fixturesFolder, 'base')) };

export const WORKS: Readonly<Record<WorkName, Work>> = {
  small: { name: 'small', ...small },
  sample: {
    name: 'sample',
    path: 'curriculum/recovery-coaching',
    files: readFiles(fileURLToPath(new URL('../../curriculum/recovery-coaching', import.meta.url))),
  },
  adaptation: {
    name: 'adaptation',
    path: 'curriculum/our-course',
    files: readFiles(join(fixturesFolder, 'our-course')),
    base: small,
  },
};

/** The bytes of a file as they would lie on the disk. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content;
  const [first = '', ...others] = content.split(BAD_BYTE);
  return Buffer.concat([Buffer.from(first), ...others.flatMap((text) => [Buffer.from([0xff]), Buffer.from(text)])]);
}

const entriesOf = (files: Files): FolderEntry[] =>
  [...files].map(([path, content]) => {
    const bytes = bytesOf(content);
    return { path, kind: 'file', size: bytes.length, bytes };
  });

/** The day on which everything is checked. */
const TODAY = '2026-11-22';

/** What a check in this process says of a work. */
export function check({ path, files, base }: Omit<Work, 'name'>): readonly Diagnostic[] {
  const under: Folder | undefined = base && { path: base.path, entries: entriesOf(base.files) };
  return checkCurriculum(path, entriesOf(files), TODAY, under).diagnostics;
}
