import { nearest } from '../diagnostics/nearest.ts';
import type { Curriculum, Module } from '../model/curriculum.ts';
import type { Written } from '../model/place.ts';
import type { CheckContext } from './check.ts';
import { areSectionsSure, isFaulty } from './earlier.ts';
import { hasYaml } from './modules.ts';

/** How the sections and the module folders fit together. */
export interface SectionReading {
  /** Ids that stand a second time, each with its first. */
  readonly repeated: readonly { readonly id: Written<string>; readonly first: Written<string> }[];
  /** Ids without a module, each with the folder that it probably means. */
  readonly missing: readonly { readonly id: Written<string>; readonly near: string | undefined }[];
  /** Modules that no section names or can mean; none where a section could not be read. */
  readonly stray: readonly Module[];
}

export function readSections(curriculum: Curriculum, context: CheckContext): SectionReading {
  const firsts = new Map<string, Written<string>>();
  const repeated: SectionReading['repeated'][number][] = [];
  const missing: SectionReading['missing'][number][] = [];
  const folders = curriculum.unlisted.filter((module) => hasYaml(module, curriculum));
  for (const { id, module } of curriculum.sections.flatMap(({ entries }) => entries)) {
    const first = firsts.get(id.value);
    if (first) repeated.push({ id, first });
    else {
      firsts.set(id.value, id);
      if (module && (hasYaml(module, curriculum) || isFaulty(context, module.yamlFile))) continue;
      missing.push({
        id,
        near: nearest(
          id.value,
          folders.map((folder) => folder.id),
        ),
      });
    }
  }
  const meant = new Set(missing.map(({ near }) => near));
  const isSure = areSectionsSure(curriculum, context) && !meant.has(undefined);
  return { repeated, missing, stray: isSure ? folders.filter(({ id }) => !meant.has(id)) : [] };
}
