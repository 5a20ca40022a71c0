import { mendWord } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { placeOf } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Activity, Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import { slug } from '../model/slug.ts';
import type { Check, CheckContext } from './check.ts';
import { earlierIn, isFaulty, isStructureFaulty } from './earlier.ts';
import { findHeadingTwins } from './heading-twins.ts';
import { activityName, moduleName, modulesOf } from './modules.ts';
import { orderSections } from './order-sections.ts';
import { findOutliers } from './outliers.ts';
import { moduleEntries } from './schedule.ts';
import { quoted, suggestion } from './wording.ts';

/** Every activity has its heading in `module.md`, in the order of `module.yaml`, and every `##` heading is one of an activity. */
export const activityHeadings: Check = {
  rules: ['activity/heading'],
  *run(curriculum, context) {
    const named = namedInVain(curriculum);
    for (const module of modulesOf(curriculum)) {
      if (module.activities.length === 0 || !areTitlesSure(module, context)) continue;
      if (isStructureFaulty(context, module.content.file)) continue;
      if (module.markdownFile) yield* headingProblems(module, named);
      else if (!hasText(module, curriculum) && !isFaulty(context, module.content.file)) yield withoutText(module);
    }
  },
};

/** True if every entry under `activities` was read with its title, whatever else is wrong with it. A key that stands twice may be two entries run together. */
function areTitlesSure({ activities, yamlFile }: Module, context: CheckContext): boolean {
  if (activities.some(({ title }) => title.value === '')) return false;
  const gaps = activities.map(({ place }, index) => [
    (activities[index - 1]?.place.endLine ?? place.line - 2) + 1,
    place.line - 1,
  ]);
  const end = activities.at(-1)?.place.endLine ?? 0;
  if (earlierIn(context, yamlFile).some(({ rule }) => rule === 'yaml/duplicate-key')) return false;
  return [...gaps, [end + 1, end + 1]].every(([from, to]) => !isFaulty(context, yamlFile, from, to));
}

const hasText = ({ folder }: Module, { filePaths }: Curriculum): boolean => filePaths.has(`${folder}/module.md`);

const withoutText = (module: Module): Problem => ({
  rule: 'activity/heading',
  message: `There is no ${module.folder}/module.md, so the activities of ${moduleName(module)} have no headings.`,
  hint: 'Write the file, with a “##” heading for each activity.',
  place: module.title.place,
});

type ModuleHeading = Module['headings'][number];

/** Activities that agendas name and no module has, as `module/activity`. */
const namedInVain = ({ agendas }: Curriculum): ReadonlySet<string> =>
  new Set(
    agendas
      .flatMap(moduleEntries)
      .flatMap((entry) => entry.activities.flatMap(({ id, activity }) => (activity ? [] : `${entry.id.value}/${id}`))),
  );

function* headingProblems(module: Module, named: ReadonlySet<string>): Iterable<Problem> {
  const firsts = new Map<Activity, ModuleHeading>();
  for (const heading of module.headings) {
    const first = heading.activity && firsts.get(heading.activity);
    if (first) yield repeated(heading, first);
    else if (heading.activity) firsts.set(heading.activity, heading);
  }
  yield* disorder(module, [...firsts.values()]);
  // Of two activities with one id, which is reported elsewhere, one may have the heading of the other.
  const ids = new Set([...firsts.keys()].map(({ id }) => id));
  const missing = new Set(module.activities.filter((activity) => !firsts.has(activity) && !ids.has(activity.id)));
  for (const [activity, node] of findHeadingTwins(module)) {
    missing.delete(activity);
    const place = placeOf(node, module.content.file);
    yield {
      rule: 'activity/heading',
      message: `The heading ${activityName(activity)} opens an activity, but it is no top-level “##” heading.`,
      hint: `Write it as “## ${activity.title.value}”, outside of every directive, list and quotation.`,
      place,
      ...(module.content.children.includes(node) && levelOf(place, node.depth)),
    };
  }
  yield* unknown(module, missing, named);
  for (const activity of missing) {
    yield {
      rule: 'activity/heading',
      message: `The activity ${activityName(activity)} has no heading in module.md.`,
      hint: `Add a line “## ${activity.title.value}” to module.md, in the order of the activities.`,
      place: activity.title.place,
    };
  }
}

/** The level of a heading that opens an activity; a heading that is underlined has no marks to change. */
function levelOf(place: Place, depth: number): Pick<Problem, 'fixes'> {
  if (depth < 3) return {};
  const marks = { ...place, endLine: place.line, endColumn: place.column + depth };
  return { fixes: [{ title: 'Write “##”', edits: [{ place: marks, text: '##' }], isSafe: true }] };
}

const repeated = ({ text, place }: ModuleHeading, first: ModuleHeading): Problem => ({
  rule: 'activity/heading',
  message: `The heading ${quoted(text)} opens an activity that has its heading already.`,
  hint: 'Keep one of the two headings, or write “###” for a heading inside the activity.',
  place,
  related: [{ message: 'The activity has its heading here.', place: first.place }],
});

function* disorder(module: Module, headings: readonly ModuleHeading[]): Iterable<Problem> {
  const { activities } = module;
  const ranks = headings.map(({ activity }) => (activity ? activities.indexOf(activity) : -1));
  for (const position of findOutliers(ranks)) {
    const [heading, rank] = [headings[position], ranks[position] ?? 0];
    const wanted = activities[rank - 1];
    if (!heading) continue;
    yield {
      rule: 'activity/heading',
      message: `The heading ${quoted(heading.text)} does not stand where its activity does in module.yaml.`,
      hint: wanted
        ? `Move it, with its text, behind the activity ${activityName(wanted)}.`
        : 'Move it, with its text, before all others.',
      place: heading.place,
      related: heading.activity && [{ message: 'The activity stands here.', place: heading.activity.title.place }],
      ...orderSections(module),
    };
  }
}

/** Headings of no activity; the activity that each probably means is taken out of `missing`. */
function* unknown(
  { id, headings, activities }: Module,
  missing: Set<Activity>,
  named: ReadonlySet<string>,
): Iterable<Problem> {
  const strangers = headings.filter(({ activity }) => !activity);
  const meant = new Map<ModuleHeading, Activity>();
  const titles = [...missing].map(({ title }) => title.value);
  const claim = (heading: ModuleHeading, activity: Activity | undefined): void => {
    if (!activity || !missing.delete(activity)) return;
    meant.set(heading, activity);
  };
  for (const heading of strangers) {
    const near = nearest(
      heading.text,
      [...missing].map(({ title }) => title.value),
    );
    claim(
      heading,
      [...missing].find(({ title }) => title.value === near),
    );
  }
  for (const heading of strangers) {
    if (meant.has(heading)) continue;
    // One that is like none stands, if anything, for the first missing one between its neighbours.
    const at = headings.indexOf(heading);
    const before = headings.slice(0, at).findLast(({ activity }) => activity)?.activity;
    const after = headings.slice(at).find(({ activity }) => activity)?.activity;
    const from = before ? activities.indexOf(before) + 1 : 0;
    const to = after ? activities.indexOf(after) : activities.length;
    claim(
      heading,
      activities.slice(from, to).find((activity) => missing.has(activity)),
    );
  }
  for (const heading of strangers) {
    // Where an agenda says what the heading says, it is the title in module.yaml that is misspelt.
    const isTitleWrong = named.has(`${id}/${slug(heading.text)}`);
    yield { ...stranger(heading, meant.get(heading)), ...(!isTitleWrong && mendHeading(heading, titles)) };
  }
}

/** The title that a heading nearly has; one with marks of Markdown is left to its author. */
const mendHeading = ({ text, place }: ModuleHeading, titles: readonly string[]): Pick<Problem, 'fixes'> =>
  mendWord(
    { value: text, place },
    titles.filter((title) => !/[\\`*_[\]<>&#|~{}]|:[a-z]/.test(title)),
    { around: { before: '## ', after: '' } },
  );

const stranger = ({ text, place }: ModuleHeading, meant: Activity | undefined): Problem => ({
  rule: 'activity/heading',
  message: `The heading ${quoted(text)} is the title of no activity in module.yaml.`,
  hint: suggestion(
    meant?.title.value,
    'Give it the title of an activity, or write “###” for a heading inside an activity.',
  ),
  place,
  related: meant && [{ message: `${activityName(meant)} has no heading.`, place: meant.title.place }],
});
