import type { Agenda } from '../model/agenda.ts';
import type { Clock } from '../model/clock.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Minutes } from '../model/minutes.ts';
import { dayTotals, endOfDay, modulesTotal, type Totals, totalsFor } from './agenda-totals.ts';
import { type Estimate, estimateHours } from './self-study/estimate-hours.ts';

/** What a curriculum adds up to; undefined is unknown. Plain data. */
export interface Figures {
  readonly id: string | undefined;
  /** Its folder, relative to the working directory. */
  readonly path: string;
  readonly version: string | undefined;
  /** The promised hours. */
  readonly required: Minutes | undefined;
  /** All modules together. */
  readonly modulesTotal: Minutes | undefined;
  readonly modules: readonly ModuleFigures[];
  /** The first is the default. */
  readonly agendas: readonly AgendaFigures[];
  /** Source files read. */
  readonly files: number;
}

interface ModuleFigures {
  readonly id: string;
  readonly number: number;
  readonly section: string | undefined;
  readonly minutes: Minutes | undefined;
}

export interface AgendaFigures {
  readonly id: string;
  readonly totals: Totals;
  /** How the hours of self-study are reckoned; undefined where no method is named. */
  readonly estimate?: Estimate | undefined;
  readonly days: readonly DayFigures[];
}

interface DayFigures {
  readonly title: string;
  readonly start: Clock | undefined;
  readonly end: Clock | undefined;
  readonly instructional: Minutes | undefined;
}

export const figuresOf = (curriculum: Curriculum): Figures => ({
  id: curriculum.id || undefined,
  path: curriculum.path,
  version: curriculum.version || undefined,
  required: curriculum.promised?.value,
  modulesTotal: modulesTotal(curriculum),
  modules: curriculum.modules.map(({ id, number, section, minutes }) => ({
    id,
    number,
    section: section?.id || undefined,
    minutes: minutes?.value,
  })),
  agendas: curriculum.agendas.map((agenda) => figuresOfAgenda(agenda, curriculum)),
  files: curriculum.files,
});

function figuresOfAgenda(agenda: Agenda, curriculum: Curriculum): AgendaFigures {
  return {
    id: agenda.id,
    totals: totalsFor(curriculum, agenda),
    estimate: estimateHours(curriculum, agenda),
    days: agenda.days.map((day) => ({
      title: day.title,
      start: day.start,
      end: agenda.isComplete ? endOfDay(day) : undefined,
      instructional: agenda.isComplete ? dayTotals(day).instructional : undefined,
    })),
  };
}
