import type { Heading } from 'mdast';
import type { Problem } from '../diagnostics/problem.ts';
import { placeOf } from '../model/content.ts';
import type { Handout, Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import type { Check } from './check.ts';
import { isFaulty } from './earlier.ts';
import { findHeadingTwins } from './heading-twins.ts';
import { modulesOf } from './modules.ts';
import { type Visit, walk } from './walk.ts';
import { quoted } from './wording.ts';

/** Headings go down one level at a time, and `#` and `##` stand only where they mean something. */
export const headingLevels: Check = {
  rules: ['heading/level'],
  *run(curriculum, context) {
    for (const module of modulesOf(curriculum)) {
      yield* inModule(module);
      for (const handout of module.handouts)
        if (!isFaulty(context, handout.content.file)) yield* inPage(handout, 'handout');
    }
    for (const page of curriculum.pages) if (!isFaulty(context, page.content.file)) yield* inPage(page, 'page');
  },
};

const problem = (message: string, hint: string, place: Place): Problem => ({
  rule: 'heading/level',
  message,
  hint,
  place,
});

/** The module's title is the `#`, its activities are the `##`; one that repeats an activity's title is reported with the activities. */
function* inModule(module: Module): Iterable<Problem> {
  const { content } = module;
  const twins = new Set(findHeadingTwins(module).values());
  let above = 2;
  for (const { node, isTopLevel } of headingsIn(content.children)) {
    const isActivity = isTopLevel && node.depth === 2;
    const place = placeOf(node, content.file);
    if (!twins.has(node)) {
      if (node.depth === 1)
        yield problem(
          'A “#” heading stands for the title of a module, which is in module.yaml.',
          'Write “###” for a heading inside an activity.',
          place,
        );
      else if (node.depth === 2 && !isActivity)
        yield problem('A “##” heading opens an activity and stands in nothing else.', 'Write “###” here.', place);
      else if (node.depth > above + 1) yield skipped(node, above, place);
    }
    above = Math.max(node.depth, 2);
  }
}

function* inPage({ hasTitle, content, path }: Handout, kind: string): Iterable<Problem> {
  const [first] = content.children;
  if (!hasTitle) {
    const start = { file: content.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    yield problem(
      `The ${kind} ${quoted(path)} does not begin with its title.`,
      'Begin it with a line “# Title”.',
      first ? placeOf(first, content.file) : start,
    );
  }
  let above = hasTitle ? 1 : undefined;
  for (const { node } of headingsIn(content.children)) {
    const place = placeOf(node, content.file);
    if (node.depth === 1 && above !== undefined)
      yield problem(`A “#” heading is the title of the ${kind} and stands once.`, 'Write “##” here.', place);
    else if (above !== undefined && node.depth > above + 1) yield skipped(node, above, place);
    above = node.depth;
  }
}

const skipped = ({ depth }: Heading, above: number, place: Place): Problem =>
  problem(
    `This heading has ${depth} number signs, the one above it has ${above}: a level is left out.`,
    `Write “${'#'.repeat(above + 1)}” here.`,
    place,
  );

const headingsIn = (nodes: Module['content']['children']): (Visit & { readonly node: Heading })[] =>
  walk(nodes).filter((visit): visit is Visit & { readonly node: Heading } => visit.node.type === 'heading');
