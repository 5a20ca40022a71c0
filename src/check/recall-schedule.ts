import type { Node } from 'unist';
import type { Agenda } from '../model/agenda.ts';
import type { DirectiveNode } from '../model/content.ts';
import type { Curriculum, Exercise } from '../model/curriculum.ts';
import type { Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import type { CheckContext } from './check.ts';
import type { Recall } from './exercises.ts';
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
  const recalling = curriculum.modules.find(({ folder }) => text.path.startsWith(`${folder}/`));
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

interface Moment {
  readonly at: number;
  readonly place: Place;
}

/** When an agenda comes to a directive: with its activity, or where the module begins if it stands in none. */
function momentOf(directive: DirectiveNode, module: Module, agenda: Agenda): Moment | undefined {
  const activity = module.activities.find(({ content }) => holds(content.children, directive));
  let at = 0;
  for (const { id, activities } of moduleEntries(agenda)) {
    for (const scheduled of activities) {
      at++;
      if (id.value !== module.id) continue;
      if (!activity || scheduled.id === activity.id) return { at, place: scheduled.place };
    }
  }
  return undefined;
}

const holds = (nodes: readonly Node[], wanted: Node): boolean => walk(nodes).some(({ node }) => node === wanted);
