import { compareText } from '../model/place.ts';
import type { Sources } from '../parse/sources.ts';
import { ofCurriculum } from './things/of-curriculum.ts';
import { ofLists, ofOtherFiles, ofTheme } from './things/of-files.ts';
import { ofModules } from './things/of-module.ts';
import type { Thing } from './things/thing.ts';

/**
 * The things of a curriculum that an adaptation can change, each by name with its words: `history`, `history/three-threads`,
 * `agendas/three-days`, `glossary/stigma`. What differs between two editions is what differs between their words.
 */
export type Things = ReadonlyMap<string, Thing>;

/** Every thing of a curriculum by name. Modules that no section names are none: nobody teaches them. */
export function thingsOf(sources: Sources): Things {
  const things = [
    ...ofCurriculum(sources),
    ...ofModules(sources),
    ...ofLists(sources),
    ...ofTheme(sources),
    ...ofOtherFiles(sources),
  ];
  return new Map(things.toSorted((a, b) => compareText(a.name, b.name)).map((one) => [one.name, one]));
}
