import type { Place } from '../model/place.ts';
import { definitionsIn } from './definitions.ts';
import { thingAt } from './find-thing.ts';
import { mentionsIn } from './mentions.ts';
import { isSameThing, placeOfThing, type Thing } from './things.ts';
import { holds, realPlace, type Spot } from './work.ts';

/** Where the thing is defined that is named at a spot; from an activity’s heading, its entry in `module.yaml`, and back. */
export function definitionAt(spot: Spot): Place | undefined {
  const found = thingAt(spot);
  if (!found) return undefined;
  const place = realPlace(spot.work, placeOfThing(found.thing));
  return found.thing.kind === 'activity' && holds(place, spot)
    ? realPlace(spot.work, found.thing.activity.title.place)
    : place;
}

/** Every place that names the thing at a spot; with `isWithDefinition`, the one where it is defined as well. */
export function referencesAt(spot: Spot, isWithDefinition: boolean): Place[] {
  const thing = thingAt(spot)?.thing;
  if (!thing) return [];
  const isMeant = (one: { readonly thing: Thing }): boolean => isSameThing(one.thing, thing);
  const definition = isWithDefinition ? [...definitionsIn(spot.work)].find(isMeant) : undefined;
  return [...(definition ? [definition] : []), ...mentionsIn(spot.work).filter(isMeant)].map(({ place }) => place);
}
