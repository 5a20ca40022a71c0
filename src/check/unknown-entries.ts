import { mendWord } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { groupBy } from '../model/group-by.ts';
import type { Module } from '../model/module.ts';
import type { Written } from '../model/place.ts';
import { slug } from '../model/slug.ts';
import type { Check, CheckContext } from './check.ts';
import { areActivitiesSure, areSectionsSure } from './earlier.ts';
import { moduleName } from './modules.ts';
import { readSections } from './read-sections.ts';
import { agendasWithDays, moduleEntries, readSchedules, type Schedule } from './schedule.ts';
import { choices, quoted, suggestion } from './wording.ts';

/** What an agenda schedules is a module of the curriculum, or an activity of one. */
export const unknownEntries: Check = {
  rules: ['agenda/unknown-module', 'agenda/unknown-activity'],
  *run(curriculum, context) {
    yield* strayModules(curriculum, context);
    const isSure = areSectionsSure(curriculum, context);
    for (const schedule of readSchedules(curriculum, context)) {
      if (isSure) yield* unknownModules(schedule, curriculum);
      yield* unknownActivities(schedule, curriculum.modules, context);
    }
    if (isSure) yield* unknownPlacements(curriculum);
  },
};

/** Modules that are scheduled but stand in no section: one mistake, however many agendas schedule them. */
function* strayModules(curriculum: Curriculum, context: CheckContext): Iterable<Problem> {
  const { stray } = readSections(curriculum, context);
  if (stray.length === 0) return;
  const entries = groupBy(agendasWithDays(curriculum).flatMap(moduleEntries), ({ id }) => id.value);
  for (const module of stray) {
    const [first, ...others] = entries.get(module.id) ?? [];
    if (!first) continue;
    yield {
      rule: 'agenda/unknown-module',
      message: `The module ${quoted(module.id)} is scheduled, but it stands in no section of curriculum.yaml.`,
      hint: `Add ${quoted(module.id)} to the modules of a section, or take it out of the agenda.`,
      place: first.id.place,
      related: [
        { message: `This is ${moduleName(module)}.`, place: module.title.place },
        ...others.map(({ id }) => ({ message: 'It is scheduled here too.', place: id.place })),
      ],
    };
  }
}

function* unknownModules({ agenda, unknown, lacking }: Schedule, { modules }: Curriculum): Iterable<Problem> {
  const wanted = [...lacking.keys()].map(({ id }) => id);
  const ids = [...wanted, ...modules.map(({ id }) => id)];
  for (const { id } of unknown) {
    // What is scheduled already is hardly meant once more.
    yield { ...unknownModule(`The agenda ${quoted(agenda.title)} schedules`, id, ids), ...mendWord(id, wanted) };
  }
}

/** `placement: { after: … }` names modules too. A wish of the base to follow a module that was taken out has nothing to follow. */
function* unknownPlacements(curriculum: Curriculum): Iterable<Problem> {
  const { modules, unlisted, sections } = curriculum;
  const ids = modules.map(({ id }) => id);
  const named = sections.flatMap(({ entries }) => entries.map(({ id }) => id.value));
  const known = new Set([...named, ...unlisted.map(({ id }) => id), ...removed(curriculum)]);
  for (const { title, placement } of modules) {
    for (const id of placement.after) {
      if (known.has(id.value)) continue;
      yield { ...unknownModule(`${quoted(title.value)} should come after`, id, ids), ...mendWord(id, ids) };
    }
  }
}

/** What an adaptation, or one under it, has taken out. */
const removed = ({ adaptation }: Curriculum): string[] =>
  adaptation
    ? [
        ...adaptation.changes.flatMap(({ kind, thing }) => (kind === 'remove' ? thing : [])),
        ...removed(adaptation.base),
      ]
    : [];

const unknownModule = (who: string, id: Written<string>, ids: readonly string[]): Problem => ({
  rule: 'agenda/unknown-module',
  message: `${who} the module ${quoted(id.value)}, which does not exist.`,
  hint: suggestion(nearest(id.value, ids), `The modules are those that stand in the sections: ${choices(ids)}.`),
  place: id.place,
});

function* unknownActivities(
  { entries }: Schedule,
  modules: readonly Module[],
  context: CheckContext,
): Iterable<Problem> {
  for (const module of modules) {
    if (!areActivitiesSure(module, context)) continue;
    const ids = module.activities.map(({ id }) => id);
    // Where the heading agrees with the agenda, it is the title in module.yaml that is misspelt; that is reported at the heading.
    const headings = new Set(module.headings.flatMap(({ text, activity }) => (activity ? [] : slug(text))));
    for (const { activities } of entries.get(module.id) ?? []) {
      for (const { id, place, activity } of activities) {
        if (activity || headings.has(id)) continue;
        yield {
          rule: 'agenda/unknown-activity',
          message: `There is no activity ${quoted(id)} in ${moduleName(module)}.`,
          hint: suggestion(nearest(id, ids), `Its activities are ${choices(ids)}.`),
          place,
          related: [{ message: 'This is the module.', place: module.title.place }],
          ...mendWord({ value: id, place }, ids),
        };
      }
    }
  }
}
