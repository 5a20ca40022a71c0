import { type Thing, wholeText } from '../../adapt/things/thing.ts';
import { ofBoth, type Versions } from '../versions.ts';

/** The lines of a thing that only one version of it has, without what YAML needs to hold them together. */
export function linesThatDiffer(things: Versions<Thing>): Versions<readonly string[]> {
  const { before = [], after = [] } = ofBoth(things, (thing) => wholeText(thing).split('\n').map(bare));
  return { before: only(before, after), after: only(after, before) };
}

/** `  - - 2023` is `2023`. */
const bare = (line: string): string => line.replace(/^[\s-]+(?=\S)/, '').trim();

/** A line that only opens a list says nothing. */
const only = (lines: readonly string[], others: readonly string[]): string[] =>
  lines.filter((line) => line !== '' && !/^[\w-]+:$/.test(line) && !others.includes(line));
