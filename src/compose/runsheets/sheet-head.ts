import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Activity } from '../../model/module.ts';
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
  return h('header', { className: ['sheet-head'] }, [
    h(top === undefined ? 'p' : 'h1', { className: ['label'] }, top ?? context.curriculum.title),
    h('h2', { className: ['title-2'] }, sheetTitle(sheet, context)),
    h('div', { className: ['who-when'] }, [h('p', sheetFacts(sheet, context)), ...trainerLines(sheet, context)]),
  ]);
}

/** Date, clock, minutes of learning, time zone. */
export function sheetFacts(sheet: RunSheet, context: ProseContext): string {
  const { words, options } = context;
  const { day } = sheet.half;
  const { instructional } = minutesOfDay({ ...day, entries: sheet.entries });
  const facts = [
    day.date ? words.date(day.date) : '',
    clockOf(sheet, context),
    words.runSheets.learning(words.minutes(instructional)),
    options.agenda.timezone ?? '',
  ];
  return facts.filter(Boolean).join(' · ');
}

function clockOf({ half }: RunSheet, { curriculum }: ProseContext): string {
  const { from, to } = half;
  return from === undefined || to === undefined ? '' : formatClockRange(curriculum.language, from, to);
}

/** A line for the name of everybody who leads something; where the curriculum does not say who leads, one for all. */
function trainerLines(sheet: RunSheet, { words }: ProseContext): Element[] {
  const leads = leadsOf(sheet);
  if (leads.length === 0) return [h('p', { className: ['name'] }, [words.runSheets.trainers, h('span')])];
  return leads.map((lead) => h('p', { className: ['name'] }, [leadMark(lead, words), h('span')]));
}

/** Who leads something on this sheet. */
export function leadsOf({ entries }: RunSheet): ('A' | 'B' | 'host')[] {
  const leads = new Set<Activity['lead']>(
    entries.flatMap((entry) => (entry.kind === 'module' ? entry.activities.map(({ activity }) => activity?.lead) : [])),
  );
  return (['A', 'B', 'host'] as const).filter((lead) => leads.has(lead));
}
