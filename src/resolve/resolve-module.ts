import type { Problem } from '../diagnostics/problem.ts';
import type { Inline } from '../model/content.ts';
import { type Minutes, minutes } from '../model/minutes.ts';
import type { Activity, Handout, Material, Module } from '../model/module.ts';
import type { Place, Written } from '../model/place.ts';
import { bareTitle, slug } from '../model/slug.ts';
import type { ActivityFields, MaterialFields } from '../parse/schema/module-schema.ts';
import type { ModuleSource } from '../parse/sources.ts';
import { findDuplicateIds, findDuplicates } from './find-duplicates.ts';
import { findSteps } from './find-steps.ts';
import { madeId } from './made-id.ts';
import { resolveMarkdownPage } from './resolve-page.ts';
import { type HeadedPart, splitModule } from './split-module.ts';

/** Puts a module's YAML and Markdown together: every activity with its text and its timed steps. */
export function resolveModule(
  source: ModuleSource,
  number: number,
  section: Module['section'],
  report: (problem: Problem) => void,
): Module {
  const { fields, place: start, file: yamlFile } = source.yaml;
  const file = source.markdown?.file ?? `${yamlFile.slice(0, -'module.yaml'.length)}module.md`;
  const { intro, parts } = splitModule(source.markdown?.root ?? { type: 'root', children: [] }, file);
  const ids = (fields?.activities?.items ?? []).map((activity) => activityId(activity, report));
  for (const problem of findDuplicates(
    'activity',
    ids.filter(({ value }) => value !== ''),
  ))
    report(problem);
  for (const problem of findDuplicateIds(
    'objective',
    (fields?.objectives?.items ?? []).flatMap(({ id }) => id ?? []),
  ))
    report(problem);

  const matched = matchParts(parts, fields?.activities?.items ?? [], ids);
  const activities = (fields?.activities?.items ?? []).map((activity, index) =>
    resolveActivity(activity, ids[index]?.value ?? '', matched.get(index), file),
  );
  const title = fields?.title ?? { value: source.id, place: start };
  return {
    id: source.id,
    number,
    section,
    folder: source.folder,
    place: fields?.place ?? start,
    title,
    minutes: asMinutes(fields?.minutes),
    purpose: fields?.purpose,
    contentNote: fields?.['content-note'],
    objectives: (fields?.objectives?.items ?? []).flatMap(({ id, text, supports, place }) =>
      text ? [{ id, text, supports: supports?.items ?? [], place }] : [],
    ),
    takeaways: fields?.takeaways?.items ?? [],
    placement: { after: fields?.placement?.after ?? [], slots: fields?.placement?.slot ?? [] },
    review: fields?.review && { by: fields.review.by?.value, date: fields.review.date?.value, due: fields.review.due },
    materials: materials(fields?.materials?.items),
    preparation: fields?.preparation?.items ?? [],
    activities,
    isComplete: fields?.activities?.isWhole === true,
    intro: { file, children: intro },
    headings: parts.map((part) => ({
      text: part.text,
      place: part.place,
      activity: activities[[...matched].find(([, match]) => match.includes(part))?.[0] ?? -1],
    })),
    markdownText: source.markdown?.lines ? undefined : source.markdown?.text,
    content: { file, children: source.markdown?.root.children ?? [] },
    yamlFile,
    markdownFile: source.markdown?.file,
    handouts: source.handouts.map((handout): Handout => resolveMarkdownPage(handout)),
  };
}

/** The id of an activity as written, or made of its title. */
function activityId({ id, title, place }: ActivityFields, report: (problem: Problem) => void): Written<string> {
  if (id) return id;
  return title ? madeId(title, 'activity', report) : { value: '', place };
}

/** Which headings open which activity: by title, else by id. An activity may be opened twice; that is reported elsewhere. */
function matchParts(
  parts: readonly HeadedPart[],
  activities: readonly ActivityFields[],
  ids: readonly Written<string>[],
): Map<number, HeadedPart[]> {
  const matched = new Map<number, HeadedPart[]>();
  for (const part of parts) {
    const bare = bareTitle(part.text);
    const byTitle = activities.findIndex(
      ({ title }, index) => title && bareTitle(title.value) === bare && !matched.has(index),
    );
    const again = byTitle < 0 ? activities.findIndex(({ title }) => title && bareTitle(title.value) === bare) : byTitle;
    const index = again >= 0 ? again : ids.findIndex(({ value }) => value !== '' && value === slug(part.text));
    if (index >= 0) matched.set(index, [...(matched.get(index) ?? []), part]);
  }
  return matched;
}

function resolveActivity(
  fields: ActivityFields,
  id: string,
  parts: readonly HeadedPart[] | undefined,
  file: string,
): Activity {
  const children = parts?.flatMap((part) => part.children) ?? [];
  const range = fields.range;
  return {
    id,
    place: fields.place,
    title: fields.title ?? { value: '', place: fields.place },
    minutes: asMinutes(fields.minutes),
    range: range && { value: [minutes(range.least), minutes(range.most)], place: range.place },
    method: fields.method?.value,
    purpose: fields.purpose,
    group: fields.group?.value,
    objectives: fields.objectives?.items ?? [],
    materials: materials(fields.materials?.items),
    ifShort: ifShort(fields),
    lead: fields.lead?.value,
    isOptional: fields.optional ?? false,
    content: { file, children },
    heading: parts?.[0]?.place,
    steps: findSteps(children),
  };
}

function ifShort(fields: ActivityFields): { readonly text: Inline; readonly saves: Minutes | undefined } | undefined {
  const written = fields['if-short'];
  return written?.text && { text: written.text, saves: written.saves && minutes(written.saves.value) };
}

const asMinutes = (
  written: { readonly value: number; readonly place: Place } | undefined,
): Written<Minutes> | undefined => written && { value: minutes(written.value), place: written.place };

const materials = (items: readonly MaterialFields[] = []): Material[] =>
  items.map(({ item, quantity, per }) => ({ item, quantity: quantity?.value, per: per?.value }));
