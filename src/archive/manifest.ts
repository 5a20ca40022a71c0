import { createHash } from 'node:crypto';
import { licenceLine } from '../compose/licence.ts';
import type { Credit, Curriculum } from '../model/curriculum.ts';

export const MANIFEST = 'manifest.json';

/** A file of a curriculum, by path from its folder. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an adaptation is based on, as its `adapts` says. */
export interface PackedBase {
  /** A folder, or the name of a package. */
  readonly base: string;
  /** A range of versions. */
  readonly version: string;
}

/** `manifest.json` of an archive: what it is, whose it is, and every other file in it with its size and hash. */
export interface ArchiveManifest {
  readonly format: 1;
  readonly curriculum: { readonly id: string; readonly version: string; readonly title: string };
  readonly license: {
    readonly id: string;
    readonly holder: string;
    /** As every page carries it. */
    readonly line: string;
    readonly credits: readonly Pick<Credit, 'name' | 'role'>[];
  };
  readonly base?: PackedBase;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** The manifest of these files; they are in order. */
export const makeArchiveManifest = (
  curriculum: Curriculum,
  base: PackedBase | undefined,
  files: readonly PackedFile[],
): ArchiveManifest => ({
  format: 1,
  curriculum: { id: curriculum.id, version: curriculum.version, title: curriculum.title },
  license: {
    id: curriculum.license.id,
    holder: curriculum.license.holder,
    line: licenceLine(curriculum),
    credits: curriculum.credits.map(({ name, role }) => ({ name, role })),
  },
  ...(base && { base }),
  files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
});

/** JSON as it is packed: with line breaks, and one at its end. */
export const encodeJson = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** JSON as it is read: an object, or undefined where the bytes are none. */
export function decodeJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a manifest that anybody may have written; undefined where it is not of this form. */
export function readArchiveManifest(bytes: Uint8Array): ArchiveManifest | undefined {
  const { format, curriculum, license, base, files } = decodeJson(bytes) ?? {};
  if (format !== 1 || !hasTexts(curriculum, 'id', 'version', 'title')) return undefined;
  // It names the folder that is unpacked.
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(curriculum.id)) return undefined;
  if (!hasTexts(license, 'id', 'holder', 'line')) return undefined;
  const { credits } = license;
  if (!Array.isArray(credits) || !credits.every((credit) => hasTexts(credit, 'name', 'role'))) return undefined;
  if (base !== undefined && !hasTexts(base, 'base', 'version')) return undefined;
  const isFile = (file: unknown): boolean => hasTexts(file, 'path', 'sha256') && Number.isSafeInteger(file.bytes);
  if (!Array.isArray(files) || !files.every(isFile)) return undefined;
  return { format, curriculum, license, base, files } as unknown as ArchiveManifest;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasTexts = <Key extends string>(value: unknown, ...keys: readonly Key[]): value is Record<Key, string> & Rest =>
  isObject(value) && keys.every((key) => typeof value[key] === 'string');

/** What else an object may have. */
type Rest = Readonly<Record<string, unknown>>;
