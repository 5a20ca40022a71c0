import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Activity } from '../../model/curriculum.ts';
import { dayTitle } from '../book/timetable.ts';
import { minutesOfDay } from '../day-minutes.ts';
import { formatClockRange } from '../format.ts';
import { leadMark } from '../guide/lead-mark.ts';
import type { ProseContext } from '../prose.ts';
import type { RunSheet } from './plan-sheets.ts';

/** `Day 1: Making a Start, morning`; a half that has no name is told by its clock. */
export function sheetTitle(sheet: RunSheet, context: ProseContext): string {
  const { half, isWhole } = sheet;
  const { words } = context;
  const day = dayTitle(half.day, words);
  if (half.name) return words.runSheets.half(day, words.runSheets.halves[half.name]);
  const clock = isWhole ? '' : clockOf(sheet, context);
  return clock ? words.runSheets.half(day, clock) : day;
}

/** What the sheet is for, and lines for the names of those who lead. `top` names the document on its first sheet. */
export function sheetHead(sheet: RunSheet, top: string | undefined, context: ProseContext): Element {
  const { curriculum, words, options } = context;
  const { day } = sheet.half;
  const { instructional } = minutesOfDay({ ...day, entries: sheet.entries });
  const { timezone } = options.agenda;
  const facts = [
    day.date ? words.date(day.date) : '',
    clockOf(sheet, context),
    words.runSheets.learning(words.minutes(instructional)),
    timezone ?? '',
  ];
  return h('header', { className: ['sheet-head'] }, [
    h(top === undefined ? 'p' : 'h1', { className: ['label'] }, top ?? curriculum.title),
    h('h2', { className: ['title-2'] }, sheetTitle(sheet, context)),
    h('div', { className: ['who-when'] }, [h('p', facts.filter(Boolean).join(' · ')), ...trainerLines(sheet, context)]),
  ]);
}

function clockOf({ half }: RunSheet, { curriculum }: ProseContext): string {
  const { from, to } = half;
  return from === undefined || to === undefined ? '' : formatClockRange(curriculum.language, from, to);
}

/** A line for the name of everybody who leads something; where the curriculum does not say who leads, one for all. */
function trainerLines({ entries }: RunSheet, { words }: ProseContext): Element[] {
  const leads = new Set<Activity['lead']>(
    entries.flatMap((entry) => (entry.kind === 'module' ? entry.activities.map(({ activity }) => activity?.lead) : [])),
  );
  const named = (['A', 'B', 'host'] as const).filter((lead) => leads.has(lead));
  if (named.length === 0) return [h('p', { className: ['name'] }, [words.runSheets.trainers, h('span')])];
  return named.map((lead) => h('p', { className: ['name'] }, [leadMark(lead, words), h('span')]));
}
