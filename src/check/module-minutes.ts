import type { Fix } from '../diagnostics/fix.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { formatDuration } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import type { Check } from './check.ts';
import { areActivitiesSure } from './earlier.ts';
import { type MisstatedActivity, misstatedActivity } from './misstated-activity.ts';
import { activityName, moduleName, modulesOf } from './modules.ts';
import { type DayRooms, dayRoomsOf } from './proposals/day-rooms.ts';
import { activitiesTotal, ownPlaces, writeFigure } from './proposals/figures.ts';
import { type Proposal, proposeMinutes } from './proposals/propose-minutes.ts';
import { lackOf, misstatedModules } from './total-hours.ts';
import { difference } from './wording.ts';

/** The activities of a module that are not optional add up to its minutes. */
export const moduleMinutes: Check = {
  rules: ['module/activity-minutes'],
  *run(curriculum, context) {
    const days = dayRoomsOf(curriculum, context);
    const misstatedAlone = misstatedModules(curriculum, lackOf(curriculum, context));
    for (const module of modulesOf(curriculum)) {
      const required = module.activities.filter(({ isOptional }) => !isOptional);
      const sum = activitiesTotal(module);
      if (!module.minutes || sum === undefined || sum === module.minutes.value) continue;
      if (!areActivitiesSure(module, context)) continue;
      const { value: stated, place } = module.minutes;
      const misstated = misstatedActivity(module);
      const { fixes, shortfall } = misstated
        ? { fixes: mendActivity(misstated) }
        : misstatedAlone.includes(module)
          ? { fixes: writeFigure(module.minutes, sum, moduleName(module)) }
          : propose(module, curriculum, days());
      yield {
        rule: 'module/activity-minutes',
        message: `The activities of ${moduleName(module)} add up to ${formatDuration(sum)}, but it says ${formatDuration(stated)}: ${difference(sum, stated)}.`,
        hint: misstated
          ? `The steps of ${activityName(misstated.activity)} add up to ${formatDuration(misstated.steps)}: write “minutes: ${misstated.steps}” for it.`
          : `Change the minutes of an activity by ${formatDuration(Math.abs(sum - stated))}, or write “minutes: ${sum}” for the module.${shortfall ? ` ${shortfall}` : ''}`,
        place,
        fixes,
        related: required.flatMap((activity) =>
          activity.minutes
            ? {
                message: `${activityName(activity)}: ${formatDuration(activity.minutes.value)}.`,
                place: activity.minutes.place,
              }
            : [],
        ),
      };
    }
  },
};

/** The smallest changes of its activities that fill a module. */
function propose(module: Module, curriculum: Curriculum, days: DayRooms | undefined): Proposal {
  const sum = activitiesTotal(module);
  if (!module.minutes || sum === undefined || !days) return {};
  const elastic = { modules: [module], changesModules: false, isOwn: ownPlaces(curriculum) };
  return proposeMinutes(module.minutes.value - sum, elastic, days);
}

/** What the steps of an activity add up to, unless its range does not hold that. */
function mendActivity({ activity, steps }: MisstatedActivity): Fix[] {
  const [least, most] = activity.range?.value ?? [steps, steps];
  return steps < least || steps > most ? [] : writeFigure(activity.minutes, steps, activityName(activity));
}
