import type { Activity } from '../../model/module.ts';
import { oncePer } from '../../model/once-per.ts';
import type { ProseContext } from '../prose.ts';
import { rowKeys, type SlideRange, slideRanges } from '../runsheets/slide-ranges.ts';

const rangesIn = oncePer(({ deck, options }: ProseContext) => slideRanges(deck, options.agenda.days));

/** All that the room sees from what opens an activity to what closes it: also content notes and takeaways, which no step names. */
export function slidesOf(activity: Activity, context: ProseContext): SlideRange | undefined {
  const row = context.options.agenda.days
    .flatMap(rowKeys)
    .find((key) => 'activity' in key && key.activity === activity);
  return row && rangesIn(context).get(row);
}
