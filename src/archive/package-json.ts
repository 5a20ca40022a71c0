import { readExpression } from '../licences/expression.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { compareText } from '../model/place.ts';
import { type ArchiveManifest, decodeJson, isObject, MANIFEST, type PackedBase } from './manifest.ts';

/** What npm allows for a new package, with or without a scope: `@org/recovery-coaching`. */
export const isPackageName = (name: string): boolean =>
  name.length <= 214 &&
  /^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/.test(name) &&
  name !== 'node_modules' &&
  name !== 'favicon.ico';

/** The only keys; none of them makes npm run anything. */
const KEYS: readonly string[] = ['name', 'version', 'description', 'license', 'files', 'dependencies'];

/** `package.json` of an archive: a curriculum is a package that holds files and does nothing. */
export function makePackageJson(
  name: string,
  { title, subtitle, version, license }: Curriculum,
  base: PackedBase | undefined,
  paths: readonly string[],
): Readonly<Record<string, unknown>> {
  const tops = new Set(paths.map((path) => path.split('/')[0] ?? path));
  // The text of an adaptation’s base stays with the base.
  const text = license.textPath !== undefined && paths.includes(license.textPath) ? license.textPath : MANIFEST;
  return {
    name,
    version,
    description: subtitle ? `${title}: ${subtitle}` : title,
    license: isExpression(license.id) ? license.id : `SEE LICENSE IN ${text}`,
    files: [...tops].sort(compareText),
    ...(base && isPackageName(base.base) && { dependencies: { [base.base]: base.version } }),
  };
}

/** SPDX expressions that npm knows; a `LicenseRef-` stands for a text, and npm wants to be told which. */
const isExpression = (id: string): boolean =>
  readExpression(id).expression !== undefined && !/\b(License|Document)Ref-/.test(id);

/** Says in sentences why a `package.json` may not be in an archive. */
export function judgePackageJson(bytes: Uint8Array, manifest: ArchiveManifest): string[] {
  const found = decodeJson(bytes);
  if (!found) return ['The package.json in the archive is no JSON object.'];
  const faults = Object.keys(found)
    .filter((key) => !KEYS.includes(key))
    .map(
      (key) =>
        `The package.json in the archive has “${key}”; the package of a curriculum runs nothing and has no such key.`,
    );
  if (typeof found.name !== 'string' || !isPackageName(found.name)) {
    faults.push('The package.json in the archive has no name that a package can have.');
  }
  if (found.version !== manifest.curriculum.version) {
    faults.push(
      `The package.json in the archive is not of version ${manifest.curriculum.version}, as the manifest is.`,
    );
  }
  if (found.dependencies !== undefined && !isDependency(found.dependencies, manifest.base)) {
    faults.push('The package.json in the archive depends on something else than the base that the manifest names.');
  }
  return faults;
}

const isDependency = (found: unknown, base: PackedBase | undefined): boolean =>
  isObject(found) && base !== undefined && Object.keys(found).join() === base.base && found[base.base] === base.version;
