import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Agenda, Day } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { dayTitle } from '../book/timetable.ts';
import { minutesOfDay } from '../day-minutes.ts';
import { formatClockRange } from '../format.ts';
import { hoursText } from '../self-study/hours-text.ts';
import type { Strings } from '../strings.ts';

/** The minutes of a day by what they are spent on; they add up to the clock. */
interface Sums {
  readonly learning: number;
  readonly breaks: number;
  readonly meals: number;
  /** Events that do not count, and optional activities. */
  readonly other: number;
}

/**
 * The promised hours, added up day by day, so that anybody can check them. On a phone the styles take the table apart, so its parts
 * say by their roles what they are.
 */
export function proofOf(curriculum: Curriculum, agenda: Agenda, words: Strings): Element[] {
  const { landing } = words;
  const { days } = agenda;
  if (days.length === 0) return selfStudy(curriculum, agenda, words);
  const perDay = days.map((day) => ({ day, sums: sumsOf(day) }));
  const total = together(perDay.map(({ sums }) => sums));
  const hasOther = total.other > 0;
  const cells = (sums: Sums, learning: string) => [
    h('td', { role: 'cell', className: ['num'] }, learning),
    ...[sums.breaks, sums.meals, ...(hasOther ? [sums.other] : [])].map((value) =>
      h('td', { role: 'cell', className: ['num'] }, words.minutes(value)),
    ),
  ];
  const heads = [landing.learning, landing.breaks, landing.meals, ...(hasOther ? [landing.other] : [])];
  return [
    h('h2', { className: ['title-2', 'head'] }, landing.addedUp(words.hours(total.learning))),
    h('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: landing.region }, [
      h('table', { role: 'table', className: hasOther ? ['proof', 'four'] : ['proof'] }, [
        h(
          'thead',
          { role: 'rowgroup' },
          h('tr', { role: 'row' }, [
            h('th', { role: 'columnheader', scope: 'col' }, landing.day),
            h('th', { role: 'columnheader', scope: 'col' }, landing.clock),
            ...heads.map((head) => h('th', { role: 'columnheader', scope: 'col', className: ['num'] }, head)),
          ]),
        ),
        h(
          'tbody',
          { role: 'rowgroup' },
          perDay.map(({ day, sums }) =>
            h('tr', { role: 'row' }, [
              h('th', { role: 'rowheader', scope: 'row' }, dayTitle(day, words)),
              h('td', { role: 'cell', className: ['clock'] }, clockOf(day, curriculum.language)),
              ...cells(sums, words.minutes(sums.learning)),
            ]),
          ),
        ),
        h(
          'tfoot',
          { role: 'rowgroup' },
          h('tr', { role: 'row' }, [
            h('th', { role: 'rowheader', scope: 'row' }, landing.together),
            h('td', { role: 'cell' }),
            ...cells(total, landing.equals(words.minutes(total.learning), words.hours(total.learning))),
          ]),
        ),
      ]),
    ]),
    h('p', { className: ['quiet', 'small'] }, landing.addedUpNote),
  ];
}

function selfStudy(curriculum: Curriculum, agenda: Agenda, words: Strings): Element[] {
  const total = curriculum.modules.reduce((sum, { minutes }) => sum + (minutes?.value ?? 0), 0);
  const text = hoursText(curriculum, agenda, words);
  const reckoned = text && [
    h('p', h('strong', text.sentences.join(' '))),
    h('p', { className: ['small'] }, `${words.selfStudy.method}: ${text.exact} = ${text.reckoned}.`),
  ];
  return [
    h('h2', { className: ['title-2', 'head'] }, words.hours(total)),
    ...(reckoned ?? []),
    h('p', words.landing.selfStudy),
  ];
}

function clockOf({ start, entries }: Day, language: string): string {
  const last = entries.at(-1);
  if (start === undefined || last?.start === undefined || last.minutes === undefined) return '';
  return formatClockRange(language, start, last.start + last.minutes);
}

function sumsOf(day: Day): Sums {
  const { instructional, optional, breaks, meals, events } = minutesOfDay(day);
  return { learning: instructional, breaks, meals, other: optional + events };
}

const NOTHING: Sums = { learning: 0, breaks: 0, meals: 0, other: 0 };

const together = (sums: readonly Sums[]): Sums =>
  sums.reduce(
    (all, { learning, breaks, meals, other }) => ({
      learning: all.learning + learning,
      breaks: all.breaks + breaks,
      meals: all.meals + meals,
      other: all.other + other,
    }),
    NOTHING,
  );
