import type { Check } from './check.ts';
import { isFaulty } from './earlier.ts';
import { agendasWithDays } from './schedule.ts';
import { quoted } from './wording.ts';

/** Clock times that people read in several places say whose clock it is. */
export const agendaTimezone: Check = {
  rules: ['agenda/timezone'],
  *run(curriculum, context) {
    for (const { title, delivery, timezone, place, file } of agendasWithDays(curriculum)) {
      const isRemote = delivery === 'online' || delivery === 'hybrid';
      if (!isRemote || timezone !== undefined || isFaulty(context, file)) continue;
      yield {
        rule: 'agenda/timezone',
        message: `The agenda ${quoted(title)} is ${delivery}, and its clock times do not say in which time zone.`,
        hint: 'Write “timezone:” with the name of your zone, such as America/New_York.',
        place,
      };
    }
  },
};
