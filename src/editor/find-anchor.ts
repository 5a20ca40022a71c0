import { namesOf } from '../check/anchors.ts';
import { modulesOf } from '../check/modules.ts';
import { markdownTexts, placeIn } from '../check/texts.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import { slug } from '../model/slug.ts';

/** Where the heading, activity or exercise stands that a link names behind `#`. */
export function findAnchor(curriculum: Curriculum, path: string, anchor: string): Place | undefined {
  for (const { folder, activities } of modulesOf(curriculum)) {
    if (`${folder}/module.md` !== path) continue;
    const activity = activities.find(({ id, title }) => id === anchor || slug(title.value) === anchor);
    if (activity?.heading) return activity.heading;
  }
  for (const text of markdownTexts(curriculum)) {
    if (text.path !== path) continue;
    const found = text.visits.find((visit) => namesOf(visit).includes(anchor));
    if (found) return placeIn(text, found);
  }
  return undefined;
}
