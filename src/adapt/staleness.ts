import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import type { AdaptsFields, ChangeFields } from '../parse/schema/adapts-schema.ts';
import { type Difference, entryFor, speaksOf } from './find-changes.ts';
import { type Lock, type LockedText, textsOfBase } from './lock.ts';
import { ORDER } from './things/thing.ts';
import type { Things } from './things.ts';

/** A text of the base under a change that is not what it was when somebody last looked; `then` or `now` is missing where there was or is none. */
export interface Stale {
  readonly name: string;
  readonly change: ChangeFields | undefined;
  readonly then: LockedText | undefined;
  readonly now: LockedText | undefined;
  /** Where it stands in the base now. */
  readonly place: Place | undefined;
}

/** Which texts under our changes the base has changed since. Modules that are taken out rest on nothing. */
export function findStale(
  changes: readonly ChangeFields[],
  differences: readonly Difference[],
  base: Things,
  lock: Lock,
): Stale[] {
  const now = textsOfBase(differences);
  const names = [...new Set([...now.keys(), ...lock.texts.keys()])].sort();
  return names.flatMap((name): Stale[] => {
    const change = entryFor(changes, name);
    // What nobody declared is said already.
    if (change?.kind === 'remove' || (!change && now.has(name))) return [];
    const then = lock.texts.get(name);
    const thing = base.get(name) ?? base.get(`${name}${ORDER}`);
    const current = now.get(name);
    // What no longer differs rests on nothing any more.
    if (!current && (thing || !changes.some((one) => speaksOf(one, name)))) return [];
    if (then?.hash === current?.hash) return [];
    return [{ name, change, then, now: current, place: thing?.places.fields }];
  });
}

/** One warning for each change that rests on old text, naming the texts. */
export function* judgeStale(
  stale: readonly Stale[],
  adapts: AdaptsFields,
  base: Curriculum,
  lock: Lock,
): Iterable<Problem> {
  const groups = new Map<ChangeFields | undefined, Stale[]>();
  for (const one of stale) groups.set(one.change, [...(groups.get(one.change) ?? []), one]);
  for (const [change, ones] of groups) {
    const unseen = ones.filter(({ then }) => !then);
    const names = ones.map(({ name }) => `“${name}”`).join(', ');
    const isNew = unseen.length === ones.length;
    yield {
      rule: 'adaptation/stale',
      message: isNew
        ? `Nobody has written down yet what ${names} of the base said when ${ones.length > 1 ? 'they were' : 'it was'} changed here.`
        : `The base has changed ${names} since version ${lock.version ?? 'unknown'}; it is ${base.version} now.`,
      hint: isNew
        ? 'Run “coursewright adapt accept”.'
        : 'Read with “coursewright adapt status” what is new, take over what you want, then run “coursewright adapt accept”.',
      place: change?.thing.place ?? adapts.place,
      related: ones.flatMap(({ name, place }) =>
        place ? [{ message: `“${name}” stands here in the base.`, place }] : [],
      ),
    };
  }
}
