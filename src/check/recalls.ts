import { mendName } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum, Exercise } from '../model/curriculum.ts';
import type { Module } from '../model/module.ts';
import type { Check, CheckContext } from './check.ts';
import { areSectionsSure, isFaulty } from './earlier.ts';
import { exercisesByModule, type Recall, rankNodes, recallsOf } from './exercises.ts';
import { isHiddenExercise } from './hidden-exercises.ts';
import { moduleById, moduleName } from './modules.ts';
import { readSections } from './read-sections.ts';
import { findLateAgenda } from './recall-schedule.ts';
import { moduleEntries } from './schedule.ts';
import { choices, quoted, suggestion } from './wording.ts';

/** What is recalled has been asked, and asked before: in the workbook, and on the days of every agenda. */
export const recalls: Check = {
  rules: ['recall/unknown', 'recall/too-early'],
  *run(curriculum, context) {
    const asked = exercisesByModule(curriculum);
    const ranks = rankNodes(curriculum);
    for (const recall of recallsOf(curriculum)) {
      const module = moduleById(curriculum).get(recall.moduleId);
      if (!module) {
        if (isModuleUnknown(recall, curriculum, context)) yield unknownModule(recall, curriculum);
        continue;
      }
      const exercises = (asked.get(module.id) ?? []).filter(
        ({ directive }) => recall.exerciseId === undefined || directive.attributes.id?.value === recall.exerciseId,
      );
      if (exercises.length === 0) {
        if (!isHiddenExercise(recall, module) && !isModuleFaulty(module, context)) {
          yield unknownExercise(recall, module, asked.get(module.id) ?? []);
        }
        continue;
      }
      const rank = ranks.get(recall.directive);
      const late =
        rank === undefined ? undefined : exercises.findLast(({ directive }) => (ranks.get(directive) ?? 0) > rank);
      if (late) yield tooEarly(recall, late);
      else yield* tooEarlyInAgenda(recall, exercises, curriculum, context);
    }
  },
};

/** What a recall names stands as this attribute. */
const OF = { before: 'of=' };

const isModuleFaulty = ({ content, handouts, markdownFile }: Module, context: CheckContext): boolean =>
  markdownFile === undefined ||
  [content, ...handouts.map((handout) => handout.content)].some(({ file }) => isFaulty(context, file));

/** A module that is missing in the sections, or misspelt there, is reported there; so is one that an agenda schedules. */
function isModuleUnknown({ moduleId }: Recall, curriculum: Curriculum, context: CheckContext): boolean {
  const { missing, stray } = readSections(curriculum, context);
  if (!areSectionsSure(curriculum, context) || missing.some(({ id }) => id.value === moduleId)) return false;
  const isThere = curriculum.unlisted.some(({ id }) => id === moduleId);
  const isScheduled = curriculum.agendas.some((agenda) =>
    moduleEntries(agenda).some(({ id }) => id.value === moduleId),
  );
  return !isThere || (stray.some(({ id }) => id === moduleId) && !isScheduled);
}

function unknownModule({ moduleId, of }: Recall, { modules, unlisted }: Curriculum): Problem {
  const ids = modules.map(({ id }) => id);
  const rest = of.value.slice(moduleId.length);
  const isUnlisted = unlisted.some(({ id }) => id === moduleId);
  return {
    rule: 'recall/unknown',
    message: isUnlisted
      ? `The module ${quoted(moduleId)}, which is recalled here, stands in no section.`
      : `There is no module ${quoted(moduleId)} to recall.`,
    hint: isUnlisted
      ? `Add ${quoted(moduleId)} to the modules of a section in curriculum.yaml.`
      : suggestion(nearest(moduleId, ids), `The modules are ${choices(ids)}.`),
    place: of.place,
    ...(!isUnlisted && mendName({ name: moduleId, written: [of], around: OF }, ids, (near) => near + rest)),
  };
}

function unknownExercise({ exerciseId, of }: Recall, module: Module, asked: readonly Exercise[]): Problem {
  const ids = asked.flatMap(({ directive }) => directive.attributes.id?.value ?? []);
  const near = exerciseId === undefined ? undefined : nearest(exerciseId, ids);
  return {
    rule: 'recall/unknown',
    message:
      exerciseId === undefined
        ? `Nothing is asked in ${moduleName(module)}, so there is nothing to recall.`
        : `There is no exercise ${quoted(exerciseId)} in ${moduleName(module)}.`,
    hint: suggestion(
      near && `${module.id}/${near}`,
      ids.length > 0
        ? `Its exercises with an id are ${choices(ids)}.`
        : 'Give the exercise an id where it is asked: ::write[Prompt]{#id}.',
    ),
    place: of.place,
    ...mendName({ name: exerciseId ?? '', written: [of], around: OF }, ids, (name) => `${module.id}/${name}`),
  };
}

const tooEarly = ({ of }: Recall, { directive }: Exercise): Problem => ({
  rule: 'recall/too-early',
  message: `${quoted(of.value)} is recalled here, but it is asked only later.`,
  hint: 'Move the recall behind what it recalls.',
  place: of.place,
  related: [{ message: 'It is asked here.', place: directive.place }],
});

function* tooEarlyInAgenda(
  recall: Recall,
  exercises: readonly Exercise[],
  curriculum: Curriculum,
  context: CheckContext,
): Iterable<Problem> {
  const late = findLateAgenda(recall, exercises, curriculum, context);
  if (!late) return;
  yield {
    rule: 'recall/too-early',
    message: `${quoted(recall.of.value)} is recalled here, but the agenda ${quoted(late.agenda.title)} schedules it later.`,
    hint: 'Change the order in the agenda, or move the recall.',
    place: recall.of.place,
    related: [
      { message: 'It is asked here.', place: late.exercise.directive.place },
      { message: 'This is when it is asked.', place: late.asked },
      { message: 'This is when it is recalled.', place: late.recalled },
    ],
  };
}
