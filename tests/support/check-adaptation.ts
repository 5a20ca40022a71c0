/** Checks works that build on each other, made of the fixtures’ base and a few texts, without touching the disk. */
import { type Checked, checkCurriculum } from '../../src/compile.ts';
import type { Folder, FolderEntry } from '../../src/load/source-tree.ts';
import { baseFiles } from './check-base.ts';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

/** The fixtures’ base, with some texts replaced. */
export const baseTexts = (edits: Texts = {}): Texts => ({
  ...Object.fromEntries(
    [...baseFiles].map(([path, bytes]) => [path, bytes.toString(path.endsWith('.png') ? 'latin1' : 'utf8')]),
  ),
  ...edits,
});

/** What `curriculum.yaml` of an adaptation says at least. */
export const adaptation = (id: string, base: string, changes: string, more = ''): string => `format: 1
id: ${id}
title: The Course of ${id}
version: 1.0.0
${more}adapts:
  base: ../${base}
  changes: ${changes.trim() === '' ? '[]' : `\n${changes.replace(/^/gm, '    ')}`}
`;

const TODAY = '2026-11-22';

/** Checks the last of some works, each of which builds on the one before; they lie in folders called by their names. */
export function checkChain(works: Readonly<Record<string, Texts>>): Checked {
  let under: Folder | undefined;
  for (const [path, texts] of Object.entries(works))
    under = { path, entries: entriesOf(texts), ...(under && { base: under }) };
  if (!under) throw new Error('There is no work.');
  return checkCurriculum(under.path, under.entries, TODAY, under.base);
}

const entriesOf = (texts: Texts): FolderEntry[] =>
  Object.entries(texts)
    .map(([path, text]): FolderEntry => {
      const bytes = Buffer.from(text, path.endsWith('.png') ? 'latin1' : 'utf8');
      return { path, kind: 'file', size: bytes.length, bytes };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Rule and place in short, without the note that nobody has written a lock yet. */
export const said = ({ diagnostics }: Checked): string[] =>
  diagnostics
    .filter(({ message }) => !message.includes('has no coursewright.lock'))
    .map(({ rule, place }) => `${rule} ${place.file}:${place.line}`);
