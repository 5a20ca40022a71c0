/** Something that can take minutes, or give them. */
export interface Stretchable<T> {
  readonly thing: T;
  /** Minutes at most, above 0. */
  readonly most: number;
  /** What else it draws on, by name: the days that it stands in. */
  readonly stores: readonly string[];
}

/** So many minutes for a thing. */
export interface Share<T> {
  readonly thing: T;
  readonly minutes: number;
}

/**
 * Spreads minutes over things so that few of them change: the one that can take most comes first, the first of several that can take as
 * many, and the last one takes what is left. They are the fewest wherever no store runs out. `stores` has the minutes that each still
 * holds; a store that is not in it holds any number. Undefined where not all of `wanted` can be spread.
 */
export function spreadMinutes<T>(
  wanted: number,
  things: readonly Stretchable<T>[],
  stores: ReadonlyMap<string, number>,
): readonly Share<T>[] | undefined {
  const shares = takeLargest(wanted, things, stores);
  if (isAll(shares, wanted)) return shares;
  // One that draws on several stores may have taken what two others would have shared.
  for (const greedy of shares) {
    const one = things.find(({ thing }) => thing === greedy.thing);
    if (one === undefined || one.stores.length < 2) continue;
    const others = takeLargest(
      wanted,
      things.filter((other) => other !== one),
      stores,
    );
    if (isAll(others, wanted)) return others;
  }
  return undefined;
}

const isAll = (shares: readonly Share<unknown>[], wanted: number): boolean =>
  shares.reduce((sum, { minutes }) => sum + minutes, 0) === wanted;

/** As much of `wanted` as the things can take, one after the other. */
function takeLargest<T>(
  wanted: number,
  things: readonly Stretchable<T>[],
  stores: ReadonlyMap<string, number>,
): readonly Share<T>[] {
  const left = new Map(stores);
  const roomOf = ({ most, stores: own }: Stretchable<T>): number =>
    Math.min(most, wanted, ...own.map((store) => left.get(store) ?? wanted));
  const byRoom = new Map<number, Stretchable<T>[]>();
  const sortIn = (thing: Stretchable<T>): void => {
    const room = roomOf(thing);
    const peers = byRoom.get(room);
    if (peers) peers.push(thing);
    else byRoom.set(room, [thing]);
  };
  for (const thing of things) sortIn(thing);
  const shares: Share<T>[] = [];
  let rest = wanted;
  for (let room = wanted; room > 0 && rest > 0; room--) {
    for (const one of byRoom.get(room) ?? []) {
      // Its stores hold less since others have drawn on them: its turn comes later.
      if (roomOf(one) < room) {
        sortIn(one);
        continue;
      }
      const minutes = Math.min(room, rest);
      shares.push({ thing: one.thing, minutes });
      for (const store of one.stores) left.set(store, (left.get(store) ?? wanted) - minutes);
      rest -= minutes;
      if (rest === 0) break;
    }
  }
  return shares;
}
