import type { ModuleAlignment, ObjectiveAlignment, ProgrammeAlignment } from '../../../coverage/alignment.ts';
import type { Exercise } from '../../../model/curriculum.ts';
import { visibleJson } from '../../report/visible.ts';
import type { AlignmentFormat } from './formats.ts';

/** One object for scripts; what is unknown is null, and what is lacking stands under `lacks`. */
export const json: AlignmentFormat = (alignments) =>
  visibleJson({
    format: 1,
    alignment: alignments.map(({ curriculum, modules, programme }) => ({
      curriculum: curriculum.id || null,
      modules: modules.map(moduleToJson),
      objectives: programme.map(programmeToJson),
    })),
  });

const moduleToJson = ({ module, objectives, loose, gaps }: ModuleAlignment) => ({
  id: module.id,
  number: module.number,
  takeaways: module.takeaways.map(({ text }) => text),
  objectives: objectives.map(objectiveToJson),
  'activities-without-objective': loose.map(({ id }) => id),
  lacks: gaps,
});

const objectiveToJson = ({
  objective,
  supports,
  activities,
  minutes,
  exercises,
  checks,
  gaps,
}: ObjectiveAlignment) => ({
  id: objective.id?.value ?? null,
  text: objective.text.text,
  supports,
  activities: activities.map(({ id }) => id),
  minutes: minutes ?? null,
  exercises: exercises.map(exerciseToJson),
  checks: checks.map(exerciseToJson),
  lacks: gaps,
});

const programmeToJson = ({ objective, modules, takeaways, checks, gaps }: ProgrammeAlignment) => ({
  id: objective.id,
  text: objective.text.text,
  modules: modules.map(({ id }) => id),
  takeaways,
  checks: checks.map(exerciseToJson),
  lacks: gaps,
});

const exerciseToJson = ({ number, directive }: Exercise) => ({
  number,
  id: directive.attributes.id?.value ?? null,
  kind: directive.name,
});
