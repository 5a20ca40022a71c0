/** A wall-clock time as minutes after midnight, 0 to 1440. Local to the room: never a `Date`, so no time zone or summer time can move it. */
export type Clock = number;

/** Reads `09:00`; `undefined` if it is no time of day. */
export function parseClock(text: string): Clock | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

/** `540` as `09:00`: the form of the source and of machine-readable output. */
export const clockCode = (clock: Clock): string =>
  `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
