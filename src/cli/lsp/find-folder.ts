import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isPassedOver } from '../../host/read/read-folder.ts';
import type { OpenTexts } from './open-texts.ts';
import { pathIn } from './overlay.ts';

const FILE = 'curriculum.yaml';

/**
 * The folder of the curriculum that a file belongs to: the nearest one above it that has a `curriculum.yaml`, on disk or in the
 * editor. Nothing outside of the editor’s folders is looked at, and nothing in folders that are passed over when reading.
 */
export function folderOf(file: string, roots: readonly string[], texts: OpenTexts): string | undefined {
  const root = roots.filter((one) => pathIn(one, file) !== undefined).sort((a, b) => b.length - a.length)[0];
  if (root === undefined) return undefined;
  for (let folder = dirname(file); pathIn(root, folder) !== undefined || folder === root; folder = dirname(folder)) {
    if (!hasCurriculum(folder, texts)) continue;
    const isHidden = relative(root, folder)
      .split(sep)
      .some((name) => name !== '' && isPassedOver(name));
    return isHidden ? undefined : relative('', folder).split(sep).join('/') || '.';
  }
  return undefined;
}

/** The curriculum that a folder is, or is part of; absolute. */
export function curriculumAbove(folder: string, texts: OpenTexts): string | undefined {
  if (hasCurriculum(folder, texts)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : curriculumAbove(above, texts);
}

/** True for the folder of a curriculum, on disk or in the editor. */
export function hasCurriculum(folder: string, texts: OpenTexts): boolean {
  const file = join(folder, FILE);
  return texts.has(file) || existsSync(file);
}
