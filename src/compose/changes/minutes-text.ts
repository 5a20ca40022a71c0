import type { Element } from 'hast';
import { h } from 'hastscript';
import { sign } from '../signs.ts';
import type { Strings } from '../strings.ts';

/** Minutes of a thing before and now; undefined where it was not, or is not, there. */
export interface ChangedMinutes {
  readonly before: number | undefined;
  readonly now: number | undefined;
}

/** `75 min becomes 55 min`, with a sign that those who listen hear as a word; what is not there takes none. */
export function minutesText({ before, now }: ChangedMinutes, words: Strings): Element {
  const text = (value: number | undefined): string => words.minutes(value ?? 0);
  return h('span', { className: ['nums'] }, [text(before), sign('becomes', words.changes.becomes), text(now)]);
}
