import type { Day } from '../model/agenda.ts';
import type { Activity } from '../model/module.ts';
import type { Check } from './check.ts';
import { areActivitiesSure, isStructureFaulty } from './earlier.ts';
import { activityName, modulesOf } from './modules.ts';
import { agendasWithDays, isAgendaSure } from './schedule.ts';
import { momentsOf } from './teaching.ts';
import { quoted } from './wording.ts';

/** The last thing of a day is something that participants do: look back, say a word, plan. */
export const dayClose: Check = {
  rules: ['agenda/day-close'],
  *run(curriculum, context) {
    const isSure = modulesOf(curriculum).every(
      (module) => areActivitiesSure(module, context) && !isStructureFaulty(context, module.content.file),
    );
    if (!isSure) return;
    for (const agenda of agendasWithDays(curriculum)) {
      if (!isAgendaSure(agenda, context)) continue;
      for (const day of agenda.days) {
        const last = lastOf(day);
        if (!last || !isOnlyTold(last.activity)) continue;
        yield {
          rule: 'agenda/day-close',
          message: `${quoted(day.title)} of the agenda ${quoted(agenda.title)} ends with ${activityName(last.activity)}, in which participants only listen.`,
          hint: 'End the day with a look back, such as one word from everybody (:::debrief) or a line in the workbook (::write).',
          place: last.place,
        };
      }
    }
  },
};

/** The last activity of a day; nothing where something that counts comes after it. */
function lastOf({ entries }: Day) {
  const last = entries.findLast((entry) => entry.kind === 'module' || (entry.kind === 'event' && entry.counts));
  const activity = last?.kind === 'module' ? last.activities.at(-1)?.activity : undefined;
  return last && activity && { activity, place: last.place };
}

function isOnlyTold(activity: Activity): boolean {
  const moments = momentsOf(activity);
  return moments.length > 0 && moments.every(({ kind }) => kind === 'told');
}
