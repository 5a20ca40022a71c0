import type { Adapted } from '../adapt/adapt.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Settings, Suppression } from '../diagnostics/settle.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { shownPath } from '../model/place.ts';
import type { Sources } from '../parse/sources.ts';

/** A version of a curriculum, read and checked: what is compared. */
export interface Edition {
  readonly curriculum: Curriculum;
  readonly sources: Sources;
  readonly adapted: Adapted | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: Settings;
  readonly suppressions: readonly Suppression[];
}

/** False where `curriculum.yaml`, or the base of an adaptation, could not be read: then nobody knows what there is. */
export const isReadable = ({ sources, curriculum }: Edition): boolean =>
  Boolean(sources.yamlFiles.get('curriculum.yaml')?.root && sources.curriculum.fields?.sections) &&
  Boolean(curriculum.adaptation) === Boolean(sources.curriculum.fields?.adapts);

export const errorsOf = ({ diagnostics }: Edition): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length;

/** A file of a curriculum by its path from there, as both versions may have it. */
export const pathWithin = (file: string, { curriculum }: Edition): string => {
  const start = shownPath(curriculum.path, '');
  return file.startsWith(start) ? file.slice(start.length) : file;
};
