import { exactPlace } from '../../diagnostics/exact-place.ts';
import type { Fix } from '../../diagnostics/fix.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { type Minutes, sumMinutes } from '../../model/minutes.ts';
import type { Module } from '../../model/module.ts';
import { type Place, shownPath, type Written } from '../../model/place.ts';

/** True for places that the authors of a curriculum can change: not those of a base, which may lie in its folder as a package does. */
export function ownPlaces({ path, adaptation }: Curriculum): (place: Place) => boolean {
  const own = shownPath(path, '');
  const bases: string[] = [];
  for (let base = adaptation?.base; base; base = base.adaptation?.base) bases.push(shownPath(base.path, ''));
  const inside = bases.filter((base) => base.startsWith(own));
  return ({ file }) => bases.length === 0 || (file.startsWith(own) && !inside.some((base) => file.startsWith(base)));
}

/** What the activities of a module that are not optional add up to. */
export const activitiesTotal = ({ activities }: Module): Minutes | undefined =>
  sumMinutes(activities.filter(({ isOptional }) => !isOptional).map(({ minutes }) => minutes?.value));

/** The proposal to write another figure for one that is written; none where its characters cannot be told. */
export function writeFigure(written: Written<number> | undefined, figure: number, what: string): Fix[] {
  const place = written && exactPlace({ value: String(written.value), place: written.place });
  if (!place) return [];
  const title = `Write “minutes: ${figure}” for ${what}`;
  return [{ title, edits: [{ place, text: String(figure) }], isSafe: false }];
}
