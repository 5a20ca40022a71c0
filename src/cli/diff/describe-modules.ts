import type { ActivityChange, ModuleChange, NamedChanges, ThingChange } from '../../compare/comparison.ts';
import { isEqual, ofBoth } from '../../compare/versions.ts';
import { durationOf } from '../wording.ts';
import { type Block, change, code, fresh, joined, type Line, old, strong } from './blocks.ts';
import { fieldLines, textLines } from './describe-lines.ts';

/** Modules that differ: what became of each in a line, the rest folded below it. */
export const describeModules = (modules: readonly ModuleChange[]): Block[] =>
  modules.length === 0 ? [] : [{ kind: 'heading', level: 2, line: ['Modules'] }, ...modules.map(describeModule)];

function describeModule(module: ModuleChange): Block {
  const { numbers, isPartlyKnown } = module;
  const number = numbers.after ?? numbers.before;
  const summary: Line = [
    ...(number ? [`${number} `] : []),
    strong(module.titles.after ?? module.titles.before ?? module.name),
    ' (',
    code(module.name),
    '): ',
    ...joined([...summaryOf(module), ...(isPartlyKnown ? [['a part could not be read']] : [])], '; '),
  ];
  const blocks = module.state === 'kept' ? detailsOf(module) : [listOf(module.activities.map(activityLine))];
  const filled = blocks.filter((block) => block.kind !== 'list' || block.items.length > 0);
  return filled.length === 0 ? { kind: 'text', line: summary } : { kind: 'fold', summary, blocks: filled };
}

/** Added, removed, moved, renamed, retimed; `changed` where it is only the words. */
function summaryOf(module: ModuleChange): Line[] {
  const { minutes, numbers, sections, isMoved, state, titles, activities, isPartlyKnown } = module;
  if (state === 'added') return [[fresh('added'), `, ${durationOf(minutes.after)}`]];
  if (state === 'removed') return [[old('removed'), `, ${durationOf(minutes.before)}`]];
  const moves = isEqual(sections) ? ofBoth(numbers, String) : sections;
  const parts: Line[] = [
    ...(isMoved ? [['moved ', ...change(moves.before, moves.after)]] : []),
    ...(isEqual(titles) ? [] : [['renamed ', ...change(titles.before, titles.after)]]),
    ...(isEqual(minutes) ? [] : [change(durationOf(minutes.before), durationOf(minutes.after))]),
  ];
  const count = activities.length;
  if (count > 0) parts.push([`${count} ${count === 1 ? 'activity differs' : 'activities differ'}`]);
  return parts.length + Number(isPartlyKnown) > 0 ? parts : [['changed']];
}

const detailsOf = ({ fields, text, activities, files, slides, exercises }: ModuleChange): Block[] => [
  listOf([...fieldLines(fields), ...textLines(text)]),
  ...activities.map(describeActivity),
  listOf([...files.map(fileLine), ...namedLines('Slides', slides), ...namedLines('Exercises', exercises)]),
];

const listOf = (items: readonly Line[]): Block => ({ kind: 'list', items });

function describeActivity(activity: ActivityChange): Block {
  const items = [...fieldLines(activity.fields), ...textLines(activity.text)];
  const summary = activityLine(activity);
  return items.length === 0 ? { kind: 'text', line: summary } : { kind: 'fold', summary, blocks: [listOf(items)] };
}

/** `Stand on the line: 25 min → 20 min; moved` */
function activityLine({
  state,
  titles,
  minutes,
  isMoved,
  movedTo,
  movedFrom,
  fields,
  text,
  name,
}: ActivityChange): Line {
  const title = titles.after ?? titles.before ?? name;
  if (movedTo !== undefined) return [strong(title), ': moved to ', code(movedTo)];
  if (state === 'added') return [strong(title), ': ', fresh('added'), `, ${durationOf(minutes.after)}`];
  if (state === 'removed') return [strong(title), ': ', old('removed'), `, ${durationOf(minutes.before)}`];
  const parts: Line[] = [
    ...(isEqual(titles) ? [] : [['renamed ', ...change(titles.before, titles.after)]]),
    ...(isEqual(minutes) ? [] : [change(durationOf(minutes.before), durationOf(minutes.after))]),
    ...(isMoved ? [movedFrom === undefined ? ['moved'] : ['moved from ', code(movedFrom)]] : []),
    ...(fields.length + text.length > 0 ? [['changed']] : []),
  ];
  return [strong(title), ': ', ...joined(parts, '; ')];
}

const fileLine = ({ name, state, titles }: ThingChange): Line => [
  code(name),
  ' ',
  titles.after ?? titles.before ?? '',
  ': ',
  stateWord(state),
];

export const stateWord = (state: ThingChange['state']): Line[number] =>
  state === 'added' ? fresh('added') : state === 'removed' ? old('removed') : 'changed';

function namedLines(what: string, { added, removed, changed }: NamedChanges): Line[] {
  const names: Line[] = [
    ...added.map((name): Line => [fresh(name)]),
    ...removed.map((name): Line => [old(name)]),
    ...changed.map((name): Line => [name, ' (changed)']),
  ];
  return names.length === 0 ? [] : [[`${what}: `, ...joined(names, ', ')]];
}
