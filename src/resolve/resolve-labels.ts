import type { Written } from '../model/place.ts';
import type { Sources } from '../parse/sources.ts';

/** Titles and names in YAML, in the order of the files. Names of sources and of resources are others’. */
export function resolveLabels({ curriculum, agendas, modules, glossary }: Sources): Written<string>[] {
  const fields = curriculum.fields;
  return [
    ...labels([
      fields?.title,
      fields?.subtitle,
      ...(fields?.audience?.items ?? []),
      ...(fields?.sections?.items ?? []).map(({ title }) => title),
    ]),
    ...[...agendas.values()].flatMap((agenda) => {
      const days = agenda.fields?.days?.items ?? [];
      const entries = days.flatMap(({ schedule }) => schedule?.items ?? []);
      return labels([
        agenda.fields?.title,
        ...days.map(({ title }) => title),
        ...entries.map((entry) => (entry.kind === 'module' ? undefined : entry.title)),
      ]);
    }),
    ...[...modules.values()].flatMap(({ yaml }) =>
      labels([yaml.fields?.title, ...(yaml.fields?.activities?.items ?? []).map(({ title }) => title)]),
    ),
    ...labels(glossary.flatMap(({ term, also }) => [term, ...(also?.items ?? [])])),
  ];
}

const labels = (values: readonly (Written<string> | undefined)[]): Written<string>[] =>
  values.flatMap((value) => (value ? [value] : []));
