import { mendWord } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { ChangeFields } from '../parse/schema/adapts-schema.ts';
import { type Difference, entryFor, speaksOf } from './find-changes.ts';
import type { Things } from './things.ts';

/**
 * Differences that no entry speaks of, and entries of which nothing differs: what is declared and what is found must be the same.
 * Of what is `faulty`, by name, nobody knows whether it would differ. `modules` are the ids of both works’ modules.
 */
export function* judgeChanges(
  changes: readonly ChangeFields[],
  differences: readonly Difference[],
  base: Things,
  own: Things,
  modules: ReadonlySet<string>,
  faulty: readonly string[],
): Iterable<Problem> {
  const names = [...new Set([...base.keys(), ...own.keys()])];
  const meant = findMeant(changes, names, modules);
  const misspelt = [...new Set(meant.values())].filter((name) => name !== undefined);
  const isMisspelt = (name: string): boolean => misspelt.some((one) => name === one || name.startsWith(`${one}/`));
  const undeclared = differences.filter(({ name }) => !entryFor(changes, name) && !isMisspelt(name));
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
      hint: `Add an entry under “changes”: { change: ${declarable(name)}, why: … }.`,
      place: isText ? side.places.text : side.places.fields,
      ...(before && after
        ? { related: [{ message: 'It stands here in the base.', place: before.places.fields }] }
        : {}),
    };
  }
  const twins = twinsOf(changes);
  for (const change of changes) {
    const found = judgeEntry(change, { differences, base, own, modules, meant, faulty });
    const twin = twins.get(change);
    if (found) yield found;
    else if (twin) yield twice(change, twin);
  }
}

/** What an entry is judged by. */
interface Compared {
  readonly differences: readonly Difference[];
  readonly base: Things;
  readonly own: Things;
  readonly modules: ReadonlySet<string>;
  /** Entries of what neither work has, with what they may mean. */
  readonly meant: ReadonlyMap<ChangeFields, string | undefined>;
  readonly faulty: readonly string[];
}

function judgeEntry(change: ChangeFields, compared: Compared): Problem | undefined {
  const { kind, thing } = change;
  const { differences, base, modules, meant, faulty } = compared;
  if ((kind === 'add' || kind === 'replace') && !meant.has(change) && !modules.has(thing.value))
    return noModule(change);
  // Of modules this is said by whoever arranges them.
  if (kind === 'move' || kind === 'remove') return thing.value.includes('/') ? judgeOrder(change, compared) : undefined;
  if (meant.has(change)) return modules.has(thing.value) ? unlisted(change) : misnamed(change, compared);
  if (kind === 'add' && base.has(thing.value))
    return {
      rule: 'adaptation/unknown',
      message: `“${thing.value}” cannot be added: the base has a module of that name.`,
      hint: `To write it anew, say { replace: ${thing.value}, why: … }; to change parts of it, { change: ${thing.value}, why: … }.`,
      place: thing.place,
    };
  const isChanged = differences.some(({ name }) => speaksOf(change, name));
  if (isChanged || isFaulty(change, faulty)) return undefined;
  return {
    rule: 'adaptation/unknown',
    message: `Nothing of “${thing.value}” differs from the base.`,
    hint: 'Delete this entry, or make the change that it announces.',
    place: thing.place,
  };
}

const isFaulty = (change: ChangeFields, faulty: readonly string[]): boolean =>
  faulty.some((name) => speaksOf(change, name) || change.thing.value.startsWith(`${name}/`));

/** Entries of what another entry before them speaks of; only a move says nothing of the words of its thing, and may stand beside it. */
function twinsOf(changes: readonly ChangeFields[]): Map<ChangeFields, ChangeFields> {
  const firsts = new Map<string, ChangeFields>();
  const twins = new Map<ChangeFields, ChangeFields>();
  for (const change of changes) {
    const { kind, thing } = change;
    const key = `${kind === 'move' ? 'move' : 'change'} ${thing.value}`;
    const first = firsts.get(key) ?? (kind === 'move' ? goneOrNew(firsts.get(`change ${thing.value}`)) : undefined);
    if (first) twins.set(change, first);
    else firsts.set(key, change);
  }
  return twins;
}

const twice = ({ thing }: ChangeFields, first: ChangeFields): Problem => ({
  rule: 'id/duplicate',
  message: `“${thing.value}” has two entries under “changes”.`,
  hint: 'Keep one of them; its reason can name all that was done.',
  place: thing.place,
  related: [{ message: 'It stands here first.', place: first.thing.place }],
});

/** What was taken out or is new cannot be moved besides. */
const goneOrNew = (change: ChangeFields | undefined): ChangeFields | undefined =>
  change?.kind === 'remove' || change?.kind === 'add' ? change : undefined;

const noModule = ({ kind, thing }: ChangeFields): Problem => ({
  rule: 'adaptation/unknown',
  message: `Only modules are ${kind === 'add' ? 'added' : 'replaced'} by an entry, and “${thing.value}” is none.`,
  hint: `Say { change: ${thing.value}, why: … }; a file of yours stands for the base’s anyway.`,
  place: thing.place,
});

/** Parts are moved and taken out in their own files; an entry only says so. */
function judgeOrder(change: ChangeFields, { base, own, faulty }: Compared): Problem | undefined {
  const { kind, thing } = change;
  if (!base.has(thing.value)) return unknown(change, [...base.keys()]);
  if (kind === 'move')
    return {
      rule: 'adaptation/unknown',
      message: `Only modules are moved by an entry, and “${thing.value}” is none.`,
      hint: 'Say where it stands in its own file, with “after: …”, and name here what it is a part of: { change: …, why: … }.',
      place: thing.place,
    };
  if (!own.has(thing.value) || isFaulty(change, faulty)) return undefined;
  return {
    rule: 'adaptation/unknown',
    message: `“${thing.value}” is still there; an entry alone takes out nothing but modules.`,
    hint: 'Take it out in its own file, with “remove: true” beside its id, or delete this entry.',
    place: thing.place,
  };
}

const misnamed = (change: ChangeFields, { meant, base, own, modules }: Compared): Problem =>
  unknown(change, meant.get(change) === undefined ? [] : [...base.keys(), ...own.keys(), ...modules]);

/** `names` are those that may be meant. */
function unknown({ thing }: ChangeFields, names: readonly string[]): Problem {
  const near = nearest(thing.value, names);
  return {
    rule: 'adaptation/unknown',
    message: `There is no “${thing.value}”, neither here nor in the base.`,
    hint: near
      ? `Did you mean “${near}”?`
      : 'Name a module, an activity or a file, such as role-plays/round-two or pages/welcome.',
    place: thing.place,
    ...mendWord(thing, names),
  };
}

const unlisted = ({ thing }: ChangeFields): Problem => ({
  rule: 'adaptation/unknown',
  message: `The module “${thing.value}” is here, and no section has it.`,
  hint: `Say { add: ${thing.value}, section: …, why: … }.`,
  place: thing.place,
});

/** Of more entries than these that mean nothing, nobody reads what each may have meant. */
const MOST_GUESSED = 50;

function findMeant(
  changes: readonly ChangeFields[],
  names: readonly string[],
  modules: ReadonlySet<string>,
): Map<ChangeFields, string | undefined> {
  const known = new Set(
    names.flatMap((name) => name.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
  );
  const strange = changes.filter(
    ({ kind, thing }) => !known.has(thing.value) && !(kind === 'change' && thing.value === 'all'),
  );
  const all = [...names, ...modules];
  return new Map(
    strange.map((change, index) => [change, index < MOST_GUESSED ? nearest(change.thing.value, all) : undefined]),
  );
}

/** The name of a thing as an entry can have it: of a file with capitals or underscores, that of what it belongs to. */
function declarable(name: string): string {
  const parts = name.split('/');
  const good = parts.findIndex((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
  return (good === -1 ? parts : parts.slice(0, good)).join('/') || 'all';
}
