import type { Agenda } from '../../model/agenda.ts';
import type { Clock } from '../../model/clock.ts';
import type { DirectiveNode } from '../../model/content.ts';

/** When each timed step begins on this agenda: its activity's start and the minutes of the steps before it. */
export function stepClocks(agenda: Agenda): ReadonlyMap<DirectiveNode, Clock> {
  const clocks = new Map<DirectiveNode, Clock>();
  for (const entry of agenda.days.flatMap(({ entries }) => entries)) {
    if (entry.kind !== 'module') continue;
    for (const { activity, start } of entry.activities) {
      let clock = start;
      for (const { directive, minutes } of activity?.steps ?? []) {
        if (clock === undefined) break;
        clocks.set(directive, clock);
        clock += minutes;
      }
    }
  }
  return clocks;
}
