import { type ArchiveManifest, makeArchiveManifest, type PackedBase } from '../../archive/manifest.ts';
import type { Curriculum } from '../../model/curriculum.ts';

/**
 * Says in sentences where a manifest tells of another curriculum, or another license, than the one that lies beside it: people read the one
 * and are bound by the other. The license of an adaptation begins with that of its base, which may not be there, and is left out.
 */
export function compareManifest(
  manifest: ArchiveManifest,
  found: Curriculum,
  base: PackedBase | undefined,
): readonly string[] {
  const { curriculum, license } = makeArchiveManifest(found, undefined, []);
  const faults: string[] = [];
  const compare = (what: string, said: unknown, real: unknown): void => {
    const [a, b] = [said, real].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    if (a !== b) faults.push(`The manifest says that ${what} “${a}”, and curriculum.yaml has “${b}”.`);
  };
  compare('the id is', manifest.curriculum.id, curriculum.id);
  compare('the version is', manifest.curriculum.version, curriculum.version);
  compare('the title is', manifest.curriculum.title, curriculum.title);
  if ((manifest.base ?? base) !== undefined) compare('the base is', text(manifest.base), text(base));
  if (base) return faults;
  compare('the license is', manifest.license.id, license.id);
  compare('the holder is', manifest.license.holder, license.holder);
  compare('the license line is', manifest.license.line, license.line);
  compare('the credits are', manifest.license.credits, license.credits);
  return faults;
}

const text = (base: PackedBase | undefined): string => (base ? `${base.base} ${base.version}` : 'none');
