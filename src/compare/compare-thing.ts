import { isSame } from '../adapt/find-changes.ts';
import type { Thing } from '../adapt/things/thing.ts';
import { diffFields, type FieldWords } from '../compose/changes/diff-fields.ts';
import { type DiffLine, diffLines } from '../compose/changes/diff-text.ts';
import type { FieldLines, State, ThingChange } from './comparison.ts';
import { ofBoth, type Versions } from './versions.ts';

/** Keys that are told in another way: by name, as a figure, or thing by thing. */
const TOLD = ['id', 'title', 'minutes', 'activities', 'locked'];

/** What differs in a thing; `name` is that of the later version. */
export function compareThing(name: string, things: Versions<Thing>, isMoved = false): ThingChange {
  const { before, after } = ofBoth(things, ({ wording }) => wording.trainer);
  return {
    name,
    state: stateOf(things),
    titles: ofBoth(things, ({ title }) => title),
    isMoved,
    fields: before && after && !isBytes(after.fields) ? fieldLines(before.fields, after.fields) : [],
    text: before && after ? changedLines(before.text, after.text) : [],
  };
}

export const stateOf = ({ before, after }: Versions<unknown>): State =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'kept';

/** True if two versions of a thing differ in their words. */
export const differs = (name: string, { before, after }: Versions<Thing>): boolean => !isSame(name, before, after);

/** Of a picture only the hash is known. */
const isBytes = (fields: string): boolean => /^sha256-\S+$/.test(fields);

const fieldLines = (before: string, after: string): FieldLines[] =>
  diffFields(before, after, WORDS)
    .filter(({ key }) => !TOLD.includes(key))
    .map(({ key, before: old, now }) => ({ key, lines: changedLines(old.join('\n'), now.join('\n')) }));

/** Lines that differ; those that do not only stand beside them. */
const changedLines = (before: string, after: string): DiffLine[] =>
  diffLines(before, after).filter(({ kind }) => kind !== 'same' && kind !== 'gap');

/** Keys as they are written in the files, where whoever reads this will look for them. */
const WORDS: FieldWords = {
  nameOf: (key) => key,
  valueOf(value, key) {
    if (key === 'range' && Array.isArray(value)) return `${value.join('–')} min`;
    return typeof value === 'boolean' ? String(value) : undefined;
  },
};
