import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { ChangeFields } from '../parse/schema/adapts-schema.ts';
import { type Difference, entryFor, speaksOf } from './find-changes.ts';
import type { Things } from './things.ts';

/**
 * Differences that no entry speaks of, and entries of which nothing differs: what is declared and what is found must be the same.
 * Of what is `faulty`, by name, nobody knows whether it would differ.
 */
export function* judgeChanges(
  changes: readonly ChangeFields[],
  differences: readonly Difference[],
  base: Things,
  own: Things,
  faulty: readonly string[],
): Iterable<Problem> {
  const names = [...new Set([...base.keys(), ...own.keys()])];
  const misspelt = new Set(
    changes.filter((change) => !isKnown(change, names)).flatMap(({ thing }) => nearest(thing.value, names) ?? []),
  );
  const undeclared = differences.filter(({ name }) => !entryFor(changes, name) && !misspelt.has(name));
  for (const difference of undeclared) {
    const { name, before, after } = difference;
    // A module that is new has things of its own; one word about it is enough.
    if (
      undeclared.some(
        (other) =>
          other !== difference &&
          name.startsWith(`${other.name}/`) &&
          (!other.before || !other.after) &&
          !other.before === !before &&
          !other.after === !after,
      )
    )
      continue;
    const side = after ?? before;
    if (!side) continue;
    const isText = before && after && before.wording.trainer.fields === after.wording.trainer.fields;
    yield {
      rule: 'adaptation/undeclared',
      message: `“${name}” ${after ? (before ? 'differs from the base' : 'is not in the base') : 'of the base is gone'}, and “changes” has no entry for it.`,
      hint: `Add an entry under “changes”: { change: ${name}, why: … }.`,
      place: isText ? side.places.text : side.places.fields,
      ...(before && after
        ? { related: [{ message: 'It stands here in the base.', place: before.places.fields }] }
        : {}),
    };
  }
  for (const change of changes) {
    const { kind, thing } = change;
    if (kind === 'move' || kind === 'remove') {
      // Of modules this is said by whoever arranges them.
      if (thing.value.includes('/')) yield* judgeOrder(change, base, own, faulty);
      continue;
    }
    if (!isKnown(change, names)) {
      yield unknown(change, names);
    } else if (kind === 'add' && base.has(thing.value)) {
      yield {
        rule: 'adaptation/unknown',
        message: `“${thing.value}” cannot be added: the base has a module of that name.`,
        hint: `To write it anew, say { replace: ${thing.value}, why: … }; to change parts of it, { change: ${thing.value}, why: … }.`,
        place: thing.place,
      };
    } else if (
      !differences.some(({ name }) => speaksOf(change, name)) &&
      !faulty.some((name) => speaksOf(change, name) || thing.value.startsWith(`${name}/`))
    ) {
      yield {
        rule: 'adaptation/unknown',
        message: `Nothing of “${thing.value}” differs from the base.`,
        hint: 'Delete this entry, or make the change that it announces.',
        place: thing.place,
      };
    }
  }
}

/** Parts are moved and taken out in their own files; an entry only says so. */
function* judgeOrder(change: ChangeFields, base: Things, own: Things, faulty: readonly string[]): Iterable<Problem> {
  const { kind, thing } = change;
  if (!base.has(thing.value)) yield unknown(change, [...base.keys()]);
  else if (kind === 'move') {
    yield {
      rule: 'adaptation/unknown',
      message: `Only modules are moved by an entry, and “${thing.value}” is none.`,
      hint: 'Say where it stands in its own file, with “after: …”, and name here what it is a part of: { change: …, why: … }.',
      place: thing.place,
    };
  } else if (
    own.has(thing.value) &&
    !faulty.some((name) => speaksOf(change, name) || thing.value.startsWith(`${name}/`))
  ) {
    yield {
      rule: 'adaptation/unknown',
      message: `“${thing.value}” is still there; an entry alone takes out nothing but modules.`,
      hint: 'Take it out in its own file, with “remove: true” beside its id, or delete this entry.',
      place: thing.place,
    };
  }
}

const unknown = ({ thing }: ChangeFields, names: readonly string[]): Problem => {
  const near = nearest(thing.value, names);
  return {
    rule: 'adaptation/unknown',
    message: `There is no “${thing.value}”, neither here nor in the base.`,
    hint: near
      ? `Did you mean “${near}”?`
      : 'Name a module, an activity or a file, such as role-plays/round-two or pages/welcome.',
    place: thing.place,
  };
};

const isKnown = (change: ChangeFields, names: readonly string[]): boolean =>
  names.some((name) => speaksOf(change, name));

/** Locked parts of the base that were changed, moved or removed without a place where the owners allowed it. */
export function* judgeLocks(
  changes: readonly ChangeFields[],
  differences: readonly Difference[],
  base: Things,
  theirs: ReadonlyMap<string, readonly string[]>,
  ours: ReadonlyMap<string, readonly string[]>,
): Iterable<Problem> {
  const isAllowed = (change: ChangeFields | undefined): boolean => change?.approved?.ref !== undefined;
  const report = (change: ChangeFields, name: string, what: string, place: Problem['place']): Problem => ({
    rule: 'adaptation/locked',
    message: `“${name}” is locked: the base allows nobody to ${what} it without leave.`,
    hint: 'Take the change back; or ask the owners, and write down where they allowed it: approved: { by: …, date: …, ref: … }.',
    place: change.thing.place,
    related: [{ message: 'It is locked here.', place }],
  });
  const told = new Set<ChangeFields>();
  for (const { name, before, after } of differences) {
    const change = entryFor(changes, name);
    if (!change || told.has(change) || isAllowed(change)) continue;
    const parent = base.get(name.split('/')[0] ?? '');
    const locked = before?.isLocked ? before : parent?.isLocked ? parent : undefined;
    const kept = [...(ours.get(name) ?? [])];
    const isKept = (step: string): boolean => kept.includes(step) && kept.splice(kept.indexOf(step), 1).length > 0;
    if (locked) {
      told.add(change);
      yield report(change, locked.name, after ? 'change' : 'remove', locked.places.fields);
    } else if (before && !(theirs.get(name) ?? []).every(isKept)) {
      told.add(change);
      yield report(change, `${name}, a step of it,`, 'change', before.places.text);
    }
  }
  for (const change of changes) {
    const locked = change.kind === 'move' ? base.get(change.thing.value) : undefined;
    if (locked?.isLocked && !isAllowed(change)) yield report(change, locked.name, 'move', locked.places.fields);
  }
}
