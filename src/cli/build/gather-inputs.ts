import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashInputs } from '../../emit/manifest.ts';
import { readFolder } from '../../host/read/read-folder.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import type { Assets } from '../../model/document.ts';
import { foldersUnder } from '../read-base.ts';
import type { BuildPlan } from './plan-build.ts';

type InputFile = { readonly path: string; readonly bytes: Uint8Array };

/** Coursewright's own code: with other code the same sources may become other documents. */
export const readOwnCode = async (): Promise<readonly InputFile[]> =>
  filesOf('compiler', await readFolder(dirname(fileURLToPath(import.meta.url)), (path) => path.endsWith('.js')));

/** One hash over all that decides what a build makes, save the browser: sources, styles, code, and what was asked for. */
export function gatherInputs(
  { source, request }: BuildPlan,
  date: Date,
  { styles }: Assets,
  ownCode: readonly InputFile[],
): string {
  const { agenda, papers, formats, only, participants } = request;
  const asked = {
    agenda: agenda.id,
    papers,
    formats,
    only,
    participants,
    date: date.toISOString(),
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return hashInputs([
    ...filesOf('curriculum', source.entries),
    ...[...foldersUnder(source.base)].flatMap(({ entries }, index) => filesOf(`base-${index + 1}`, entries)),
    ...[...styles].map(([path, text]) => ({ path: `templates/${path}`, bytes: encode(text) })),
    ...ownCode,
    { path: 'request', bytes: encode(JSON.stringify(asked)) },
  ]);
}

/** The files that were read of a folder, under a name that stands for it wherever it lies. */
export const filesOf = (name: string, entries: readonly FolderEntry[]): InputFile[] =>
  entries.flatMap((entry) =>
    entry.kind === 'file' && entry.bytes ? [{ path: `${name}/${entry.path}`, bytes: entry.bytes }] : [],
  );
