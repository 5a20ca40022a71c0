/** The vocabulary: a curriculum as it stands after everything has been read and put in order. Plain readonly data. */
import type { Clock } from './clock.ts';
import type { Content, DirectiveNode, Inline } from './content.ts';
import type { Minutes } from './minutes.ts';
import type { Place, Written } from './place.ts';

export const METHODS = [
  'presentation',
  'discussion',
  'small-groups',
  'pairs',
  'individual',
  'reflection',
  'role-play',
  'demonstration',
  'movement',
  'energizer',
  'game',
  'case-study',
  'video',
  'assessment',
] as const;
export type Method = (typeof METHODS)[number];

export const SLOTS = [
  'opens-course',
  'closes-course',
  'opens-day',
  'closes-day',
  'after-lunch',
  'after-break',
] as const;
export type Slot = (typeof SLOTS)[number];

export const STRENGTHS = ['required', 'strongly-suggested', 'suggested'] as const;
export const DELIVERIES = ['in-person', 'online', 'hybrid', 'self-study'] as const;
export const CREDIT_ROLES = [
  'author',
  'owner',
  'adapter',
  'translator',
  'reviewer',
  'adviser',
  'funder',
  'support',
] as const;
export const PER = ['participant', 'group', 'table', 'course'] as const;
export const BOOKS = ['workbook', 'guide'] as const;
export type Book = (typeof BOOKS)[number];

/**
 * One curriculum. Text that could not be read is `''`, figures that could not be read are `undefined`: checking goes on,
 * building does not start.
 */
export interface Curriculum {
  /** Its folder, relative to the working directory. */
  readonly path: string;
  readonly place: Place;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly version: string;
  /** `YYYY-MM-DD` of this version. */
  readonly date: string | undefined;
  readonly isDraft: boolean;
  /** BCP 47. */
  readonly language: string;
  /** The promise of `hours`, in instructional minutes, at the place of its value. */
  readonly promised: Written<Minutes> | undefined;
  readonly description: Inline | undefined;
  readonly audience: readonly string[];
  readonly participants: { readonly min?: number; readonly ideal?: number; readonly max?: number };
  readonly prerequisites: readonly { readonly text: Inline; readonly strength: (typeof STRENGTHS)[number] }[];
  readonly objectives: readonly ProgrammeObjective[];
  readonly sections: readonly Section[];
  /** Every module that stands in a section, in order, numbered from 1. */
  readonly modules: readonly Module[];
  /** Module folders that no section names. */
  readonly unlisted: readonly Module[];
  /** The ids under `agendas`, as written, those without a file too. */
  readonly agendaIds: readonly Written<string>[];
  /** Those whose file is there. The first is the default. */
  readonly agendas: readonly Agenda[];
  readonly pages: readonly Page[];
  readonly glossary: readonly GlossaryTerm[];
  readonly references: readonly Reference[];
  readonly resources: readonly Resource[];
  readonly license: License;
  /** In the order of their roles. */
  readonly credits: readonly Credit[];
  /** Exercises through the course, in the order in which participants meet them. */
  readonly exercises: ReadonlyMap<DirectiveNode, Exercise>;
  /** Image files of the curriculum by path from its folder, such as `modules/history/images/line.png`. */
  readonly images: ReadonlyMap<string, Image>;
  /** Paths of all files in the curriculum's folder, from there, for links. */
  readonly filePaths: ReadonlySet<string>;
  /** Number of source files read. */
  readonly files: number;
}

export interface ProgrammeObjective {
  readonly id: string;
  readonly text: Inline;
  readonly place: Place;
}

export interface Section {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly purpose: Inline | undefined;
  readonly place: Place;
  /** Module ids as written; `module` is undefined where there is no such folder. */
  readonly entries: readonly { readonly id: Written<string>; readonly module: Module | undefined }[];
  /** The modules that are there and stand here first. */
  readonly modules: readonly Module[];
}

export interface Module {
  readonly id: string;
  /** Place in the course, from 1; 0 for a module that no section names. */
  readonly number: number;
  readonly section: { readonly id: string; readonly number: number; readonly title: string } | undefined;
  /** Folder from the curriculum's folder: `modules/history`. */
  readonly folder: string;
  readonly place: Place;
  readonly title: Written<string>;
  readonly minutes: Written<Minutes> | undefined;
  readonly purpose: Inline | undefined;
  readonly contentNote: Inline | undefined;
  readonly objectives: readonly LearningObjective[];
  readonly takeaways: readonly Inline[];
  readonly placement: { readonly after: readonly Written<string>[]; readonly slots: readonly Written<Slot>[] };
  readonly review: { readonly by?: string; readonly date?: string; readonly due?: Written<string> } | undefined;
  readonly materials: readonly Material[];
  readonly preparation: readonly Inline[];
  readonly activities: readonly Activity[];
  /** False where an activity could not be read: then nobody knows how long the module takes. */
  readonly isComplete: boolean;
  /** What stands before the first `##`. */
  readonly intro: Content;
  /** The top-level `##` headings of `module.md`, in order, with the activity that each opens. */
  readonly headings: readonly {
    readonly text: string;
    readonly place: Place;
    readonly activity: Activity | undefined;
  }[];
  /** All of `module.md`, in order. */
  readonly content: Content;
  /** `module.yaml` and `module.md`, relative to the working directory; either may be missing. */
  readonly yamlFile: string;
  readonly markdownFile: string | undefined;
  readonly handouts: readonly Handout[];
}

export interface LearningObjective {
  readonly id: Written<string> | undefined;
  readonly text: Inline;
  readonly supports: readonly Written<string>[];
  readonly place: Place;
}

export interface Material {
  readonly item: Inline;
  readonly quantity: number | undefined;
  readonly per: (typeof PER)[number] | undefined;
}

export interface Activity {
  readonly id: string;
  readonly place: Place;
  readonly title: Written<string>;
  readonly minutes: Written<Minutes> | undefined;
  readonly range: Written<readonly [Minutes, Minutes]> | undefined;
  readonly method: Method | undefined;
  readonly purpose: Inline | undefined;
  /** People per group. */
  readonly group: number | undefined;
  readonly objectives: readonly Written<string>[];
  readonly materials: readonly Material[];
  readonly ifShort: { readonly text: Inline; readonly saves: Minutes | undefined } | undefined;
  readonly lead: 'A' | 'B' | 'host' | undefined;
  /** Outside the module's minutes and the promised hours. */
  readonly isOptional: boolean;
  /** Its part of `module.md`; empty where there is no heading. */
  readonly content: Content;
  /** The place of its heading in `module.md`. */
  readonly heading: Place | undefined;
  /** Timed steps, in order. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly directive: DirectiveNode;
  readonly minutes: Minutes;
  readonly place: Place;
}

export interface Handout {
  /** From the curriculum's folder: `modules/role-plays/handouts/observer.md`. */
  readonly path: string;
  readonly title: string;
  /** False where it does not begin with a `#` title; then its file's name stands for it. */
  readonly hasTitle: boolean;
  /** Without the title. */
  readonly content: Content;
}

export interface Page extends Handout {
  readonly books: readonly Book[];
  readonly at: 'front' | 'back';
}

/** A directive that participants answer, with its number through the course. */
export interface Exercise {
  readonly number: number;
  readonly directive: DirectiveNode;
  /** Where it stands; undefined on a page. */
  readonly module: Module | undefined;
}

export interface Image {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Agenda {
  readonly id: string;
  readonly file: string;
  readonly place: Place;
  readonly title: string;
  readonly delivery: (typeof DELIVERIES)[number];
  readonly timezone: string | undefined;
  /** The place of the key `days`, or of the agenda where it is missing. */
  readonly daysPlace: Place;
  readonly days: readonly Day[];
  /** False where an entry or a day could not be read: then nothing is said about what is missing. */
  readonly isComplete: boolean;
}

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

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly definition: Inline;
  readonly place: Place;
}

/** A CSL item: the fields that the reference list prints. */
export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly authors: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly year: string | undefined;
  readonly containerTitle: string | undefined;
  readonly publisher: string | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  readonly page: string | undefined;
  readonly doi: string | undefined;
  readonly url: string | undefined;
  readonly place: Place;
}

export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly region: string | undefined;
  readonly phone: string | undefined;
  readonly url: string | undefined;
  readonly note: Inline | undefined;
  readonly verified: string | undefined;
  readonly place: Place;
}

export interface License {
  readonly id: string;
  readonly holder: string;
  readonly year: string | undefined;
  /** Printed byte for byte. */
  readonly line: string | undefined;
  /** The text of the licence file, if one is named. */
  readonly text: string | undefined;
  readonly duties: readonly string[];
  readonly disclaimer: string | undefined;
  readonly funding: string | undefined;
}

export interface Credit {
  readonly name: string;
  readonly role: (typeof CREDIT_ROLES)[number];
}
