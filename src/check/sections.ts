import type { Check } from './check.ts';
import { readSections } from './read-sections.ts';
import { moduleEntries } from './schedule.ts';
import { quoted, suggestion } from './wording.ts';

/** Every module stands in exactly one section, and what stands in a section is there. */
export const sectionModules: Check = {
  rules: ['module/missing', 'module/unlisted', 'module/in-two-sections'],
  *run(curriculum, context) {
    const { repeated, missing, stray } = readSections(curriculum, context);
    for (const { id, first } of repeated) {
      yield {
        rule: 'module/in-two-sections',
        message: `The module ${quoted(id.value)} stands in the sections for the second time.`,
        hint: 'Delete it here or there: every module stands in exactly one section, once.',
        place: id.place,
        related: [{ message: `${quoted(id.value)} stands here first.`, place: first.place }],
      };
    }
    for (const { id, near, fixes } of missing) {
      yield {
        rule: 'module/missing',
        message: `The module ${quoted(id.value)} is not there: modules/${id.value}/module.yaml does not exist.`,
        hint: suggestion(
          near,
          `Write modules/${id.value}/module.yaml, or take ${quoted(id.value)} out of the section.`,
        ),
        place: id.place,
        fixes,
      };
    }
    // One that an agenda schedules all the same is an error there.
    const scheduled = new Set(curriculum.agendas.flatMap(moduleEntries).map(({ id }) => id.value));
    for (const { id, title } of stray) {
      if (scheduled.has(id)) continue;
      yield {
        rule: 'module/unlisted',
        message: `The module ${quoted(id)} stands in no section, so it is in no document.`,
        hint: `Add ${quoted(id)} to the modules of a section in curriculum.yaml, or move its folder elsewhere.`,
        place: title.place,
      };
    }
  },
};
