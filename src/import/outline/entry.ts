import type { Minutes } from '../../model/minutes.ts';
import type { LabelKind } from '../labels.ts';
import type { Block } from '../read/block.ts';

/** A heading with what stands under it: perhaps a module, perhaps a section, perhaps something around them. */
export interface Entry {
  /** In the words of the original, without its number and its minutes. */
  readonly title: string;
  /** The heading to the letter. */
  readonly written: string;
  /** What the original calls it: `Module 6`. A label, no place in an order. */
  readonly label: string | undefined;
  readonly line: number;
  readonly level: number | undefined;
  readonly isEmbedded: boolean;
  /** As stated; undefined if none are, or if what is stated is not one figure. */
  readonly minutes: Minutes | undefined;
  /** What is said of minutes and cannot be read as one figure. */
  readonly unclearMinutes: string | undefined;
  /** Lines that say how long it takes. */
  readonly timeLines: readonly number[];
  readonly takeaways: readonly string[];
  readonly objectives: readonly string[];
  readonly purpose: readonly string[];
  /** What no label claims. */
  readonly body: readonly Block[];
  /** All but takeaways and objectives, as it stands: what is there of it where it is no module. */
  readonly rest: readonly Block[];
}

/** Something that has only a name and a text. */
export const plainEntry = (title: string, line: number, body: readonly Block[]): Entry => ({
  title,
  written: title,
  label: undefined,
  line,
  level: undefined,
  isEmbedded: false,
  minutes: undefined,
  unclearMinutes: undefined,
  timeLines: [],
  takeaways: [],
  objectives: [],
  purpose: [],
  body,
  rest: body,
});

/** A label where it stands. */
export interface LabelUse {
  readonly kind: LabelKind;
  readonly spelling: string;
  readonly line: number;
  /** True if the heading above it stood within a paragraph. */
  readonly isEmbedded: boolean;
}

/** A text as its headings divide it. */
export interface Entries {
  /** What stands before the first heading. */
  readonly before: readonly Block[];
  readonly entries: readonly Entry[];
  readonly labels: readonly LabelUse[];
}
