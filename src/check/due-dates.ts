import type { Check } from './check.ts';
import { moduleName, modulesOf } from './modules.ts';
import { quoted } from './wording.ts';

/** Facts are reviewed again by the day on which their review runs out. */
export const reviewDue: Check = {
  rules: ['review/due'],
  *run(curriculum, { today }) {
    for (const module of modulesOf(curriculum)) {
      const { by, due } = module.review ?? {};
      if (!due || today <= due.value) continue;
      yield {
        rule: 'review/due',
        message: `The facts in ${moduleName(module)} were to be reviewed again by ${due.value}; today is ${today}.`,
        hint: `Have ${by ? quoted(by) : 'somebody who knows the field'} read the module, then write the new dates.`,
        place: due.place,
      };
    }
  },
};

/** Telephone numbers and addresses are verified once a year: until the same day of the next year they count as good. */
export const resourceStale: Check = {
  rules: ['resource/stale'],
  *run({ resources }, { today }) {
    for (const { name, verified, place } of resources) {
      if (!verified || today <= nextYear(verified)) continue;
      yield {
        rule: 'resource/stale',
        message: `The resource ${quoted(name)} was verified on ${verified}, more than a year ago; today is ${today}.`,
        hint: 'Open the address, and ask at the number or look it up at whose it is; never call 911, 988 or another number for emergencies to test it. Mend what has changed, then write the new date.',
        place,
      };
    }
  },
};

/** Dates as `YYYY-MM-DD` compare as text; the 29th of February of a common year lies between its 28th and the 1st of March. */
const nextYear = (date: string): string => String(Number(date.slice(0, 4)) + 1).padStart(4, '0') + date.slice(4);
