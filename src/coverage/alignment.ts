/**
 * How what a curriculum wants, does and asks hangs together: each objective with the activities that work towards it, what participants
 * answer in these, and the programme objectives that it supports; each module with its takeaways.
 */
import { visit } from 'unist-util-visit';
import type { Curriculum, Exercise, ProgrammeObjective } from '../model/curriculum.ts';
import { type Minutes, sumMinutes } from '../model/minutes.ts';
import type { Activity, LearningObjective, Module } from '../model/module.ts';

export interface Alignment {
  readonly curriculum: Curriculum;
  readonly modules: readonly ModuleAlignment[];
  readonly programme: readonly ProgrammeAlignment[];
}

/**
 * What is lacking:
 * - of a module an `objective`, a `takeaway`
 * - of an objective an `activity` that works towards it, a `programme` objective that it supports, an `answer` (neither an exercise nor a
 *   knowledge check), a `check`
 * - of a programme objective a `module`, a `check`
 */
export type Gap = 'objective' | 'takeaway' | 'module' | 'programme' | 'activity' | 'answer' | 'check';

export interface ModuleAlignment {
  readonly module: Module;
  readonly objectives: readonly ObjectiveAlignment[];
  /** Activities that name no objective where others of the module do. */
  readonly loose: readonly Activity[];
  readonly gaps: readonly Gap[];
}

export interface ObjectiveAlignment {
  readonly objective: LearningObjective;
  /** Ids of programme objectives. */
  readonly supports: readonly string[];
  /** Those that name it; where no activity of the module names any, all. Optional ones are left out. */
  readonly activities: readonly Activity[];
  /** Of these; undefined where one could not be read. */
  readonly minutes: Minutes | undefined;
  /** What participants write, mark or plan in them. */
  readonly exercises: readonly Exercise[];
  /** Knowledge checks in them. */
  readonly checks: readonly Exercise[];
  readonly gaps: readonly Gap[];
}

export interface ProgrammeAlignment {
  readonly objective: ProgrammeObjective;
  /** Modules with an objective that supports it. */
  readonly modules: readonly Module[];
  /** Takeaways of these modules. */
  readonly takeaways: number;
  /** Knowledge checks of the objectives that support it, each once. */
  readonly checks: readonly Exercise[];
  readonly gaps: readonly Gap[];
}

export function alignCurriculum(curriculum: Curriculum): Alignment {
  const modules = curriculum.modules.map((module) => alignModule(module, curriculum));
  return {
    curriculum,
    modules,
    programme: curriculum.objectives.map((objective) => alignProgramme(objective, modules)),
  };
}

function alignModule(module: Module, { exercises }: Curriculum): ModuleAlignment {
  const activities = module.activities.filter(({ isOptional }) => !isOptional);
  const isNamed = activities.some(({ objectives }) => objectives.length > 0);
  const ofModule = [...exercises.values()].filter((exercise) => exercise.module === module);
  const objectives = module.objectives.map((objective): ObjectiveAlignment => {
    const own = isNamed ? activities.filter((activity) => isTowards(activity, objective)) : activities;
    const answered = isNamed ? own.flatMap((activity) => exercisesOf(activity, exercises)) : ofModule;
    const checks = answered.filter(isCheck);
    const supports = objective.supports.map(({ value }) => value);
    return {
      objective,
      supports,
      activities: own,
      minutes: sumMinutes(own.map(({ minutes }) => minutes?.value)),
      exercises: answered.filter((exercise) => !isCheck(exercise)),
      checks,
      gaps: gapsOf({
        programme: supports.length === 0,
        activity: own.length === 0,
        answer: answered.length === 0,
        check: checks.length === 0,
      }),
    };
  });
  return {
    module,
    objectives,
    loose: isNamed ? activities.filter((activity) => activity.objectives.length === 0) : [],
    gaps: gapsOf({ objective: objectives.length === 0, takeaway: module.takeaways.length === 0 }),
  };
}

function alignProgramme(objective: ProgrammeObjective, all: readonly ModuleAlignment[]): ProgrammeAlignment {
  const supporting = all.map(({ module, objectives }) => ({
    module,
    objectives: objectives.filter(({ supports }) => supports.includes(objective.id)),
  }));
  const parts = supporting.filter(({ objectives }) => objectives.length > 0);
  const checks = [...new Set(parts.flatMap(({ objectives }) => objectives.flatMap((own) => own.checks)))];
  return {
    objective,
    modules: parts.map(({ module }) => module),
    takeaways: parts.reduce((sum, { module }) => sum + module.takeaways.length, 0),
    checks,
    gaps: gapsOf({ module: parts.length === 0, check: checks.length === 0 }),
  };
}

const isTowards = ({ objectives }: Activity, { id }: LearningObjective): boolean =>
  id !== undefined && objectives.some(({ value }) => value === id.value);

/** In the order of its text. */
function exercisesOf({ content }: Activity, exercises: Curriculum['exercises']): Exercise[] {
  const found: Exercise[] = [];
  visit({ type: 'root', children: [...content.children] }, 'directive', (node) => {
    const exercise = exercises.get(node);
    if (exercise) found.push(exercise);
  });
  return found;
}

const isCheck = ({ directive }: Exercise): boolean => directive.name === 'check';

const gapsOf = (lacks: Partial<Record<Gap, boolean>>): Gap[] =>
  (Object.keys(lacks) as Gap[]).filter((gap) => lacks[gap]);
