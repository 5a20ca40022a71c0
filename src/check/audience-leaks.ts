import type { Definition, FootnoteDefinition, FootnoteReference, Link, LinkReference } from 'mdast';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import { type Anchors, findAnchors, isTrainersOnly } from './anchors.ts';
import type { Check, CheckContext } from './check.ts';
import { isFaulty } from './earlier.ts';
import { recallsOf } from './exercises.ts';
import { isHiddenExercise } from './hidden-exercises.ts';
import { readTarget } from './link-target.ts';
import { placeIn, type Text, textsOf } from './texts.ts';
import { isDirective } from './walk.ts';
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
  const notes = trainersDefinitions(text, 'footnoteDefinition');
  const definitions = trainersDefinitions(text, 'definition');
  for (const visit of text.visits) {
    const { node } = visit;
    if (visit.isTrainers) continue;
    const place = placeIn(text, visit);
    if (node.type === 'footnoteReference') {
      const note = notes.get((node as FootnoteReference).identifier);
      if (note) yield leak('its footnote', 'Move the footnote out of the trainers’ block.', place, note);
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get((node as LinkReference).identifier);
      if (definition)
        yield leak('what it refers to', 'Move the definition out of the trainers’ block.', place, definition);
    } else if (node.type === 'link') {
      const what = hiddenTarget((node as Link).url, text, hidden);
      if (what)
        yield leak(what, 'Link to something that participants have, or move the link into a trainers’ block.', place);
    }
  }
}

/** Definitions and footnotes in a trainers’ block, by their names; where a name stands twice, the first holds. */
function trainersDefinitions(text: Text, type: 'definition' | 'footnoteDefinition'): Map<string, Place> {
  const found = new Map<string, Place | undefined>();
  for (const visit of text.visits) {
    if (visit.node.type !== type) continue;
    const { identifier } = visit.node as Definition | FootnoteDefinition;
    if (!found.has(identifier)) found.set(identifier, visit.isTrainers ? placeIn(text, visit) : undefined);
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
      const file = isDirective(visit.node) && visit.node.name === 'handout' ? visit.node.attributes.file : undefined;
      const target = file && readTarget(text.path, file.value);
      if (target?.kind === 'file')
        isHidden.set(target.path, isTrainersOnly(text, visit) && isHidden.get(target.path) !== false);
    }
  }
  return new Set([...isHidden].flatMap(([path, hidden]) => (hidden ? path : [])));
}

function* hiddenRecalls(curriculum: Curriculum, context: CheckContext): Iterable<Problem> {
  for (const recall of recallsOf(curriculum)) {
    const module = curriculum.modules.find(({ id }) => id === recall.moduleId);
    if (
      !module ||
      recall.text.isTrainers ||
      isFaulty(context, module.content.file) ||
      !isHiddenExercise(recall, module)
    )
      continue;
    const isAsked = [...curriculum.exercises.values()].some(
      (exercise) => exercise.module?.id === module.id && exercise.directive.attributes.id?.value === recall.exerciseId,
    );
    if (isAsked) continue;
    yield leak(
      `the exercise ${quoted(recall.of.value)}`,
      'Move the exercise out of the trainers’ block.',
      recall.of.place,
    );
  }
}
