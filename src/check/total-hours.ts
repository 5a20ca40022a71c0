import type { Problem } from '../diagnostics/problem.ts';
import { type Agenda, type EventEntry, isSelfStudy } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { formatDuration, type Minutes, minutes, sumMinutes } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import type { Written } from '../model/place.ts';
import { modulesTotal } from '../resolve/agenda-totals.ts';
import { estimateHours } from '../resolve/self-study/estimate-hours.ts';
import type { Check, CheckContext } from './check.ts';
import { areActivitiesSure, areSectionsSure } from './earlier.ts';
import { moduleName } from './modules.ts';
import { dayRoomsOf } from './proposals/day-rooms.ts';
import { activitiesTotal, ownPlaces, writeFigure } from './proposals/figures.ts';
import { type Proposal, proposeMinutes } from './proposals/propose-minutes.ts';
import { readSections } from './read-sections.ts';
import { agendasWithDays, isAgendaSure, moduleEntries } from './schedule.ts';
import { difference, listed, quoted } from './wording.ts';

/**
 * The modules, with the events of an agenda that count, fill the promised hours exactly: no minute more, no minute less.
 * Judged by the modules' own `minutes`; whether their activities fill those is another matter.
 */
export const totalHours: Check = {
  rules: ['agenda/total-hours'],
  *run(curriculum, context) {
    const modules = modulesTotal(curriculum);
    if (!curriculum.promised || modules === undefined || !areModulesCertain(curriculum, context)) return;
    const { fixes, shortfall } = propose(curriculum, context);
    for (const problem of judge(curriculum, curriculum.promised, modules, context)) {
      yield { ...problem, fixes, hint: [problem.hint, shortfall].filter(Boolean).join(' ') };
    }
  },
};

/** A module that is missing, or forgotten in the sections, leaves the total unknown. */
function areModulesCertain(curriculum: Curriculum, context: CheckContext): boolean {
  const { missing, stray } = readSections(curriculum, context);
  const scheduled = new Set(curriculum.agendas.flatMap(moduleEntries).map(({ id }) => id.value));
  return areSectionsSure(curriculum, context) && missing.length === 0 && !stray.some(({ id }) => scheduled.has(id));
}

/** An agenda with the events that count, and whether there may be more of them. */
interface Counted {
  readonly agenda: Agenda | undefined;
  readonly events: readonly EventEntry[];
  readonly isSure: boolean;
}

/**
 * The minutes that every agenda lacks of the promise, below 0 where they have too many. Undefined where agendas differ, or where a figure
 * is unknown.
 */
export function lackOf(curriculum: Curriculum, context: CheckContext): number | undefined {
  const modules = modulesTotal(curriculum);
  if (!curriculum.promised || modules === undefined || !areModulesCertain(curriculum, context)) return undefined;
  const [events, ...others] = new Set(
    countEvents(curriculum, context).map((counted) =>
      counted.isSure ? sumMinutes(counted.events.map((event) => event.minutes)) : undefined,
    ),
  );
  return events === undefined || others.length > 0 ? undefined : curriculum.promised.value - modules - events;
}

/** The modules whose stated minutes alone explain what is missing: with what their activities add up to, the promise is kept. */
export const misstatedModules = ({ modules }: Curriculum, lack: number | undefined): Module[] =>
  modules.filter((module) => {
    const sum = activitiesTotal(module);
    return lack && module.minutes && sum !== undefined && sum - module.minutes.value === lack;
  });

/** The smallest changes of activities that keep the promise, or one figure that is wrong by itself. */
function propose(curriculum: Curriculum, context: CheckContext): Proposal {
  const lack = lackOf(curriculum, context);
  if (!lack) return {};
  const [misstated] = misstatedModules(curriculum, lack);
  const sum = misstated && activitiesTotal(misstated);
  if (misstated && sum) return { fixes: writeFigure(misstated.minutes, sum, moduleName(misstated)) };
  const days = dayRoomsOf(curriculum, context)();
  if (!days) return {};
  const sure = curriculum.modules.filter(
    (module) => activitiesTotal(module) === module.minutes?.value && areActivitiesSure(module, context),
  );
  return proposeMinutes(lack, { modules: sure, changesModules: true, isOwn: ownPlaces(curriculum) }, days);
}

function* judge(
  curriculum: Curriculum,
  promised: Written<Minutes>,
  modules: Minutes,
  context: CheckContext,
): Iterable<Problem> {
  const judged = countEvents(curriculum, context);
  const wrong = new Map<Minutes, Counted[]>();
  for (const counted of judged) {
    const events = sumMinutes(counted.events.map((event) => event.minutes));
    if (events === undefined) continue;
    const total = minutes(modules + events);
    // With more events it can only become more.
    if (total === promised.value || (total < promised.value && !counted.isSure)) continue;
    if (modules === promised.value) yield superfluous(counted, promised.value, total);
    else wrong.set(total, [...(wrong.get(total) ?? []), counted]);
  }
  for (const [total, agendas] of wrong) {
    yield wrongTotal(curriculum, { promised, modules, total }, agendas, agendas.length < judged.length);
  }
}

function countEvents(curriculum: Curriculum, context: CheckContext): Counted[] {
  if (curriculum.agendas.length === 0) return [{ agenda: undefined, events: [], isSure: false }];
  const led = agendasWithDays(curriculum).map((agenda) => ({
    agenda,
    events: agenda.days.flatMap(({ entries }) =>
      entries.filter((entry) => entry.kind === 'event' && entry.counts),
    ) as EventEntry[],
    isSure: isAgendaSure(agenda, context),
  }));
  // Self-study has no events: its minutes are those of the modules. Where a printed method reckons them, that it gives fewer is reported as
  // that; where none does, they keep the promise alone, or leave it to the agendas that have days.
  const unreckoned = led.length === 0 ? Number.POSITIVE_INFINITY : -1;
  const alone = curriculum.agendas
    .filter((agenda) => isSelfStudy(agenda) && agenda.days.length === 0 && isAgendaSure(agenda, context))
    .filter((agenda) => (estimateHours(curriculum, agenda)?.minutes ?? unreckoned) >= (curriculum.promised?.value ?? 0))
    .map((agenda) => ({ agenda, events: [], isSure: true }));
  return [...led, ...alone];
}

/** The modules fill the promise by themselves: at the first event that adds to it. */
function superfluous({ agenda, events }: Counted, promised: Minutes, total: Minutes): Problem {
  const [first, ...others] = events as [EventEntry, ...EventEntry[]];
  return {
    rule: 'agenda/total-hours',
    message: `The modules fill the promised ${formatDuration(promised)} already; with ${eventsOf(events, [agenda])} it is ${formatDuration(total)}: ${difference(total, promised)}.`,
    hint: 'Take “counts: true” away, or take the minutes out of the modules.',
    place: first.place,
    related: others.map(relatedEvent),
  };
}

interface Figures {
  readonly promised: Written<Minutes>;
  readonly modules: Minutes;
  readonly total: Minutes;
}

function wrongTotal(
  { modules }: Curriculum,
  { promised, modules: sum, total }: Figures,
  agendas: readonly Counted[],
  isForSome: boolean,
): Problem {
  const events = agendas.flatMap((counted) => counted.events);
  const names = agendas.map(({ agenda }) => agenda);
  const parts =
    events.length > 0
      ? `its modules (${formatDuration(sum)}) and ${eventsOf(agendas[0]?.events ?? [], names)} add up to`
      : `its modules${isForSome ? `, without a counted event in ${agendaNames(names)},` : ''} add up to`;
  return {
    rule: 'agenda/total-hours',
    message: `The curriculum promises ${formatDuration(promised.value)}, but ${parts} ${formatDuration(total)}: ${difference(total, promised.value)}.`,
    hint: `Change the minutes of modules by ${formatDuration(Math.abs(total - promised.value))}, or the promised hours.`,
    place: promised.place,
    related: [
      ...modules.flatMap(({ title, id, minutes: own }) =>
        own ? { message: `${quoted(title.value || id)}: ${formatDuration(own.value)}.`, place: own.place } : [],
      ),
      ...events.map(relatedEvent),
    ],
  };
}

/** `“Evaluation” (15 min) of the agenda “Three days”`. */
const eventsOf = (events: readonly EventEntry[], agendas: readonly (Agenda | undefined)[]): string =>
  `${listed(events.map(({ title, minutes: own }) => `${quoted(title)} (${formatDuration(own ?? 0)})`))} of ${agendaNames(agendas)}`;

const agendaNames = (agendas: readonly (Agenda | undefined)[]): string =>
  `the agenda${agendas.length > 1 ? 's' : ''} ${listed(agendas.flatMap((agenda) => (agenda ? quoted(agenda.title) : [])))}`;

const relatedEvent = ({ title, minutes: own, place }: EventEntry): { message: string; place: EventEntry['place'] } => ({
  message: `${quoted(title)} counts ${formatDuration(own ?? 0)}.`,
  place,
});
