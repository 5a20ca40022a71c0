import type { Definition, FootnoteDefinition, FootnoteReference, Link, LinkReference, Text as PlainText } from 'mdast';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import { type Anchors, findAnchors, isTrainersOnly } from './anchors.ts';
import type { Check, CheckContext } from './check.ts';
import { isFaulty } from './earlier.ts';
import { exercisesByModule, recallsOf } from './exercises.ts';
import { isHiddenExercise } from './hidden-exercises.ts';
import { readTarget } from './link-target.ts';
import { moduleById } from './modules.ts';
import { placeInText } from './text-places.ts';
import { placeIn, type Text, textsOf } from './texts.ts';
import { isDirective, type Visit } from './walk.ts';
import { quoted } from './wording.ts';

/** What participants read never refers to something that stands in the trainers' text only. */
export const audienceLeaks: Check = {
  rules: ['audience/leak'],
  *run(curriculum, context) {
    const texts = textsOf(curriculum);
    const hidden: Hidden = {
      anchors: findAnchors(curriculum),
      pages: new Set(curriculum.pages.flatMap(({ path, books }) => (books.includes('workbook') ? [] : path))),
      handouts: trainersHandouts(texts),
    };
    for (const text of texts) {
      if (!text.isTrainers && !isFaulty(context, text.file)) yield* leaksOf(text, hidden);
    }
    yield* hiddenRecalls(curriculum, context);
  },
};

/** What trainers alone have. */
interface Hidden {
  readonly anchors: Anchors;
  readonly pages: ReadonlySet<string>;
  readonly handouts: ReadonlySet<string>;
}

const leak = (what: string, hint: string, place: Place, there?: Place): Problem => ({
  rule: 'audience/leak',
  message: `This is for participants, but ${what} stands in the trainers’ text only.`,
  hint,
  place,
  related: there && [{ message: 'It stands here.', place: there }],
});

function* leaksOf(text: Text, hidden: Hidden): Iterable<Problem> {
  const definitions = trainersDefinitions(text);
  for (const visit of text.visits) {
    if (visit.isTrainers) continue;
    for (const { name, place } of referencesIn(visit, text)) {
      const definition = definitions.get(name);
      if (definition) yield leak('what it refers to', 'Move it out of the trainers’ block.', place, definition);
    }
    if (visit.node.type !== 'link') continue;
    const what = hiddenTarget((visit.node as Link).url, text, hidden);
    const hint = 'Link to something that participants have, or move the link into a trainers’ block.';
    if (what) yield leak(what, hint, placeIn(text, visit));
  }
}

/** A footnote is named `^name`, the definition of a link or an image `name`. */
interface NamedReference {
  readonly name: string;
  readonly place: Place;
}

/** What a node refers to by name. What is defined further down in a block is not even read as a reference: it would be printed as text. */
function referencesIn(visit: Visit, text: Text): NamedReference[] {
  const { node } = visit;
  const place = placeIn(text, visit);
  switch (node.type) {
    case 'footnoteReference':
      return [{ name: `^${(node as FootnoteReference).identifier}`, place }];
    case 'linkReference':
    case 'imageReference':
      return [{ name: (node as LinkReference).identifier, place }];
    case 'text':
      return [...(node as PlainText).value.matchAll(/(?:\[[^[\]]+\])?\[(\^?[^[\]]+)\]/g)].map((found) => ({
        name: (found[1] ?? '').replace(/\s+/g, ' ').trim().toLowerCase(),
        place: placeInText(node as PlainText, found.index, found.index + found[0].length, text.file),
      }));
    default:
      return [];
  }
}

/** Definitions and footnotes in a trainers’ block, by name; where a name stands twice, the first holds. */
function trainersDefinitions(text: Text): Map<string, Place> {
  const found = new Map<string, Place | undefined>();
  for (const visit of text.visits) {
    if (visit.node.type !== 'definition' && visit.node.type !== 'footnoteDefinition') continue;
    const { type, identifier } = visit.node as Definition | FootnoteDefinition;
    const name = type === 'definition' ? identifier : `^${identifier}`;
    if (!found.has(name)) found.set(name, visit.isTrainers ? placeIn(text, visit) : undefined);
  }
  return new Map([...found].flatMap(([name, place]) => (place ? [[name, place] as const] : [])));
}

function hiddenTarget(url: string, text: Text, { anchors, pages, handouts }: Hidden): string | undefined {
  const target = readTarget(text.path, url);
  if (target.kind !== 'file') return undefined;
  if (pages.has(target.path)) return `the page ${quoted(target.path)}`;
  if (handouts.has(target.path)) return `the handout ${quoted(target.path)}`;
  const isHidden = target.anchor !== undefined && anchors.get(target.path)?.get(target.anchor) === true;
  return isHidden ? `what the link ${quoted(url)} leads to` : undefined;
}

/** Handouts that are put into trainers’ text and nowhere else. */
function trainersHandouts(texts: readonly Text[]): Set<string> {
  const isHidden = new Map<string, boolean>();
  for (const text of texts) {
    for (const visit of text.visits) {
      const file = isDirective(visit.node) ? visit.node.attributes.file : undefined;
      const target = file && readTarget(text.path, file.value);
      if (target?.kind === 'file')
        isHidden.set(target.path, isTrainersOnly(text, visit) && isHidden.get(target.path) !== false);
    }
  }
  return new Set([...isHidden].flatMap(([path, hidden]) => (hidden ? path : [])));
}

function* hiddenRecalls(curriculum: Curriculum, context: CheckContext): Iterable<Problem> {
  for (const recall of recallsOf(curriculum)) {
    const module = moduleById(curriculum).get(recall.moduleId);
    if (
      !module ||
      recall.text.isTrainers ||
      isFaulty(context, module.content.file) ||
      !isHiddenExercise(recall, module)
    )
      continue;
    const asked = exercisesByModule(curriculum).get(module.id) ?? [];
    const isAsked = asked.some(({ directive }) => directive.attributes.id?.value === recall.exerciseId);
    if (isAsked) continue;
    yield leak(
      `the exercise ${quoted(recall.of.value)}`,
      'Move the exercise out of the trainers’ block.',
      recall.of.place,
    );
  }
}
