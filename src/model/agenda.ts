/** When what is taught: days with their entries, and clock times that are reckoned from minutes. */
import type { DELIVERIES, ESTIMATE_METHODS } from './choices.ts';
import type { Clock } from './clock.ts';
import type { Inline } from './content.ts';
import type { Minutes } from './minutes.ts';
import type { Activity, Module } from './module.ts';
import type { Place, Written } from './place.ts';

export interface Agenda {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly title: string;
  readonly delivery: (typeof DELIVERIES)[number];
  readonly timezone: string | undefined;
  /** By which method the hours of self-study are estimated, where the agenda says so. */
  readonly estimate?: EstimateTerms;
  /** The place of the key `days`, or of the agenda where it is missing. */
  readonly daysPlace: Place;
  readonly days: readonly Day[];
  /** False where an entry or a day could not be read: then nothing is said about what is missing. */
  readonly isComplete: boolean;
}

/** What an author gives a method of estimating, which reads everything else from the curriculum itself. */
export interface EstimateTerms {
  readonly place: Place;
  readonly method: (typeof ESTIMATE_METHODS)[number];
  /** From 1, very easy, to 5, very difficult, with one decimal at most. */
  readonly difficulty: Written<number>;
  /** How long the edition is meant to be; nothing is ever added to reach it. */
  readonly seeks: Written<Minutes> | undefined;
}

/** True where nobody leads: one person studies alone, at a time of their own. */
export const isSelfStudy = ({ delivery }: Pick<Agenda, 'delivery'>): boolean => delivery === 'self-study';

export interface Day {
  /** From 1. */
  readonly number: number;
  readonly place: Place;
  readonly title: string;
  readonly date: string | undefined;
  readonly start: Clock | undefined;
  /** The declared end, if there is one. */
  readonly end: Written<Clock> | undefined;
  readonly entries: readonly AgendaEntry[];
}

interface EntryBase {
  readonly place: Place;
  /** When it begins; undefined where an earlier figure of the day is unknown. */
  readonly start: Clock | undefined;
  /** How long it takes by the clock, optional activities included. */
  readonly minutes: Minutes | undefined;
}

/** A module, or a part of one, on a day. */
export interface ModuleEntry extends EntryBase {
  readonly kind: 'module';
  readonly id: Written<string>;
  readonly module: Module | undefined;
  /** What is scheduled here, in the order written; unknown ids have no activity. */
  readonly activities: readonly ScheduledActivity[];
  /** True if an earlier entry of the agenda holds an earlier part of the same module. */
  readonly isContinued: boolean;
  /** True if it names its activities one by one. */
  readonly isPart: boolean;
}

export interface ScheduledActivity {
  readonly id: string;
  readonly place: Place;
  readonly activity: Activity | undefined;
  readonly start: Clock | undefined;
}

/** Something that is no module: arrival, a film, an evaluation. */
export interface EventEntry extends EntryBase {
  readonly kind: 'event';
  readonly title: string;
  /** True if its minutes are instructional. */
  readonly counts: boolean;
  readonly notes: Inline | undefined;
}

export interface PauseEntry extends EntryBase {
  readonly kind: 'break' | 'lunch';
  readonly title: string | undefined;
}

export type AgendaEntry = ModuleEntry | EventEntry | PauseEntry;
