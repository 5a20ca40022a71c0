import { isMap, parseDocument, stringify } from 'yaml';
import { compareText } from '../model/place.ts';
import type { ChangeFields } from '../parse/schema/adapts-schema.ts';
import { joined, ORDER, type Thing, without } from './things/thing.ts';
import type { Things } from './things.ts';

/** A thing that differs between the base and the adaptation; one of the two may have no such thing. */
export interface Difference {
  readonly name: string;
  readonly before: Thing | undefined;
  readonly after: Thing | undefined;
}

/** What differs between two editions, by name. */
export function findDifferences(base: Things, own: Things): Difference[] {
  const names = [...new Set([...base.keys(), ...own.keys()])].sort(compareText);
  return names.flatMap((name) => {
    const before = base.get(name);
    const after = own.get(name);
    return isSame(name, before, after) ? [] : [{ name: name.replace(ORDER, ''), before, after }];
  });
}

/** True if two editions of a thing say the same. */
export function isSame(name: string, before: Thing | undefined, after: Thing | undefined): boolean {
  if (name.endsWith(ORDER)) {
    // What is new, or gone, is a difference of its own.
    const [one, other] = [before, after].map((thing) => thing?.wording.trainer.fields.split('\n') ?? []);
    const common = (ids: readonly string[] = [], others: readonly string[] = []) =>
      ids.filter((id) => others.includes(id));
    return common(one, other).join('\n') === common(other, one).join('\n');
  }
  if (before === undefined || after === undefined) return false;
  const [one, other] = [before.wording.trainer, after.wording.trainer];
  if (joined(one) === joined(other)) return true;
  return one.text === other.text && canonical(one.fields, name) === canonical(other.fields, name);
}

/** Fields with their keys in one order, and without an id that says what the name says: neither means anything. */
function canonical(fields: string, name: string): string {
  const { contents, errors } = parseDocument(fields, { schema: 'core', version: '1.2' });
  if (errors.length > 0 || !isMap(contents)) return fields;
  const isNamed = contents.getIn(['id']) === name.slice(name.lastIndexOf('/') + 1);
  return stringify(without(contents.toJSON(), isNamed ? ['id'] : []), { sortMapEntries: true });
}

/** True if an entry under `changes` speaks of a thing: by its name, by that of what it belongs to, or of everything. */
export const speaksOf = ({ kind, thing }: ChangeFields, name: string): boolean =>
  (kind === 'change' && thing.value === 'all') || name === thing.value || name.startsWith(`${thing.value}/`);

/** The entry that speaks most closely of a thing: of itself, else of what it belongs to, else of everything. */
export function entryFor(changes: readonly ChangeFields[], name: string): ChangeFields | undefined {
  const byThing = indexOf(changes);
  for (let of = name; of !== ''; of = of.slice(0, Math.max(0, of.lastIndexOf('/')))) {
    const entry = byThing.get(of);
    if (entry) return entry;
  }
  const all = byThing.get('all');
  return all?.kind === 'change' ? all : undefined;
}

/** The first entry for each thing; those that only move it say nothing about its words. Made once for each list of changes. */
const INDEXES = new WeakMap<readonly ChangeFields[], ReadonlyMap<string, ChangeFields>>();

function indexOf(changes: readonly ChangeFields[]): ReadonlyMap<string, ChangeFields> {
  const known = INDEXES.get(changes);
  if (known) return known;
  const entries = changes.filter(({ kind }) => kind !== 'move').map((change) => [change.thing.value, change] as const);
  const index = new Map(entries.reverse());
  INDEXES.set(changes, index);
  return index;
}
