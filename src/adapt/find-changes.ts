import { compareText } from '../model/place.ts';
import type { ChangeFields } from '../parse/schema/adapts-schema.ts';
import { joined, ORDER, type Thing } from './things/thing.ts';
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

function isSame(name: string, before: Thing | undefined, after: Thing | undefined): boolean {
  if (name.endsWith(ORDER)) {
    // What is new, or gone, is a difference of its own.
    const [one, other] = [before, after].map((thing) => thing?.wording.trainer.fields.split('\n') ?? []);
    const common = (ids: readonly string[] = [], others: readonly string[] = []) =>
      ids.filter((id) => others.includes(id));
    return common(one, other).join('\n') === common(other, one).join('\n');
  }
  return (
    before !== undefined && after !== undefined && joined(before.wording.trainer) === joined(after.wording.trainer)
  );
}

/** True if an entry under `changes` speaks of a thing: by its name, by that of what it belongs to, or of everything. */
export const speaksOf = ({ kind, thing }: ChangeFields, name: string): boolean =>
  (kind === 'change' && thing.value === 'all') || name === thing.value || name.startsWith(`${thing.value}/`);

/** The entry that speaks most closely of a thing. */
export function entryFor(changes: readonly ChangeFields[], name: string): ChangeFields | undefined {
  return changes
    .filter((change) => change.kind !== 'move' && speaksOf(change, name))
    .toSorted((a, b) => closeness(b) - closeness(a))[0];
}

const closeness = ({ kind, thing }: ChangeFields): number =>
  kind === 'change' && thing.value === 'all' ? 0 : thing.value.length;
