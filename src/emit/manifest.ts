import { createHash } from 'node:crypto';
import type { BuildRequest } from '../model/build-request.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Audience } from '../model/directives.ts';
import type { Assets, Format } from '../model/document.ts';

/** A file to write. */
export interface Output {
  readonly name: string;
  readonly kind: string;
  readonly format: Format | 'json';
  readonly audience: Audience;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
}

/** `manifest.json`: what was built from what, with what, in a form that scripts rely on (contract, section 3). */
export function makeManifest(
  curriculum: Curriculum,
  { agenda, papers: [paper] }: Pick<BuildRequest, 'agenda' | 'papers'>,
  inputs: string,
  outputs: readonly Output[],
  tools: { readonly assets: Assets; readonly browser: string | undefined },
): Output {
  const manifest = {
    format: 1,
    curriculum: { id: curriculum.id, version: curriculum.version },
    agenda: agenda.id,
    paper,
    compiler: tools.assets.version,
    browser: tools.browser ?? null,
    inputs,
    outputs: outputs.map(({ name, kind, format, audience, bytes, pages }) => ({
      file: name,
      kind,
      format,
      audience,
      sha256: sha256(bytes),
      bytes: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    })),
  };
  return {
    name: 'manifest.json',
    kind: 'manifest',
    format: 'json',
    audience: 'trainer',
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  };
}

/** One hash over the paths and contents of all files that a build rests on: `sha256-…`. */
export function hashInputs(files: Iterable<{ readonly path: string; readonly bytes: Uint8Array }>): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return `sha256-${hash.digest('hex')}`;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
