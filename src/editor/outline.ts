import { toString as plainText } from 'mdast-util-to-string';
import { modulesOf } from '../check/modules.ts';
import { isDirective, walk } from '../check/walk.ts';
import type { Agenda, AgendaEntry } from '../model/agenda.ts';
import { clockCode } from '../model/clock.ts';
import type { DirectiveNode } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { grammarOf } from '../model/directives.ts';
import type { Activity, Module } from '../model/module.ts';
import { comparePlaces, type Place, span } from '../model/place.ts';
import { dayTotals } from '../resolve/agenda-totals.ts';
import { lengthText } from './when-taught.ts';
import { linesOf, realPlace, type Work } from './work.ts';

export type OutlineKind = 'module' | 'section' | 'activity' | 'day' | 'entry' | 'directive' | 'heading' | 'item';

/** An entry of a file’s outline. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  readonly name: string;
  /** Minutes, clock times. */
  readonly detail: string;
  /** All that belongs to it. */
  readonly extent: Place;
  /** Where one is taken to; within `extent`. */
  readonly place: Place;
  readonly children: readonly OutlineEntry[];
}

/** The outline of one file, with minutes; `text` is what the file holds. */
export function outlineOf(work: Work, file: string, path: string, text: string): OutlineEntry[] {
  const { curriculum } = work;
  const at = (place: Place): Place | undefined => {
    const real = realPlace(work, place);
    return real.file === file ? real : undefined;
  };
  const module = modulesOf(curriculum).find(({ folder }) => path.startsWith(`${folder}/module.`));
  if (module) return path.endsWith('.md') ? ofText(module, at, linesOf(text)) : ofModule(module, at, linesOf(text));
  if (path === 'curriculum.yaml') return ofSections(curriculum, at);
  const agenda = curriculum.agendas.find((one) => path === `agendas/${one.id}.yaml`);
  return agenda ? ofAgenda(agenda, at) : ofList(curriculum, path, at);
}

/** Where a place is in the file that is outlined; undefined for what stands in another one. */
type Locate = (place: Place) => Place | undefined;

function entry(
  kind: OutlineKind,
  name: string,
  detail: string,
  place: Place | undefined,
  more: { readonly extent?: Place; readonly children?: readonly OutlineEntry[] } = {},
): OutlineEntry[] {
  if (!place) return [];
  return [{ kind, name: name || '…', detail, place, extent: more.extent ?? place, children: more.children ?? [] }];
}

function ofModule({ title, minutes, activities }: Module, at: Locate, lines: readonly string[]): OutlineEntry[] {
  const children = activities.flatMap((activity) =>
    entry('activity', activity.title.value || activity.id, detailOf(activity), at(activity.place)),
  );
  const place = at(title.place);
  if (!place) return children;
  return entry('module', title.value, lengthText(minutes?.value), place, {
    extent: { ...place, line: 1, column: 1, endLine: lines.length, endColumn: (lines.at(-1) ?? '').length + 1 },
    children,
  });
}

const detailOf = ({ minutes, isOptional }: Activity): string =>
  `${lengthText(minutes?.value)}${isOptional ? ', optional' : ''}`;

/** A module’s text: its headings with the minutes of their activities, and in each the directives that stand in nothing else. */
function ofText({ headings, content }: Module, at: Locate, lines: readonly string[]): OutlineEntry[] {
  const own = headings.flatMap((heading) => {
    const place = at(heading.place);
    return place ? [{ ...heading, place }] : [];
  });
  const directives = walk(content.children).flatMap(({ node, isTopLevel }) => {
    const place = isTopLevel && isDirective(node) ? at(node.place) : undefined;
    return place ? entry('directive', nameOf(node as DirectiveNode), stepOf(node as DirectiveNode), place) : [];
  });
  const endOf = (index: number): number => (own[index + 1]?.place.line ?? lines.length + 1) - 1;
  const before = directives.filter(({ place }) => place.line < (own[0]?.place.line ?? Number.POSITIVE_INFINITY));
  return [
    ...before,
    ...own.flatMap(({ text, place, activity }, index) => {
      const endLine = endOf(index);
      return entry(activity ? 'activity' : 'heading', text, activity ? detailOf(activity) : '', place, {
        extent: { ...place, endLine, endColumn: (lines[endLine - 1] ?? '').length + 1 },
        children: directives.filter((one) => one.place.line > place.line && one.place.line <= endLine),
      });
    }),
  ];
}

const nameOf = ({ name, label }: DirectiveNode): string => {
  const said = plainText({ type: 'paragraph', children: label }).trim();
  return said ? `${name}: ${said}` : name;
};

const stepOf = ({ name, attributes }: DirectiveNode): string =>
  attributes.minutes && grammarOf(name).role === 'trainer' ? `${attributes.minutes.value} min` : '';

/** Sections with their modules. What an adaptation adds stands elsewhere than the section that it comes into, and by itself here. */
function ofSections({ sections }: Curriculum, at: Locate): OutlineEntry[] {
  const begins = sections.flatMap(({ place }) => at(place)?.line ?? []);
  const found = sections.flatMap(({ title, place, entries }) => {
    const modules = entries.flatMap(({ id, module }) =>
      entry('module', module?.title.value ?? id.value, module ? lengthText(module.minutes?.value) : '', at(id.place)),
    );
    const own = at(place);
    const next = Math.min(...begins.filter((line) => own && line > own.line));
    const isWithin = (one: OutlineEntry): boolean => !!own && one.place.line >= own.line && one.place.line < next;
    const children = modules.filter(isWithin).sort(byPlace);
    const last = children.at(-1);
    const extent = own && last ? span(own, last.extent) : own;
    return [...entry('section', title, '', own, { extent, children }), ...modules.filter((one) => !isWithin(one))];
  });
  return found.sort(byPlace);
}

const byPlace = (one: OutlineEntry, other: OutlineEntry): number => comparePlaces(one.place, other.place);

const ofAgenda = ({ days }: Agenda, at: Locate): OutlineEntry[] =>
  days.flatMap((day) =>
    entry('day', day.title, `${lengthText(dayTotals(day).instructional)} instructional`, at(day.place), {
      children: day.entries.flatMap((one) => entry('entry', titleOf(one), clockOf(one), at(one.place))),
    }),
  );

function titleOf(entry: AgendaEntry): string {
  if (entry.kind === 'module') return entry.module?.title.value || entry.id.value;
  return entry.title ?? (entry.kind === 'lunch' ? 'Lunch' : 'Break');
}

const clockOf = ({ start, minutes }: AgendaEntry): string =>
  [start === undefined ? '' : clockCode(start), lengthText(minutes)].filter(Boolean).join(', ');

function ofList({ glossary, references, resources }: Curriculum, path: string, at: Locate): OutlineEntry[] {
  const named = {
    'glossary.yaml': glossary.map(({ term, place }) => ({ name: term, detail: '', place })),
    'references.yaml': references.map(({ title, id, place }) => ({ name: title, detail: id, place })),
    'resources.yaml': resources.map(({ name, id, idPlace }) => ({ name, detail: id, place: idPlace })),
  }[path];
  return (named ?? []).flatMap(({ name, detail, place }) => entry('item', name, detail, at(place)));
}
