import type { Problem } from '../diagnostics/problem.ts';
import { isEnglish } from '../language/is-english.ts';
import { formatDuration, type Minutes } from '../model/minutes.ts';
import type { Activity } from '../model/module.ts';
import type { Written } from '../model/place.ts';
import { isTextSure } from './activity-text.ts';
import type { Check } from './check.ts';
import { type MisstatedActivity, misstatedActivity } from './misstated-activity.ts';
import { activityName, modulesOf } from './modules.ts';
import { readTimedText, type TimedPlace, type TimedSeries } from './timed-lines.ts';
import { quoted } from './wording.ts';

/** Minutes that an activity's text states fit into the activity: each by itself, and what follows one another together. English only. */
export const proseMinutes: Check = {
  rules: ['activity/prose-minutes'],
  *run(curriculum, context) {
    if (!isEnglish(curriculum.language)) return;
    const all = modulesOf(curriculum).flatMap((module) => {
      const misstated = misstatedActivity(module);
      return module.activities.map((activity) => ({ module, activity, planned: plannedMinutes(activity, misstated) }));
    });
    for (const { module, activity, planned } of all) {
      if (!planned || !isTextSure(module, activity, context)) continue;
      const { places, series } = readTimedText(activity.content);
      const tooLong = new Set(places.filter(({ claim }) => claim.most > planned.value));
      for (const found of tooLong) yield alone(found, activity, planned);
      for (const one of series) {
        if (!one.entries.some((entry) => tooLong.has(entry))) yield* together(one, activity, planned);
      }
    }
  },
};

/** The minutes of an activity; where these are the mistake, which is reported at its module, those of its steps. */
function plannedMinutes(activity: Activity, misstated: MisstatedActivity | undefined): Written<Minutes> | undefined {
  if (misstated?.activity !== activity) return activity.minutes;
  return activity.minutes && { value: misstated.steps, place: activity.minutes.place };
}

/** How long a medicine works must never be “mended”. */
const HINT =
  'Write fewer minutes here, or change the minutes of the activity. Where they are no time of the activity, such as how long a medicine takes to work, leave them as they are and silence the rule here with that reason.';

const alone = ({ words, place }: TimedPlace, activity: Activity, planned: Written<Minutes>): Problem => ({
  rule: 'activity/prose-minutes',
  message: `The text says ${quoted(words)}, but ${activityName(activity)} takes ${formatDuration(planned.value)} in all.`,
  hint: HINT,
  place,
  related: [relatedActivity(activity, planned)],
});

const OF_SERIES: Readonly<Record<TimedSeries['name'], string>> = {
  list: 'the items of this list',
  table: 'the rows of this table',
  headings: 'the headings',
};

/** At the entry with which it becomes too much; of a range, the fewer minutes count. */
function* together({ name, entries }: TimedSeries, activity: Activity, planned: Written<Minutes>): Iterable<Problem> {
  let sum = 0;
  let crossing: TimedPlace | undefined;
  for (const entry of entries) {
    sum += entry.claim.least;
    if (sum > planned.value) crossing ??= entry;
  }
  if (!crossing) return;
  yield {
    rule: 'activity/prose-minutes',
    message: `The minutes of ${OF_SERIES[name]} add up to ${formatDuration(sum)}, but ${activityName(activity)} takes ${formatDuration(planned.value)} in all.`,
    hint: HINT,
    place: crossing.place,
    related: [
      ...entries
        .filter((entry) => entry !== crossing)
        .map(({ words, place }) => ({ message: `The text says ${quoted(words)}.`, place })),
      relatedActivity(activity, planned),
    ],
  };
}

const relatedActivity = (activity: Activity, { value, place }: Written<Minutes>) => ({
  message: `${activityName(activity)} takes ${formatDuration(value)}.`,
  place,
});
