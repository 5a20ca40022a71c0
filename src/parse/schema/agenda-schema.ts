import { isMap, isScalar, type Node, Scalar } from 'yaml';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { DELIVERIES, ESTIMATE_METHODS } from '../../model/choices.ts';
import { type Clock, parseClock } from '../../model/clock.ts';
import type { Inline } from '../../model/content.ts';
import type { Place, Written } from '../../model/place.ts';
import { mendQuotes } from '../yaml/mend-quotes.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import {
  date,
  entriesOf,
  flag,
  headOf,
  inline,
  list,
  minutesShape,
  object,
  oneOf,
  optional,
  type Reading,
  required,
  type Shape,
  text,
} from '../yaml/shape.ts';
import { hoursShape, id } from './curriculum-schema.ts';

/** A wall-clock time, `"09:00"`. */
const clock: Shape<Written<Clock>> = (node, reading) => {
  // In quotes: without them, 12:30 is a number to other readers of YAML.
  const isQuoted = isScalar(node) && node.type !== Scalar.PLAIN;
  const value = isQuoted && typeof node.value === 'string' ? parseClock(node.value) : undefined;
  const place = placeOfNode(node, reading.yaml);
  if (value !== undefined) return { value, place };
  const shown = isScalar(node) ? String(node.source ?? '') : 'something else';
  reading.report({
    rule: 'schema/type',
    message: `Expected a time of day, found ${shown === '' ? 'nothing' : shown}.`,
    hint: 'Write hours and minutes in quotes, from "00:00" to "23:59".',
    place,
    ...mendQuotes(node, place, (inner) => parseClock(inner) !== undefined),
  });
  return undefined;
};

/** One entry of a day, as written. */
export type EntryFields =
  | {
      readonly kind: 'module';
      readonly place: Place;
      readonly id: Written<string>;
      readonly activities: readonly Written<string>[] | undefined;
      readonly isWhole: boolean;
    }
  | {
      readonly kind: 'event';
      readonly place: Place;
      readonly title: Written<string>;
      readonly minutes: number | undefined;
      readonly counts: boolean;
      readonly notes: Inline | undefined;
    }
  | {
      readonly kind: 'break' | 'lunch';
      readonly place: Place;
      readonly title: Written<string> | undefined;
      readonly minutes: number | undefined;
    };

const part = object('a module’s part', { module: required(id), activities: optional(list(id, 1)) });
const event = object('an event', {
  event: required(text),
  minutes: required(minutesShape),
  notes: optional(inline),
  counts: optional(flag),
});
const pauses = {
  break: object('a break', { break: required(minutesShape), title: optional(text) }),
  lunch: object('a lunch', { lunch: required(minutesShape), title: optional(text) }),
};

/** A module id, or a mapping whose key tells what it is. */
const entry: Shape<EntryFields> = (node, reading) => {
  const place = placeOfNode(node, reading.yaml);
  if (!isMap(node)) {
    const found = id(node, reading);
    return found && { kind: 'module', place, id: found, activities: undefined, isWhole: true };
  }
  const keys = [...entriesOf(node, quiet(reading)).keys()];
  if (keys.includes('module')) {
    const found = part(node, reading);
    if (!found?.module) return undefined;
    const isWhole = !found.keys.activities || found.activities?.isWhole === true;
    return { kind: 'module', place, id: found.module, activities: found.activities?.items, isWhole };
  }
  if (keys.includes('event')) {
    const found = event(node, reading);
    return (
      found?.event && {
        kind: 'event',
        place,
        title: found.event,
        minutes: found.minutes?.value,
        counts: found.counts ?? false,
        notes: found.notes,
      }
    );
  }
  for (const kind of ['break', 'lunch'] as const) {
    if (!keys.includes(kind)) continue;
    const found = pauses[kind](node, reading);
    return (
      found && {
        kind,
        place,
        title: found.title,
        minutes: (kind in found
          ? ((found as { [key: string]: unknown })[kind] as Written<number> | undefined)
          : undefined
        )?.value,
      }
    );
  }
  return unknownEntry(node, keys[0], reading);
};

const quiet = (reading: Reading): Reading => ({ ...reading, report: () => undefined });

const ENTRY_KEYS = ['module', 'event', 'break', 'lunch'] as const;

function unknownEntry(node: Node, key: string | undefined, reading: Reading): undefined {
  const near = key && nearest(key, ENTRY_KEYS);
  const place = isMap(node) ? headOf(node, reading) : placeOfNode(node, reading.yaml);
  reading.report({
    rule: key ? 'schema/unknown-key' : 'schema/type',
    message: key ? `“${key}” is no entry of a schedule.` : 'This entry of the schedule is empty.',
    hint: near ? `Did you mean “${near}”?` : 'An entry is a module’s id, or has the key module, event, break or lunch.',
    place,
    ...(key && mendWord({ value: key, place }, ENTRY_KEYS)),
  });
  return undefined;
}

const day = object('a day', {
  title: required(text),
  date: optional(date),
  start: required(clock),
  end: optional(clock),
  schedule: required(list(entry)),
});

/** From 1 to 5, with one decimal at most: `3`, `2.5`. */
const difficulty: Shape<Written<number>> = (node, reading) => {
  const place = placeOfNode(node, reading.yaml);
  const source = isScalar(node) && node.type === Scalar.PLAIN ? (node.source ?? '') : '';
  const value = Number(source);
  if (/^[1-5](\.\d)?$/.test(source) && value <= 5) return { value, place };
  const shown = isScalar(node) ? String(node.source ?? '') : 'something else';
  reading.report({
    rule: 'schema/type',
    message: `Expected a difficulty from 1 to 5, found ${shown === '' ? 'nothing' : shown}.`,
    hint: 'Write a number from 1 (very easy) to 5 (very difficult), such as 3 or 2.5, without quotes.',
    place,
  });
  return undefined;
};

const estimate = object('the estimate', {
  method: required(oneOf(ESTIMATE_METHODS)),
  difficulty: required(difficulty),
  seeks: optional(hoursShape('the hours that the edition is meant to have')),
});

const FIELDS = { title: required(text), delivery: required(oneOf(DELIVERIES)), timezone: optional(text) };
const withDays = object('the agenda', { ...FIELDS, days: required(list(day, 1)) });
const withoutDays = object('the agenda', { ...FIELDS, days: optional(list(day)), estimate: optional(estimate) });

/** `agendas/<id>.yaml`, section 1.2 of the contract. A self-study agenda has no days; it may say by which method its hours are estimated. */
export const agendaShape: typeof withoutDays = (node, reading) => {
  const delivery = isMap(node) ? entriesOf(node, quiet(reading)).get('delivery')?.value : undefined;
  if (delivery && isScalar(delivery) && delivery.value === 'self-study') return withoutDays(node, reading);
  const found = withDays(node, reading);
  return found && { ...found, estimate: undefined };
};

export type AgendaFile = NonNullable<ReturnType<typeof agendaShape>>;
export type DayFields = NonNullable<ReturnType<typeof day>>;
