import type { Definition } from 'mdast';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { groupBy } from '../model/group-by.ts';
import { LIMITS } from '../model/limits.ts';
import type { Check } from './check.ts';
import { type Weighing, type Weight, weigh } from './page-weight.ts';
import { shownPictures } from './shown-pictures.ts';
import { markdownTexts, placeIn, type Text } from './texts.ts';

/** Characters that any text may become: a few lines can ask for pages to write on. */
const ALWAYS = 1024 * 1024;

/** A few lines must not become thousands of pages, and a picture not be sent a thousand times in one book. */
export const expansion: Check = {
  rules: ['markdown/too-costly', 'file/too-large'],
  *run(curriculum) {
    const recalled = openRecalled(curriculum);
    const days = Math.max(0, ...curriculum.agendas.map((agenda) => agenda.days.length));
    // A page that is listed twice is printed twice.
    for (const [, texts] of groupBy(markdownTexts(curriculum), ({ path }) => path)) {
      const [text] = texts;
      const problem = text && judgeText(text, texts.length, { days, recalled, definitions: definitionsOf(text) });
      if (problem) yield problem;
    }
    yield* judgePictures(curriculum);
  },
};

function judgeText(text: Text, times: number, weighing: Weighing): Problem | undefined {
  const pieces = text.visits.filter(({ isTopLevel }) => isTopLevel);
  const weights = pieces.map(({ node }) => weigh(node, weighing));
  const sum = (which: keyof Weight): number => weights.reduce((total, weight) => total + weight[which], 0);
  const [written, becomes] = [sum('written'), times * sum('becomes')];
  if (becomes <= Math.max(ALWAYS, LIMITS.expansion * written)) return undefined;
  const most = pieces[weights.findIndex((weight) => weight.becomes === Math.max(...weights.map((one) => one.becomes)))];
  return {
    rule: 'markdown/too-costly',
    message: `This text becomes about ${megabytes(becomes)} MB on its pages, more than ${LIMITS.expansion} times as much as is written. Most of it begins here.`,
    hint: 'Look for a table with many empty cells, a long address that is used again and again, or a text that is repeated.',
    place: most ? placeIn(text, most) : { file: text.file, line: 1, column: 1, endLine: 1, endColumn: 2 },
  };
}

const definitionsOf = ({ visits }: Text): Map<string, Definition> =>
  new Map(
    visits.flatMap(({ node }) =>
      node.type === 'definition' ? [[(node as Definition).identifier, node as Definition]] : [],
    ),
  );

/** Weighs the exercises that a recall asks again: one, or all of a module. Each set is weighed once, however often it is asked. */
function openRecalled({ exercises }: Curriculum): Weighing['recalled'] {
  const known = new Map<string, number>();
  const byModule = groupBy(
    [...exercises.values()].filter(({ directive }) => directive.name !== 'recall'),
    ({ module }) => module?.id,
  );
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const [module = '', id] = of.split('/');
    const asked = (byModule.get(module) ?? []).filter(
      ({ directive }) => id === undefined || directive.attributes.id?.value === id,
    );
    const sum = asked.reduce((total, { directive }) => total + AROUND + weigh(directive, ALONE).becomes, 0);
    known.set(of, sum);
    return sum;
  };
}

/** What stands around an exercise that is asked again. */
const AROUND = 300;
const ALONE: Weighing = { definitions: new Map(), days: 1, recalled: () => 0 };

/** Pictures are part of every page, each as often as it is shown; what a layout shows may be shown with every module. */
function* judgePictures(curriculum: Curriculum): Iterable<Problem> {
  const shown = [...shownPictures(curriculum)].map(([path, places]) => {
    const times = places.reduce(
      (sum, { file }) => sum + (/\/layouts\/[^/]+$/.test(file) ? Math.max(1, curriculum.modules.length) : 1),
      0,
    );
    return { path, place: places[0], times, bytes: times * (curriculum.images.get(path)?.bytes.length ?? 0) };
  });
  const bytes = shown.reduce((sum, one) => sum + one.bytes, 0);
  const most = shown.toSorted((one, other) => other.bytes - one.bytes)[0];
  if (bytes <= LIMITS.shownBytes || !most?.place) return;
  yield {
    rule: 'file/too-large',
    message: `The pictures that are shown have ${megabytes(bytes)} MB, each as often as it is shown; the limit is ${megabytes(LIMITS.shownBytes)} MB. Of this one there are ${megabytes(most.bytes)} MB.`,
    hint: 'Save it smaller, or show it less often.',
    place: most.place,
  };
}

const megabytes = (count: number): string => Math.ceil(count / 1e6).toLocaleString('en-US');
