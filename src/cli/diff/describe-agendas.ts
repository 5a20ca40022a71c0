import { type ChangeObject, diffArrays } from 'diff';
import type { AgendaChange, Comparison } from '../../compare/comparison.ts';
import { pairUp } from '../../compare/pair-up.ts';
import { ofBoth, type Versions } from '../../compare/versions.ts';
import { mostEdits } from '../../compose/changes/diff-text.ts';
import { dayParts, minutesOf, startOf, titleOf } from '../agenda/shown.ts';
import { type AgendaView, type DayView, type RowView, viewAgenda } from '../agenda/view-agenda.ts';
import { durationOf, hoursOf } from '../wording.ts';
import { type Block, change, fresh, type Line, old, quiet, strong } from './blocks.ts';

/** Each agenda: its hours before and after, and every day of which something differs, entry by entry. */
export const describeAgendas = ({ curricula, agendas }: Comparison): Block[] =>
  agendas.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, line: ['Agenda, before and after'] },
        ...agendas.flatMap((agenda) => describeAgenda(agenda, curricula)),
      ];

function describeAgenda({ isChanged, id, before, after }: AgendaChange, curricula: Comparison['curricula']): Block[] {
  const views: Versions<AgendaView> = {
    before: before && curricula.before && viewAgenda(curricula.before, before),
    after: after && curricula.after && viewAgenda(curricula.after, after),
  };
  const shown = views.after ?? views.before;
  const hours = ofBoth(views, ({ totals, required }) => `${durationOf(totals.instructional)} of ${hoursOf(required)}`);
  const isSame = hours.before === hours.after;
  const name = strong(shown?.title || id);
  if (!isChanged)
    return [
      {
        kind: 'text',
        line: [
          name,
          ': its days are as they were; ',
          ...(isSame ? [hours.after ?? '?'] : change(hours.before, hours.after)),
        ],
      },
    ];
  if (!views.before || !views.after)
    return [
      { kind: 'text', line: [name, views.after ? ' is new: ' : ' is gone: ', ...change(hours.before, hours.after)] },
    ];
  const titles = ofBoth(views, ({ title }) => title);
  const [oldDays, days] = [views.before.days, views.after.days];
  const pairs = pairDays(oldDays, days);
  return [
    { kind: 'text', line: titles.before === titles.after ? [name] : change(titles.before, titles.after) },
    hoursTable(views.before, views.after, pairs),
    ...pairs.flatMap((pair) =>
      describeDay(pair, {
        keys: { before: keysOf(oldDays), after: keysOf(days) },
        language: shown?.curriculum.language ?? '',
      }),
    ),
  ];
}

/** Which day is which, in the order of now: by its title, else by what is on it. */
function pairDays(before: readonly DayView[], after: readonly DayView[]): Versions<DayView>[] {
  const known = (day: DayView) => ({ id: day.title, words: day.rows.map(keyOf).join(' '), day });
  return pairUp(before.map(known), after.map(known)).map((pair) => ofBoth(pair, ({ day }) => day));
}

function hoursTable(before: AgendaView, after: AgendaView, pairs: readonly Versions<DayView>[]): Block {
  const days = pairs.map((pair): Line[] => {
    const title = pair.after?.title ?? pair.before?.title ?? '';
    return [[title], ...inTwo(ofBoth(pair, ({ totals }) => durationOf(totals.instructional)))];
  });
  const sum = inTwo(ofBoth({ before, after }, ({ totals }) => durationOf(totals.instructional)));
  const promise = inTwo(ofBoth({ before, after }, ({ required }) => hoursOf(required)));
  return {
    kind: 'table',
    head: ['Learning time', 'Before', 'After'],
    rows: [...days, [[strong('In all')], ...sum], [['Promised'], ...promise]],
  };
}

/** Two cells: what differs is marked. */
function inTwo({ before, after }: Versions<string>): Line[] {
  if (before === after) return [[before ?? ''], [after ?? '']];
  return [before === undefined ? [] : [old(before)], after === undefined ? [] : [fresh(after)]];
}

/** What is known beside a day: the entries of all days of either version, and how clock times are written. */
interface Around {
  readonly keys: Readonly<Record<'before' | 'after', ReadonlySet<string>>>;
  readonly language: string;
}

const keysOf = (days: readonly DayView[]): ReadonlySet<string> => new Set(days.flatMap(({ rows }) => rows.map(keyOf)));

function describeDay(days: Versions<DayView>, around: Around): Block[] {
  const { language } = around;
  const heads = ofBoth(days, (day) => dayParts(day, language));
  const rows = rowsOf(days, around);
  const isSame = `${heads.before}` === `${heads.after}` && rows.every(({ isChanged }) => !isChanged);
  if (isSame) return [];
  return [
    { kind: 'text', line: headLine(heads) },
    {
      kind: 'table',
      head: ['Before', 'After', 'What', 'Minutes before', 'Minutes after'],
      rows: rows.map(({ cells }) => cells),
    },
  ];
}

/** What both begin with stands once. */
function headLine({ before, after }: Versions<readonly string[]>): Line {
  const first = (after ?? []).findIndex((part, index) => part !== before?.[index]);
  const count = first < 0 ? (after?.length ?? 0) : before ? first : 0;
  const rest = ofBoth({ before, after }, (parts) => parts.slice(count).join(', '));
  const shared = after?.slice(0, count).join(', ') ?? '';
  if (!rest.before && !rest.after) return [shared];
  return [...(shared ? [`${shared}, `] : []), ...change(rest.before || undefined, rest.after || undefined)];
}

interface DayRow {
  readonly isChanged: boolean;
  readonly cells: readonly Line[];
}

/** The entries of both days beside each other: an entry that stands in both is one row. */
function rowsOf({ before, after }: Versions<DayView>, around: Around): DayRow[] {
  const [oldRows, rows] = [before?.rows ?? [], after?.rows ?? []];
  const maxEditLength = mostEdits(oldRows.length, rows.length);
  const parts: readonly Pick<ChangeObject<string[]>, 'count' | 'added' | 'removed'>[] = diffArrays(
    oldRows.map(keyOf),
    rows.map(keyOf),
    { maxEditLength },
  ) ?? [
    { count: oldRows.length, added: false, removed: true },
    { count: rows.length, added: true, removed: false },
  ];
  let [oldAt, at] = [0, 0];
  return parts.flatMap(({ count, added, removed }) =>
    Array.from({ length: count }, () => {
      const pair = { before: added ? undefined : oldRows[oldAt++], after: removed ? undefined : rows[at++] };
      return dayRow(pair, around);
    }),
  );
}

/** What an entry is, whenever it is and however long it takes. */
const keyOf = ({ kind, title, module, isContinued }: RowView): string =>
  JSON.stringify([kind, module ? module.id : title, isContinued]);

function dayRow(rows: Versions<RowView>, { keys, language }: Around): DayRow {
  const { before, after } = rows;
  const [starts, minutes] = [
    ofBoth(rows, (row) => startOf(row, language)),
    ofBoth(rows, (row) => minutesOf(row.minutes)),
  ];
  const row = after ?? before;
  const title = row ? titleOf(row, language) : '';
  const isKept = before !== undefined && after !== undefined;
  return {
    isChanged: !isKept || starts.before !== starts.after || minutes.before !== minutes.after,
    cells: [
      ...inTwo(starts),
      isKept ? [title] : [after ? fresh(title) : old(title), quiet(` (${fateOf(rows, keys)})`)],
      ...inTwo(minutes),
    ],
  };
}

/** What became of an entry that stands in one version of a day only; one break is like another, and is never called moved. */
function fateOf({ before, after }: Versions<RowView>, keys: Around['keys']): 'moved' | 'new' | 'gone' {
  const row = after ?? before;
  const others = after ? keys.before : keys.after;
  const isPause = row?.kind === 'break' || row?.kind === 'lunch';
  if (row && !isPause && others.has(keyOf(row))) return 'moved';
  return after ? 'new' : 'gone';
}
