import { definitionsIn } from './definitions.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { holds, narrowestFirst, type Spot } from './work.ts';

/** The thing that a spot is about, with the place that names it; undefined where nothing is named. */
export interface FoundThing extends Mention {
  /** True where the thing itself stands, false where it is named from elsewhere. */
  readonly isDefinition: boolean;
}

export function thingAt(spot: Spot): FoundThing | undefined {
  const narrowest = (all: Iterable<Mention>): Mention | undefined =>
    [...all].filter(({ place }) => holds(place, spot)).sort((a, b) => narrowestFirst(a.place, b.place))[0];
  const mention = narrowest(mentionsIn(spot.work));
  if (mention) return { ...mention, isDefinition: false };
  const definition = narrowest(definitionsIn(spot.work));
  return definition && { ...definition, isDefinition: true };
}
