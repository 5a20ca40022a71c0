import type { Element } from 'hast';
import { h } from 'hastscript';
import { sign } from '../signs.ts';
import type { Strings } from '../strings.ts';

/** The sign between what was and what is; to those who listen, it is a word. */
export const becomes = ({ changes }: Strings): Element => {
  const arrow = sign('becomes', changes.becomes);
  return { ...arrow, properties: { ...arrow.properties, className: ['sign', 'becomes'] } };
};

/** Minutes of a thing before and now; undefined where it was not, or is not, there. */
export interface ChangedMinutes {
  readonly before: number | undefined;
  readonly now: number | undefined;
}

/** `75 min becomes 55 min`, with a sign that those who listen hear as a word; what is not there takes none. */
export function minutesText({ before, now }: ChangedMinutes, words: Strings): Element {
  const text = (value: number | undefined): string => words.minutes(value ?? 0);
  return h('span', { className: ['nums'] }, [text(before), becomes(words), text(now)]);
}
