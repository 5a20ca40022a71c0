import { mendWord } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Module } from '../model/module.ts';
import { oncePerPair } from '../model/once-per.ts';
import { shownPath, type Written } from '../model/place.ts';
import type { CheckContext } from './check.ts';
import { areSectionsSure, isFaulty } from './earlier.ts';

/** How the sections and the module folders fit together. */
export interface SectionReading {
  /** Ids that stand a second time, each with its first. */
  readonly repeated: readonly { readonly id: Written<string>; readonly first: Written<string> }[];
  /** Ids without a module, each with the folder that it probably means. */
  readonly missing: readonly Missing[];
  /** Modules that no section names or can mean; none where a section could not be read. */
  readonly stray: readonly Module[];
}

interface Missing extends Pick<Problem, 'fixes'> {
  readonly id: Written<string>;
  readonly near: string | undefined;
}

export const readSections = oncePerPair((curriculum: Curriculum, context: CheckContext): SectionReading => {
  const { sections, unlisted, path } = curriculum;
  const firsts = new Map<string, Written<string>>();
  const repeated: SectionReading['repeated'][number][] = [];
  const missing: Missing[] = [];
  const spare = unlisted.map((other) => other.id);
  for (const { id, module } of sections.flatMap(({ entries }) => entries)) {
    const first = firsts.get(id.value);
    if (first) {
      repeated.push({ id, first });
      continue;
    }
    firsts.set(id.value, id);
    // A file that is there but was refused is reported already.
    if (module || isFaulty(context, shownPath(path, `modules/${id.value}/module.yaml`))) continue;
    missing.push({ id, near: nearest(id.value, spare), ...mendWord(id, spare) });
  }
  const meant = new Set(missing.map(({ near }) => near));
  const isSure = areSectionsSure(curriculum, context) && !meant.has(undefined);
  return { repeated, missing, stray: isSure ? unlisted.filter(({ id }) => !meant.has(id)) : [] };
});
