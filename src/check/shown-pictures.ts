import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import { findFileReferences } from './file-references.ts';
import { readTarget } from './link-target.ts';
import { textsOf } from './texts.ts';

/** Every picture that a curriculum shows and that is there, by its path, with the places where it is used. */
export function shownPictures(curriculum: Curriculum): Map<string, Place[]> {
  const shown = new Map<string, Place[]>();
  const add = (path: string, place: Place): void => {
    if (curriculum.images.has(path)) shown.set(path, [...(shown.get(path) ?? []), place]);
  };
  for (const text of textsOf(curriculum)) {
    for (const { kind, url, place } of findFileReferences(text)) {
      const target = kind === 'image' ? readTarget(text.path, url) : undefined;
      if (target?.kind === 'file') add(target.path, place);
    }
  }
  for (const { value, place } of curriculum.theme?.pictures ?? []) add(value, place);
  return shown;
}
