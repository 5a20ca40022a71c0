import { documentsDate } from '../resolve/contact-hours.ts';
import type { Check } from './check.ts';
import { quoted } from './wording.ts';

/**
 * An approval of contact hours is printed while it is valid at the documents’ date, that of the version or of the last day. One that
 * has expired by then, or by today, has to be renewed.
 */
export const approvals: Check = {
  rules: ['hours/approval'],
  *run(curriculum, { today }) {
    for (const { approval } of curriculum.contactHours) {
      if (!approval) continue;
      const { body, number, expires } = approval;
      const name = `The approval ${quoted(number)} of ${quoted(body)}`;
      const dates = curriculum.agendas.map((agenda) => ({ agenda, date: documentsDate(curriculum, agenda) }));
      const late = dates.find(({ date }) => date !== undefined && date > expires.value);
      const undated = dates.find(({ date }) => date === undefined);
      const report = (message: string, hint: string) => ({
        rule: 'hours/approval' as const,
        message,
        hint,
        place: expires.place,
      });
      if (today > expires.value) {
        yield report(
          `${name} expired on ${expires.value}; today is ${today}.`,
          'Write the number and the last day of the new approval, or take the approval out.',
        );
      } else if (late?.date) {
        yield report(
          `${name} expires on ${expires.value}, but the documents of the agenda ${quoted(late.agenda.title)} are of ${late.date}: it is not printed there.`,
          'Write the number and the last day of an approval that is valid then, or take the approval out.',
        );
      } else if (undated) {
        yield report(
          `${name} is not printed: nothing in the agenda ${quoted(undated.agenda.title)} or in the curriculum tells its date.`,
          'Write the date of this version into curriculum.yaml, such as “date: 2027-03-01”.',
        );
      }
    }
  },
};
