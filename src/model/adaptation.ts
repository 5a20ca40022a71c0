/** What an adaptation is: whose work it builds on, by whose leave, and what it changes. */
import type { Light, Scope } from './choices.ts';
import type { Curriculum } from './curriculum.ts';
import type { Audience } from './directives.ts';
import type { Place } from './place.ts';

export interface Adaptation {
  /** The work that it builds on, whole; it may be an adaptation itself. */
  readonly base: Curriculum;
  readonly permission: Permission | undefined;
  /** In the order in which they are written. */
  readonly changes: readonly Change[];
  readonly place: Place;
}

/** The owner’s leave. */
export interface Permission {
  readonly from: string;
  readonly scope: readonly Scope[];
  /** Where it is written down. */
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly expires: string | undefined;
  /** Printed byte for byte. */
  readonly text: string | undefined;
}

/** One entry under `changes`, with what it has brought about. */
export interface Change {
  readonly kind: 'add' | 'remove' | 'move' | 'replace' | 'change';
  /** As the entry names it: `role-plays`, `agendas/three-days`, `all`. */
  readonly thing: string;
  readonly light: Light | undefined;
  readonly why: string;
  readonly approved: { readonly by?: string; readonly date?: string; readonly ref?: string } | undefined;
  /** In the order of their names. */
  readonly found: readonly ChangedThing[];
  readonly place: Place;
}

/** One thing that differs from the base: an activity, a page, a term. */
export interface ChangedThing {
  /** `role-plays/round-two`. */
  readonly name: string;
  /** As people call it: the title of a module, an activity or a page. */
  readonly title: string;
  /** Undefined where the base has no such thing. */
  readonly before: Wording | undefined;
  /** Undefined where it was taken out. */
  readonly after: Wording | undefined;
}

/** The words of a thing, by who may see them. */
export type Wording = Readonly<Record<Audience, Words>>;

export interface Words {
  /** Its fields as lines of YAML. */
  readonly fields: string;
  /** Its Markdown. */
  readonly text: string;
}
