import type { Node } from 'unist';
import type { Agenda } from '../model/agenda.ts';
import type { DirectiveNode } from '../model/content.ts';
import type { Curriculum, Exercise } from '../model/curriculum.ts';
import { groupBy } from '../model/group-by.ts';
import type { Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';
import type { Place } from '../model/place.ts';
import type { CheckContext } from './check.ts';
import type { Recall } from './exercises.ts';
import { moduleById } from './modules.ts';
import { agendasWithDays, isAgendaSure, moduleEntries } from './schedule.ts';
import { walk } from './walk.ts';

/** An agenda that schedules an exercise after its recall. */
export interface LateAgenda {
  readonly agenda: Agenda;
  readonly exercise: Exercise;
  /** Where the agenda schedules the one and the other. */
  readonly asked: Place;
  readonly recalled: Place;
}

/** The first agenda in which something is recalled before it is asked. Within one module, its own order decides. */
export function findLateAgenda(
  { directive, text }: Recall,
  exercises: readonly Exercise[],
  curriculum: Curriculum,
  context: CheckContext,
): LateAgenda | undefined {
  const recalling = moduleById(curriculum).get(MODULE.exec(text.path)?.[1] ?? '');
  if (!recalling) return undefined;
  for (const agenda of agendasWithDays(curriculum)) {
    if (!isAgendaSure(agenda, context)) continue;
    const recalled = momentOf(directive, recalling, agenda);
    for (const exercise of exercises) {
      if (!exercise.module || exercise.module.id === recalling.id) continue;
      const asked = momentOf(exercise.directive, exercise.module, agenda);
      if (asked && recalled && asked.at > recalled.at) {
        return { agenda, exercise, asked: asked.place, recalled: recalled.place };
      }
    }
  }
  return undefined;
}

/** The module that a file belongs to. */
const MODULE = /^modules\/([^/]+)\//;

interface Moment {
  /** The how manieth of all that is scheduled. */
  readonly at: number;
  readonly place: Place;
  readonly moduleId: string;
  readonly activityId: string;
}

/** When an agenda comes to the activities of each module, in its order. */
const momentsOf = oncePer((agenda: Agenda): ReadonlyMap<string, readonly Moment[]> => {
  const moments = moduleEntries(agenda).flatMap(({ id: { value }, activities }) =>
    activities.map(({ id, place }) => ({ moduleId: value, activityId: id, place })),
  );
  return groupBy(
    moments.map((moment, index) => ({ ...moment, at: index + 1 })),
    ({ moduleId }) => moduleId,
  );
});

/** When an agenda comes to a directive: with its activity, or where the module begins if it stands in none. */
function momentOf(directive: DirectiveNode, module: Module, agenda: Agenda): Moment | undefined {
  const activity = module.activities.find(({ content }) => holds(content.children, directive));
  return momentsOf(agenda)
    .get(module.id)
    ?.find(({ activityId }) => !activity || activityId === activity.id);
}

const holds = (nodes: readonly Node[], wanted: Node): boolean => walk(nodes).some(({ node }) => node === wanted);
