/** A module with all that stands in its folder, as it is after everything has been read and put in order. */
import type { Heading } from 'mdast';
import type { Method, PER, Slot } from './choices.ts';
import type { Content, DirectiveNode, Inline } from './content.ts';
import type { Minutes } from './minutes.ts';
import type { Place, Written } from './place.ts';

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
  /** `module.md` as it is written; undefined where it is made of several files, as in an adaptation. */
  readonly markdownText?: string | undefined;
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
  /** The title as it stands in the text, if it is there. */
  readonly heading?: Heading | undefined;
  /** Without the title. */
  readonly content: Content;
}
