import type { Minutes } from '../../model/minutes.ts';
import type { LabelKind } from '../labels.ts';
import type { Block } from '../read/block.ts';

/** A heading with what stands under it: perhaps a module, perhaps a section, perhaps something around them. */
export interface Entry {
  /** In the words of the original, without its number and its minutes. */
  readonly title: string;
  /** What the original calls it: `Module 6`. A label, no place in an order. */
  readonly label: string | undefined;
  readonly line: number;
  readonly level: number | undefined;
  readonly isEmbedded: boolean;
  /** As stated; undefined if none are. */
  readonly minutes: Minutes | undefined;
  readonly takeaways: readonly string[];
  readonly objectives: readonly string[];
  readonly purpose: readonly string[];
  /** What no label claims. */
  readonly body: readonly Block[];
}

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
