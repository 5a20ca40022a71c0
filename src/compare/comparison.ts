/** What differs between two versions of a curriculum, as plain data; how it is worded is for whoever writes it down. */
import type { DiffLine } from '../compose/changes/diff-text.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Minutes } from '../model/minutes.ts';
import type { LookAt } from './look-at/look-at.ts';
import type { Reprint } from './reprint.ts';
import type { Versions } from './versions.ts';

export interface Comparison {
  /** One of them is undefined where the curriculum was added or removed as a whole. */
  readonly curricula: Versions<Curriculum>;
  /** Errors that `check` finds. */
  readonly errors: Versions<number>;
  /** False where a version cannot be read as a whole: then nothing below is known. */
  readonly isKnown: boolean;
  /** What needs a second pair of eyes, before everything else. */
  readonly lookAt: readonly LookAt[];
  /** Title, version, date and the like. */
  readonly facts: readonly FactChange[];
  /** All agendas of both versions. */
  readonly agendas: readonly AgendaChange[];
  /** Modules that differ in anything. */
  readonly modules: readonly ModuleChange[];
  /** Objectives, sections, pages, lists and so on that differ. */
  readonly others: readonly ThingChange[];
  /** What has to be printed anew; undefined where a version has errors, for such a one is not built. */
  readonly reprints: readonly Reprint[] | undefined;
}

export interface FactChange extends Versions<string> {
  readonly name: 'title' | 'subtitle' | 'version' | 'date' | 'status' | 'language' | 'hours' | 'fee';
}

export interface AgendaChange extends Versions<Agenda> {
  readonly id: string;
  readonly isChanged: boolean;
}

export type State = 'added' | 'removed' | 'kept';

/** A thing that differs: a module, an activity, a term. */
export interface ThingChange {
  /** As `adapt` names it, of the later version that has it: `history/three-threads`, `glossary/stigma`. */
  readonly name: string;
  readonly state: State;
  readonly titles: Versions<string>;
  /** True if it stands somewhere else among the others. */
  readonly isMoved: boolean;
  readonly fields: readonly FieldLines[];
  /** What differs in its text; empty for what was added or removed as a whole. */
  readonly text: readonly DiffLine[];
}

/** A field of a thing, with what differs in it. */
export interface FieldLines {
  readonly key: string;
  readonly lines: readonly DiffLine[];
}

export interface ActivityChange extends ThingChange {
  readonly minutes: Versions<Minutes>;
  /** Where it went to another module: its name there, or the name that it had before. */
  readonly movedTo?: string | undefined;
  readonly movedFrom?: string | undefined;
}

export interface ModuleChange extends ActivityChange {
  /** Its place in the course, from 1. */
  readonly numbers: Versions<number>;
  /** The title of its section. */
  readonly sections: Versions<string>;
  /** True if a version of it could not be read, so that only part of what differs is known. */
  readonly isPartlyKnown: boolean;
  /** Those that differ, or all where the module was added or removed. */
  readonly activities: readonly ActivityChange[];
  /** Handouts and pictures. */
  readonly files: readonly ThingChange[];
  readonly slides: NamedChanges;
  readonly exercises: NamedChanges;
}

/** Names of things of one kind. */
export interface NamedChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}
