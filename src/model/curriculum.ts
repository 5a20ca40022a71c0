/** The vocabulary: a curriculum as it stands after everything has been read and put in order. Plain readonly data. */
import type { Adaptation } from './adaptation.ts';
import type { Agenda } from './agenda.ts';
import type { Book, CREDIT_ROLES, STRENGTHS } from './choices.ts';
import type { DirectiveNode, Inline } from './content.ts';
import type { Framework } from './framework.ts';
import type { Item } from './item.ts';
import type { Minutes } from './minutes.ts';
import type { Handout, Module } from './module.ts';
import type { Place, Written } from './place.ts';
import type { SchemeId } from './schemes.ts';
import type { Theme } from './theme.ts';
import type { WordEntry } from './words.ts';

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
  /** The schemes under which its contact hours are told, beside the plain ones, in the order written. */
  readonly contactHours: readonly NamedScheme[];
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
  /** What `words.yaml` says of the words that the field avoids. */
  readonly words: readonly WordEntry[];
  /** Every title and name that readers see and that is no Markdown. */
  readonly labels: readonly Written<string>[];
  /** What others made, and pictures of one’s own; undefined where there is no `items.yaml`. */
  readonly items?: readonly Item[];
  readonly license: License;
  /** What it builds on, if it is an adaptation. */
  readonly adaptation?: Adaptation;
  /** What participants pay, in the author’s words. */
  readonly fee?: Written<string>;
  /** In the order of their roles. */
  readonly credits: readonly Credit[];
  /** Exercises through the course, in the order in which participants meet them. */
  readonly exercises: ReadonlyMap<DirectiveNode, Exercise>;
  /** Image files of the curriculum by path from its folder, such as `modules/history/images/line.png`. */
  readonly images: ReadonlyMap<string, Image>;
  /** What others say that a training is for, by id. */
  readonly frameworks: readonly Framework[];
  /** How it looks where that is not the usual. */
  readonly theme?: Theme;
  /** Paths of all files in the curriculum's folder, from there, for links. */
  readonly filePaths: ReadonlySet<string>;
  /** Number of source files read. */
  readonly files: number;
}

/** A contact-hour scheme that the curriculum names. */
export interface NamedScheme {
  readonly scheme: Written<SchemeId>;
  readonly approval: Approval | undefined;
}

/** That a board has approved this curriculum for contact hours. */
export interface Approval {
  readonly body: string;
  readonly number: string;
  /** The last day on which it is valid, `YYYY-MM-DD`. */
  readonly expires: Written<string>;
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
  /** `a`, `b` and so on where the same authors have published several works in one year. */
  readonly letter: string | undefined;
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
  readonly idPlace: Place;
  /** Of the day of its last check, else of its id. */
  readonly place: Place;
}

export interface License {
  /** Of its line, else of what stands for it. */
  readonly place: Place;
  /** An SPDX expression; `''` if it could not be read. */
  readonly id: string;
  readonly idPlace: Place;
  readonly holder: string;
  readonly year: string | undefined;
  /** Printed byte for byte. */
  readonly line: string | undefined;
  /** The text of the licence file, if one is named. */
  readonly text: string | undefined;
  /** Where that file is, from the curriculum’s folder. */
  readonly textPath: string | undefined;
  readonly duties: readonly string[];
  readonly disclaimer: string | undefined;
  readonly funding: string | undefined;
}

export interface Credit {
  readonly name: string;
  readonly role: (typeof CREDIT_ROLES)[number];
}
