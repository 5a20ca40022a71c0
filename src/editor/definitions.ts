import { modulesOf } from '../check/modules.ts';
import type { Place } from '../model/place.ts';
import type { Mention } from './mentions.ts';
import type { Thing } from './things.ts';
import { realPlace, type Work } from './work.ts';

/** Every place at which a thing itself stands: its title, its id, its minutes, its heading. */
export function* definitionsIn(work: Work): Iterable<Mention> {
  for (const [thing, places] of standing(work))
    for (const place of places) if (place) yield { place: realPlace(work, place), thing };
}

function* standing({ curriculum }: Work): Iterable<readonly [Thing, readonly (Place | undefined)[]]> {
  for (const module of modulesOf(curriculum)) {
    yield [{ kind: 'module', module }, [module.title.place, module.minutes?.place]];
    for (const activity of module.activities) {
      const { title, minutes, range, heading } = activity;
      yield [{ kind: 'activity', module, activity }, [title.place, minutes?.place, range?.place, heading]];
    }
    for (const objective of module.objectives) yield [{ kind: 'objective', module, objective }, [objective.id?.place]];
  }
  for (const objective of curriculum.objectives) yield [{ kind: 'programme-objective', objective }, [objective.place]];
  for (const exercise of curriculum.exercises.values())
    yield [{ kind: 'exercise', exercise }, [exercise.directive.attributes.id?.place]];
  for (const term of curriculum.glossary) yield [{ kind: 'term', term }, [term.place]];
  for (const reference of curriculum.references) yield [{ kind: 'reference', reference }, [reference.place]];
  for (const resource of curriculum.resources) yield [{ kind: 'resource', resource }, [resource.idPlace]];
}
