import type { Comparison, FactChange, ThingChange } from '../../compare/comparison.ts';
import type { Versions } from '../../compare/versions.ts';
import { figure } from '../wording.ts';
import { type Block, change, code, type Line, strong } from './blocks.ts';
import { describeAgendas } from './describe-agendas.ts';
import { fieldLines, textLines } from './describe-lines.ts';
import { describeLookAt } from './describe-look-at.ts';
import { describeModules, stateWord } from './describe-modules.ts';
import { describeReprints } from './describe-reprints.ts';

/** The names of the two versions that were compared. */
export type VersionNames = Readonly<Record<'before' | 'after', string>>;

/** Everything that there is to say about a curriculum, in the order in which it is read. */
export function describe(comparison: Comparison, names: VersionNames): Block[] {
  const { curricula, errors, isKnown } = comparison;
  const curriculum = curricula.after ?? curricula.before;
  const head: Block[] = [
    { kind: 'heading', level: 1, line: [curriculum?.title || curriculum?.id || curriculum?.path || ''] },
    { kind: 'text', line: ['What changed from ', code(names.before), ' to ', code(names.after), ', for trainers.'] },
    ...errorBlocks(errors, names),
  ];
  if (!curricula.before) return [...head, { kind: 'text', line: ['This curriculum is new.'] }];
  if (!curricula.after) return [...head, { kind: 'text', line: ['This curriculum was removed.'] }];
  if (!isKnown)
    return [
      ...head,
      {
        kind: 'text',
        line: ['One of them cannot be read, or lacks its base, so nothing can be compared. Mend it first.'],
      },
    ];
  if (isUnchanged(comparison)) return [...head, { kind: 'text', line: ['Nothing differs.'] }];
  return [
    ...head,
    ...describeLookAt(comparison.lookAt),
    ...describeFacts(comparison.facts),
    ...describeAgendas(comparison),
    ...describeModules(comparison.modules),
    ...describeOthers(comparison.others),
    ...describeReprints(comparison.reprints),
  ];
}

export const isUnchanged = ({
  isKnown,
  curricula,
  lookAt,
  facts,
  agendas,
  modules,
  others,
  reprints,
}: Comparison): boolean =>
  isKnown &&
  curricula.before !== undefined &&
  curricula.after !== undefined &&
  [lookAt, facts, modules, others, reprints ?? []].every((list) => list.length === 0) &&
  agendas.every(({ isChanged }) => !isChanged);

function errorBlocks({ before, after }: Versions<number>, names: VersionNames): Block[] {
  const faulty = [
    [names.before, before ?? 0],
    [names.after, after ?? 0],
  ] as const;
  return faulty.flatMap(([name, count]): Block[] =>
    count === 0
      ? []
      : [
          {
            kind: 'text',
            line: [
              'Errors in ',
              code(name),
              `: ${figure(count)}. Some of this may be missing or wrong; “coursewright check” names them.`,
            ],
          },
        ],
  );
}

function describeFacts(facts: readonly FactChange[]): Block[] {
  if (facts.length === 0) return [];
  const items = facts.map(({ name, before, after }): Line => [`${name}: `, ...change(before, after)]);
  return [
    { kind: 'heading', level: 2, line: ['The curriculum'] },
    { kind: 'list', items },
  ];
}

/** Objectives, sections, pages, lists, pictures, the theme: whatever stands in no module. */
function describeOthers(others: readonly ThingChange[]): Block[] {
  if (others.length === 0) return [];
  return [{ kind: 'heading', level: 2, line: ['Objectives, pages and lists'] }, ...others.map(describeOther)];
}

function describeOther({ name, state, titles, fields, text }: ThingChange): Block {
  const title = titles.after ?? titles.before ?? '';
  const summary: Line = [
    code(name),
    ...(title && !`/${name}`.endsWith(`/${title}`) ? [' ', strong(title)] : []),
    ': ',
    stateWord(state),
    ...(titles.before !== undefined && titles.after !== undefined && titles.before !== titles.after
      ? ['; renamed ', ...change(titles.before, titles.after)]
      : []),
  ];
  const items = [...fieldLines(fields), ...textLines(text)];
  return items.length === 0
    ? { kind: 'text', line: summary }
    : { kind: 'fold', summary, blocks: [{ kind: 'list', items }] };
}
