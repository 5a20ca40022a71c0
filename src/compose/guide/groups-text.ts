import type { Strings } from '../strings.ts';
import { type Groups, groupsOf } from './groups-of.ts';

/** `5 groups of 3, 1 left over: make 4 of 3, 1 of 4`; `8 pairs`. */
export function groupsText(people: number, size: number, { guideDay }: Strings): string {
  const groups = groupsOf(people, size);
  if (groups.full === 0) return guideDay.oneGroup(people);
  const planned = guideDay.groups(groups.full, size);
  return groups.left === 0
    ? planned
    : `${planned}, ${guideDay.leftOver(groups.left)}: ${guideDay.instead(madeText(groups, guideDay))}`;
}

/** `4 of 3, 1 of 4`: what people really sit in. */
export const madeText = ({ made }: Groups, { counted }: Strings['guideDay']): string =>
  made.map(({ size, count }) => counted(count, size)).join(', ');
