import { basename } from 'node:path';
import type { ArchiveManifest } from '../../archive/manifest.ts';
import { openArchive, type Verdict } from '../../archive/read-archive.ts';
import { feedFile } from '../../host/read/feed-archive.ts';
import { readFolder } from '../../host/read/read-folder.ts';
import { judgeRoom, type NoRoom, type Staged, stageFolder } from '../../host/write/unpack-folder.ts';
import { isWanted } from '../../load/limits.ts';
import { openChecker } from '../checking/checker.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import { baseOf } from '../pack/base-of.ts';
import { compareManifest } from '../pack/compare-manifest.ts';
import { sayFaults } from '../pack/say-faults.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { plural } from '../wording.ts';

/** Verifies an archive, and puts the curriculum that is in it into a folder; without a name, into one that is named after it. */
export async function unpack(archive: string, folder: string | undefined, terminal: Terminal): Promise<ExitStatus> {
  if (folder !== undefined) await demandRoom(folder);
  const staged = await stageFolder(folder ?? basename(archive));
  try {
    const { faults, count, manifest } = await judge(archive, staged, terminal);
    if (!manifest) {
      sayFaults({ faults, count, what: `Nothing was unpacked from ${archive}.` }, terminal);
      return EXIT.errors;
    }
    const target = folder ?? manifest.curriculum.id;
    await demandRoom(target);
    await staged.publish(target);
    if (!terminal.isQuiet) terminal.err.write(describe(target, manifest, terminal));
    return EXIT.ok;
  } finally {
    staged.discard();
  }
}

/** Reads all of it into the staging folder, then looks whether the curriculum there is the one that the manifest tells of. */
async function judge(archive: string, staged: Staged, terminal: Terminal): Promise<Verdict> {
  const reader = openArchive(staged.write);
  switch (await feedFile(archive, reader)) {
    case 'missing':
      throw new UsageError(`There is no file “${archive}”.`, 'Check the path.');
    case 'not-a-file':
      throw new UsageError(`“${archive}” is no file.`, 'Name an archive that coursewright pack has made.');
  }
  const verdict = reader.end();
  if (!verdict.manifest) return verdict;
  const entries = await readFolder(staged.path, isWanted);
  const { curriculum } = await openChecker(terminal.env).check('.', entries);
  const faults = compareManifest(verdict.manifest, curriculum, baseOf(entries));
  return faults.length > 0 ? { faults, count: faults.length, manifest: undefined } : verdict;
}

const NO_ROOM: Readonly<Record<NoRoom, (folder: string) => [message: string, hint: string]>> = {
  'a-file': (folder) => [`${folder} is a file, not a folder.`, 'Name a folder that is not there yet.'],
  'a-link': (folder) => [`${folder} is a symbolic link, not a folder.`, 'Name a folder that is not there yet.'],
  'not-empty': (folder) => [
    `The folder ${folder} is not empty.`,
    'Nothing there was touched. Name a folder that is empty or not there yet.',
  ],
  here: (folder) => [
    `${folder} is the folder that you are in, and is replaced by the one that is unpacked.`,
    'Name a folder that is not there yet.',
  ],
};

async function demandRoom(folder: string): Promise<void> {
  const problem = await judgeRoom(folder);
  if (problem) throw new UsageError(...NO_ROOM[problem](folder));
}

function describe(target: string, { curriculum, license, base, files }: ArchiveManifest, { err }: Terminal): string {
  const { colors } = err;
  const what = [
    `${curriculum.title} ${curriculum.version}`,
    // The package.json is not unpacked.
    plural(files.length - 1, 'file', 'files'),
    `${license.id}, ${license.holder}`,
  ];
  const line = `${colors.green('✓')} ${colors.bold(visible(target))}  ${visible(what.join(' · '))}\n`;
  if (!base) return line;
  return `${line}  Its base is not in it: ${visible(base.base)}, in a version that fits ${visible(base.version)}.\n`;
}
