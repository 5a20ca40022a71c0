/** Something that is on from one minute of a day to another: minutes after midnight. */
export interface Showing {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Minutes after midnight of `10:52` or `10:52:30`, as a field for times gives them; undefined if it is no time of day. */
export function readTime(text: string): number | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

/** What is on at this minute of this day: it has begun and is not over; where two are, the one that began later. */
export const findShowing = <Item extends Showing>(
  items: readonly Item[],
  day: number,
  minute: number,
): Item | undefined =>
  items
    .filter((item) => item.day === day && item.from <= minute && minute < item.to)
    .reduce<Item | undefined>((best, item) => (best && best.from >= item.from ? best : item), undefined);

const two = (value: number): string => String(value).padStart(2, '0');

/** The clock on the wall, as a field for times takes it: `09:05`. */
export const timeOf = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** The date on the wall, as agendas write it: `2027-03-01`. */
export const dateOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
