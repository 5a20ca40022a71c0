import type { Outcome, Problem } from '../diagnostics/problem.ts';
import { CREDIT_ROLES } from '../model/choices.ts';
import type { Curriculum, License, NamedScheme, Page, Section } from '../model/curriculum.ts';
import { groupBy } from '../model/group-by.ts';
import type { Module } from '../model/module.ts';
import type { Written } from '../model/place.ts';
import type { CurriculumFile } from '../parse/schema/curriculum-schema.ts';
import type { MarkdownSource, ModuleSource, Sources } from '../parse/sources.ts';
import { findDuplicateIds, findDuplicates } from './find-duplicates.ts';
import { footnotesOf } from './footnotes-of.ts';
import { numberExercises } from './number-exercises.ts';
import { resolveAgenda } from './resolve-agenda.ts';
import { resolveFrameworks } from './resolve-frameworks.ts';
import { resolveItems } from './resolve-items.ts';
import { resolveLabels } from './resolve-labels.ts';
import { resolveGlossary, resolveReferences, resolveResources } from './resolve-lists.ts';
import { resolveModule } from './resolve-module.ts';
import { resolveMarkdownPage } from './resolve-page.ts';
import { resolvePath } from './resolve-path.ts';
import { resolveTheme } from './resolve-theme.ts';
import { resolveWords } from './resolve-words.ts';

/** Puts the sources in order: modules numbered by their sections, agendas with clock times, exercises numbered through the course. */
export function resolveCurriculum(sources: Sources): Outcome<Curriculum> {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const { tree, curriculum } = sources;
  const fields = curriculum.fields;

  const written = fields?.sections?.items ?? [];
  const modules = orderModules(written, sources.modules, report);
  const sections = resolveSections(written, modules);
  const inOrder = [...modules.values()].filter(({ number }) => number > 0);
  const agendaIds = fields?.agendas?.items ?? [];
  const pages = resolvePages(fields, sources, report);
  const objectives = (fields?.objectives?.items ?? []).flatMap(({ id, text }) =>
    id && text ? [{ id: id.value, text, place: id.place }] : [],
  );
  const glossary = resolveGlossary(sources.glossary, report);

  problems.push(
    ...findDuplicateIds(
      'section',
      written.flatMap(({ id }) => id ?? []),
    ),
    ...findDuplicates('agenda', agendaIds),
    ...findDuplicates(
      'contact-hour scheme',
      (fields?.['contact-hours']?.items ?? []).flatMap(({ scheme }) => scheme ?? []),
    ).map((problem) => ({ ...problem, hint: 'Name each scheme once: delete one of the two.' })),
    ...findDuplicateIds(
      'programme objective',
      (fields?.objectives?.items ?? []).flatMap(({ id }) => id ?? []),
    ),
    ...findDuplicates(
      'term',
      glossary.flatMap(({ id, place }) => (id === '' ? [] : { value: id, place })),
    ),
    ...findDuplicateIds(
      'reference',
      sources.references.map(({ id }) => id),
    ),
    ...findDuplicates(
      'word',
      sources.words.flatMap(({ id }) => id ?? []),
    ),
    ...findDuplicateIds(
      'resource',
      sources.resources.flatMap(({ id }) => id ?? []),
    ),
  );
  for (const source of markdownOf(sources)) problems.push(...findDuplicates('footnote', footnotesOf(source)));
  const exercises = numberExercises(inOrder, pages);
  const asked = groupBy([...exercises.values()], ({ module }) => module);
  for (const module of inOrder) {
    problems.push(
      ...findDuplicates(
        'exercise',
        (asked.get(module) ?? []).flatMap(({ directive }) => directive.attributes.id ?? []),
      ),
    );
  }

  const value: Curriculum = {
    path: tree.path,
    place: fields?.place ?? curriculum.place,
    id: fields?.id?.value ?? '',
    title: fields?.title?.value ?? '',
    subtitle: fields?.subtitle?.value,
    version: fields?.version?.value ?? '',
    date: fields?.date?.value,
    isDraft: fields?.status?.value === 'draft',
    language: fields?.language?.value ?? 'en',
    promised: fields?.hours,
    contactHours: resolveContactHours(fields),
    description: fields?.description,
    audience: (fields?.audience?.items ?? []).map((line) => line.value),
    participants: {
      min: fields?.participants?.min?.value,
      ideal: fields?.participants?.ideal?.value,
      max: fields?.participants?.max?.value,
    },
    prerequisites: (fields?.prerequisites?.items ?? []).flatMap(({ text, strength }) =>
      text && strength ? [{ text, strength: strength.value }] : [],
    ),
    objectives,
    sections,
    modules: inOrder,
    unlisted: [...modules.values()].filter(({ number }) => number === 0),
    agendaIds,
    agendas: agendaIds.flatMap(({ value: id }) => {
      const source = sources.agendas.get(id);
      return source ? (resolveAgenda(id, source, modules) ?? []) : [];
    }),
    pages,
    glossary,
    references: resolveReferences(sources.references),
    resources: resolveResources(sources.resources),
    words: resolveWords(sources.words),
    labels: resolveLabels(sources),
    items: resolveItems(sources.items, tree, report),
    license: resolveLicense(fields, sources, report),
    fee: fields?.fee,
    credits: (fields?.credits?.items ?? [])
      .flatMap(({ name, role }) => (name && role ? [{ name: name.value, role: role.value }] : []))
      .toSorted((a, b) => CREDIT_ROLES.indexOf(a.role) - CREDIT_ROLES.indexOf(b.role)),
    exercises,
    images: tree.images,
    frameworks: resolveFrameworks(sources, { objectives, modules }, report),
    theme: sources.theme && resolveTheme(sources.theme, tree, report),
    filePaths: tree.filePaths,
    files: tree.texts.size + tree.unreadable.size,
  };
  return { value, problems };
}

const markdownOf = ({ modules, pages }: Sources): MarkdownSource[] => [
  ...[...modules.values()].flatMap(({ markdown, handouts }) => [...(markdown ? [markdown] : []), ...handouts]),
  ...pages.values(),
];

type SectionFields = NonNullable<NonNullable<CurriculumFile['sections']>['items']>[number];

/** Every module by id: first those that sections name, numbered in that order, then those that none names. */
function orderModules(
  sections: readonly SectionFields[],
  sources: ReadonlyMap<string, ModuleSource>,
  report: (problem: Problem) => void,
): Map<string, Module> {
  const modules = new Map<string, Module>();
  sections.forEach(({ id, title, modules: ids }, index) => {
    const section = { id: id?.value ?? '', number: index + 1, title: title?.value ?? '' };
    for (const { value } of ids?.items ?? []) {
      const source = sources.get(value);
      if (source && isThere(source) && !modules.has(value))
        modules.set(value, resolveModule(source, modules.size + 1, section, report));
    }
  });
  for (const source of sources.values()) {
    if (isThere(source) && !modules.has(source.id)) modules.set(source.id, resolveModule(source, 0, undefined, report));
  }
  return modules;
}

/** A folder without `module.yaml` is no module. */
const isThere = ({ yaml }: ModuleSource): boolean => yaml.isThere;

function resolveSections(sections: readonly SectionFields[], modules: ReadonlyMap<string, Module>): Section[] {
  const bySection = groupBy([...modules.values()], ({ section }) => section?.number);
  return sections.map(({ id, title, purpose, place, modules: ids }, index) => {
    const entries = (ids?.items ?? []).map((entry: Written<string>) => ({
      id: entry,
      module: modules.get(entry.value),
    }));
    return {
      id: id?.value ?? '',
      number: index + 1,
      title: title?.value ?? '',
      purpose,
      place: id?.place ?? place,
      entries,
      modules: bySection.get(index + 1) ?? [],
    };
  });
}

/** An approval of which a part is missing, which is reported, is none. */
const resolveContactHours = (fields: CurriculumFile | undefined): NamedScheme[] =>
  (fields?.['contact-hours']?.items ?? []).flatMap(({ scheme, approval }) => {
    if (!scheme) return [];
    const { body, number, expires } = approval ?? {};
    const isWhole = body && number && expires;
    return [{ scheme, approval: isWhole ? { body: body.value, number: number.value, expires } : undefined }];
  });

function resolvePages(
  fields: CurriculumFile | undefined,
  sources: Sources,
  report: (problem: Problem) => void,
): Page[] {
  return (fields?.pages?.items ?? []).flatMap((page): Page[] => {
    const path = page.file && resolvePath('', page.file.value);
    if (!page.file || !page.in) return [];
    const source = path === undefined ? undefined : sources.pages.get(path);
    if (!source) {
      const isOutside = path === undefined;
      if (isOutside || !sources.tree.unreadable.has(path)) {
        report({
          rule: isOutside ? 'path/outside' : 'link/broken',
          message: isOutside
            ? `“${page.file.value}” is outside the curriculum’s folder.`
            : `There is no page “${page.file.value}”.`,
          hint: 'Name a file under pages/, such as pages/welcome.md.',
          place: page.file.place,
        });
      }
      return [];
    }
    return [
      { ...resolveMarkdownPage(source), books: page.in.items.map(({ value }) => value), at: page.at?.value ?? 'front' },
    ];
  });
}

function resolveLicense(
  fields: CurriculumFile | undefined,
  { tree, curriculum }: Sources,
  report: (problem: Problem) => void,
): License {
  const license = fields?.license;
  const file = license?.text;
  const path = file && resolvePath('', file.value);
  const text = path ? tree.texts.get(path)?.text : undefined;
  if (file && text === undefined && !(path && tree.unreadable.has(path))) {
    report({
      rule: path === undefined ? 'path/outside' : 'link/broken',
      message:
        path === undefined
          ? `“${file.value}” is outside the curriculum’s folder.`
          : `There is no file “${file.value}” with the text of the license.`,
      hint: 'Name a .md or .txt file in the curriculum’s folder.',
      place: file.place,
    });
  }
  return {
    place: license?.line?.place ?? license?.place ?? curriculum.place,
    id: license?.id?.value ?? '',
    idPlace: license?.id?.place ?? license?.place ?? curriculum.place,
    holder: license?.holder?.value ?? '',
    year: license?.year && String(license.year.value),
    line: license?.line?.value,
    text,
    textPath: text === undefined ? undefined : path,
    duties: (license?.duties?.items ?? []).map(({ value }) => value),
    disclaimer: license?.disclaimer?.value,
    funding: license?.funding?.value,
  };
}
