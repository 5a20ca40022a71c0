import type { Paragraph, Text } from 'mdast';
import type { Node } from 'unist';
import { formatDuration } from '../model/minutes.ts';
import { type Place, span } from '../model/place.ts';
import { isTextSure } from './activity-text.ts';
import type { Check } from './check.ts';
import { activityName, modulesOf } from './modules.ts';
import { placeInText } from './text-places.ts';
import { walk } from './walk.ts';
import { quoted } from './wording.ts';

const UNIT = 'min(?:ute)?s?\\b';
const FIGURE = '(?:\\d{1,4}\\s*(?:-|–|to)\\s*)?(\\d{1,4})';
/** `(10 min)` and `(5–10 minutes)`; `give them 10 minutes`, `allow 10 to 15 minutes`, `takes about 10 minutes`. */
const PROMISES = [
  new RegExp(`\\(\\s*(?:about\\s+|~\\s*)?${FIGURE}\\s*${UNIT}\\.?\\s*\\)`, 'giu'),
  new RegExp(
    `\\b(?:giv(?:e|es|ing)|allow(?:s|ing)?|tak(?:e|es|ing))\\s+(?:[\\p{L}’']+\\s+){0,4}?${FIGURE}[\\s-]*${UNIT}`,
    'giu',
  ),
];

/** Minutes that an activity's text gives, allows or takes fit into the activity. English text only. */
export const proseMinutes: Check = {
  rules: ['activity/prose-minutes'],
  *run(curriculum, context) {
    if (!/^en\b/i.test(curriculum.language)) return;
    const all = modulesOf(curriculum).flatMap((module) => module.activities.map((activity) => ({ module, activity })));
    for (const { module, activity } of all) {
      const planned = activity.minutes;
      if (!planned || !isTextSure(module, activity, context)) continue;
      for (const { text, placeAt } of runsOf(activity.content.children, activity.content.file)) {
        for (const found of PROMISES.flatMap((pattern) => [...text.matchAll(pattern)])) {
          const stated = Number(found[1]);
          if (stated <= planned.value) continue;
          yield {
            rule: 'activity/prose-minutes',
            message: `The text says ${quoted(found[0])}, but ${activityName(activity)} takes ${formatDuration(planned.value)} in all.`,
            hint: 'Write fewer minutes here, or change the minutes of the activity.',
            place: placeAt(found.index, found.index + found[0].length),
            related: [
              { message: `${activityName(activity)} takes ${formatDuration(planned.value)}.`, place: planned.place },
            ],
          };
        }
      }
    }
  },
};

/** Text that is read in one go, such as a paragraph with all its markup, and where its characters stand. */
interface Run {
  readonly text: string;
  placeAt(start: number, end: number): Place;
}

const RUNS = new Set(['paragraph', 'heading', 'tableCell']);

function runsOf(nodes: readonly Node[], file: string): Run[] {
  return walk(nodes).flatMap(({ node }): Run[] => {
    if (node.type === 'directive') return [runOf((node as { label?: Node[] }).label ?? [], file)];
    return RUNS.has(node.type) ? [runOf((node as Paragraph).children, file)] : [];
  });
}

function runOf(nodes: readonly Node[], file: string): Run {
  const pieces: { readonly start: number; readonly node: Text }[] = [];
  let text = '';
  for (const { node } of walk(nodes)) {
    if (node.type === 'break') text += ' ';
    if (node.type !== 'text') continue;
    pieces.push({ start: text.length, node: node as Text });
    text += (node as Text).value;
  }
  const placeAt = (start: number, end: number): Place => {
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    if (!first || !last) return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const from = placeInText(first.node, start - first.start, start - first.start, file);
    return span(from, placeInText(last.node, 0, end - last.start, file));
  };
  return { text, placeAt };
}
