import { modulesOf } from '../check/modules.ts';
import type { Place } from '../model/place.ts';
import { lengthText } from './when-taught.ts';
import { realPlace, type Work } from './work.ts';

/** A module or an activity, found by its name. */
export interface FoundSymbol {
  readonly kind: 'module' | 'activity';
  /** Its title and its minutes. */
  readonly name: string;
  /** The title of the curriculum or the module that it is part of. */
  readonly within: string;
  readonly place: Place;
}

/** The modules and activities whose title or id holds some letters, in upper or lower case. */
export function findSymbols(work: Work, letters: string): FoundSymbol[] {
  const wanted = letters.toLowerCase();
  const isMeant = (...names: string[]): boolean => names.some((name) => name.toLowerCase().includes(wanted));
  return modulesOf(work.curriculum).flatMap((module): FoundSymbol[] => {
    const found = isMeant(module.title.value, module.id)
      ? [
          symbol(
            'module',
            module.title.value || module.id,
            module.minutes?.value,
            work.curriculum.title,
            module.title.place,
          ),
        ]
      : [];
    const activities = module.activities.filter(({ title, id }) => isMeant(title.value, id));
    return [
      ...found,
      ...activities.map(({ title, id, minutes, heading }) =>
        symbol('activity', title.value || id, minutes?.value, module.title.value, heading ?? title.place),
      ),
    ].map((one) => ({ ...one, place: realPlace(work, one.place) }));
  });
}

const symbol = (
  kind: FoundSymbol['kind'],
  title: string,
  minutes: Parameters<typeof lengthText>[0],
  within: string,
  place: Place,
): FoundSymbol => ({ kind, name: `${title} (${lengthText(minutes)})`, within, place });
