import type { Words } from '../model/adaptation.ts';
import type { Audience } from '../model/directives.ts';
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
  const byName = new Map<string, Thing>();
  for (const one of things.toSorted((a, b) => compareText(a.name, b.name))) {
    const twin = byName.get(one.name);
    byName.set(one.name, twin ? both(twin, one) : one);
  }
  return byName;
}

/** Two things that have one name, as a module “resources” and the list of resources may: what changes one of them changes both. */
function both(one: Thing, other: Thing): Thing {
  const words = (audience: Audience): Words => ({
    fields: [one.wording[audience].fields, other.wording[audience].fields].filter(Boolean).join('\n'),
    text: [one.wording[audience].text, other.wording[audience].text].filter(Boolean).join('\n'),
  });
  return {
    ...one,
    wording: { trainer: words('trainer'), participant: words('participant') },
    isLocked: one.isLocked || other.isLocked,
  };
}
