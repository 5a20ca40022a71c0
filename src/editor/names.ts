import { modulesOf } from '../check/modules.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Candidate } from './candidate.ts';
import { sourceOf } from './describe-thing.ts';
import { lengthText } from './when-taught.ts';

const name = (text: string, detail: string): Candidate => ({ kind: 'name', label: text, detail, text });

/** Words of a fixed list. */
export const words = (list: readonly string[]): Candidate[] =>
  list.map((text) => ({ kind: 'word', label: text, text }));

export const modules = (curriculum: Curriculum): Candidate[] =>
  modulesOf(curriculum).map(({ id, title, minutes }) => name(id, `${title.value}, ${lengthText(minutes?.value)}`));

/** The activities of one module. */
export const activities = (curriculum: Curriculum, module: string | undefined): Candidate[] =>
  (modulesOf(curriculum).find(({ id }) => id === module)?.activities ?? []).map(({ id, title, minutes }) =>
    name(id, `${title.value}, ${lengthText(minutes?.value)}`),
  );

/** The activities of all modules, by `module/activity`. */
export const allActivities = (curriculum: Curriculum): Candidate[] =>
  modulesOf(curriculum).flatMap((module) =>
    activities(curriculum, module.id).map((one) => name(`${module.id}/${one.text}`, one.detail ?? '')),
  );

export const programmeObjectives = ({ objectives }: Curriculum): Candidate[] =>
  objectives.map(({ id, text }) => name(id, text.text));

/** The objectives of one module that have an id. */
export const objectivesOf = (curriculum: Curriculum, module: string | undefined): Candidate[] =>
  (modulesOf(curriculum).find(({ id }) => id === module)?.objectives ?? []).flatMap(({ id, text }) =>
    id ? name(id.value, text.text) : [],
  );

export const terms = ({ glossary }: Curriculum): Candidate[] =>
  glossary.map(({ term, definition }) => name(term, definition.text));

export const references = ({ references: list }: Curriculum): Candidate[] =>
  list.map((reference) => name(reference.id, `${sourceOf(reference)} ${reference.title}`.trim()));

export const resources = ({ resources: list }: Curriculum): Candidate[] =>
  list.map((resource) => name(resource.id, resource.name));

/** What can be recalled: exercises with an id, and modules in which something is asked. */
export function recallTargets({ exercises }: Curriculum): Candidate[] {
  const asked = [...exercises.values()].flatMap(({ module, directive, number }) =>
    module ? [{ module, number, name: directive.name, id: directive.attributes.id?.value }] : [],
  );
  const byModule = new Map(asked.map(({ module }) => [module.id, module.title.value]));
  return [
    ...asked.flatMap((one) =>
      one.id ? name(`${one.module.id}/${one.id}`, `Exercise ${one.number}, ${one.name}`) : [],
    ),
    ...[...byModule].map(([id, title]) => name(id, `All that is asked in ${title}`)),
  ];
}

/** Files, as they are named. */
export const files = (paths: Iterable<string>): Candidate[] =>
  [...paths].map((path) => ({ kind: 'file', label: path, text: path }));
