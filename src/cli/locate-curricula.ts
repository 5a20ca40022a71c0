import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { findCurricula } from '../host/read/find-curricula.ts';
import { UsageError } from './exit.ts';

const FILE = 'curriculum.yaml';
const DEFAULT = 'curriculum';

/** The folders of the curricula at a path of the command line, relative to the working directory. Plain words if there are none. */
export async function locateCurricula(given: string | undefined): Promise<readonly string[]> {
  const path = pathOrDefault(given);
  const found = await findCurricula(fromHere(path));
  switch (found.kind) {
    case 'curricula':
      return found.folders;
    case 'missing':
      throw given === undefined
        ? new UsageError(
            `There is neither a folder “${DEFAULT}” nor a ${FILE} here.`,
            'Run this in the folder that holds your curriculum, or name a folder: coursewright check path/to/curriculum.',
          )
        : new UsageError(`There is no folder “${path}”.`, await guess(path));
    case 'not-a-folder':
      throw new UsageError(
        `“${path}” is a file, not a folder.`,
        basename(path) === FILE
          ? `Name the folder that it stands in: ${dirname(path)}`
          : 'Name the folder of a curriculum.',
      );
    case 'elsewhere':
      throw new UsageError(
        `“${path}” is a link to a folder outside the working directory, and none is followed there.`,
        'If you mean that folder, name it itself.',
      );
    case 'none':
      throw new UsageError(...(await describeNone(path)));
  }
}

/** Where curricula are looked for, relative to the working directory. */
export const curriculaRoot = (given: string | undefined): string => fromHere(pathOrDefault(given));

const pathOrDefault = (given: string | undefined): string => given ?? (existsSync(FILE) ? '.' : DEFAULT);

const fromHere = (path: string): string => relative('', resolve(path)) || '.';

/** The name that was probably meant, from those that stand beside it. */
async function guess(path: string): Promise<string> {
  const near = nearest(basename(path), await namesIn(dirname(path)));
  return near && near !== basename(path) ? `Did you mean “${join(dirname(path), near)}”?` : 'Check the path.';
}

async function describeNone(path: string): Promise<[message: string, hint: string]> {
  const names = await namesIn(path);
  if (names.length === 0) {
    return [`The folder “${path}” is empty.`, `A curriculum is a folder with a ${FILE}.`];
  }
  const near = nearest(FILE, names);
  return [
    `There is no curriculum in “${path}”: neither the folder nor one of its folders has a ${FILE}.`,
    near
      ? `The file “${near}” has to be called ${FILE}.`
      : `A curriculum is a folder with a ${FILE}; name it, or the folder that holds it.`,
  ];
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
