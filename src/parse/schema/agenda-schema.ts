import { isMap, isScalar, type Node, Scalar } from 'yaml';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { DELIVERIES, ESTIMATE_METHODS } from '../../model/choices.ts';
import { type Clock, parseClock } from '../../model/clock.ts';
import type { Inline } from '../../model/content.ts';
import type { Place, Written } from '../../model/place.ts';
import { entriesOf, headOf, list, object, optional, required } from '../yaml/collections.ts';
import type { Form } from '../yaml/form.ts';
import { mendQuotes } from '../yaml/mend-quotes.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import { either, type Reading, type Shape, shape } from '../yaml/shape.ts';
import { date, flag, inline, minutesShape, oneOf, text } from '../yaml/values.ts';
import { hoursShape, id } from './curriculum-schema.ts';

const CLOCK_HINT = 'Write hours and minutes in quotes, from "00:00" to "23:59".';
const CLOCK: Form = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', patternErrorMessage: CLOCK_HINT };

/** A wall-clock time, `"09:00"`. */
const clock: Shape<Written<Clock>> = shape(CLOCK, (node, reading) => {
  // In quotes: without them, 12:30 is a number to other readers of YAML.
  const isQuoted = isScalar(node) && node.type !== Scalar.PLAIN;
  const value = isQuoted && typeof node.value === 'string' ? parseClock(node.value) : undefined;
  const place = placeOfNode(node, reading.yaml);
  if (value !== undefined) return { value, place };
  const shown = isScalar(node) ? String(node.source ?? '') : 'something else';
  reading.report({
    rule: 'schema/type',
    message: `Expected a time of day, found ${shown === '' ? 'nothing' : shown}.`,
    hint: CLOCK_HINT,
    place,
    ...mendQuotes(node, place, (inner) => parseClock(inner) !== undefined),
  });
  return undefined;
});

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

const part = object('a module’s part', {
  module: required(id, 'The id of the module, the name of its folder.', 'values-1'),
  activities: optional(list(id, 1), 'Only these of its activities, in its order.', ['debrief']),
});
const event = object('an event', {
  event: required(text, 'Something that is no module: what it is called.', 'Arrival and registration'),
  minutes: required(minutesShape, 'How long it takes, in whole minutes.', 15),
  notes: optional(
    inline,
    'What everybody should know about it; the timetable prints it.',
    'Name tags are by the door.',
  ),
  counts: optional(flag, 'True where its minutes count as part of the promised hours.', true),
});
const pauseTitle = optional(text, 'Another title than “Break” or “Lunch”.', 'Walk');
const pauses = {
  break: object('a break', { break: required(minutesShape, 'A break of so many minutes.', 15), title: pauseTitle }),
  lunch: object('a lunch', { lunch: required(minutesShape, 'A meal of so many minutes.', 60), title: pauseTitle }),
};

/** A module id, or a mapping whose key tells what it is. */
const ENTRY = either(part.form, event.form, pauses.break.form, pauses.lunch.form, id.form);

const entry: Shape<EntryFields> = shape(ENTRY, (node, reading) => {
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
});

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
  title: required(text, 'What the day is called.', 'Day 1'),
  date: optional(date, 'The day of the calendar, if it is known.', '2027-03-01'),
  start: required(clock, 'When it begins, in quotes.', '09:00'),
  end: optional(clock, 'When it must be over, in quotes; the check says if it is not.', '16:30'),
  schedule: required(list(entry), 'What happens, in order: ids of modules, parts of modules, events, breaks, lunch.', [
    { event: 'Arrival', minutes: 15 },
    'safe-place',
    { break: 15 },
    { module: 'values-1', activities: ['debrief'] },
    { lunch: 60 },
  ]),
});

/** From 1 to 5, with one decimal at most: `3`, `2.5`. */
const difficulty: Shape<Written<number>> = shape({ type: 'number', minimum: 1, maximum: 5 }, (node, reading) => {
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
});

const estimate = object('the estimate', {
  method: required(oneOf(ESTIMATE_METHODS), 'The method by which the hours are estimated.', 'mergener'),
  difficulty: required(difficulty, 'How hard the text is: from 1, very easy, to 5, very difficult.', 2.5),
  seeks: optional(
    hoursShape('the hours that the edition is meant to have'),
    'How long the edition was meant to be. The gap to what the method gives is printed.',
    6,
  ),
});

const FIELDS = {
  title: required(text, 'What this timetable is called.', 'Three days in person'),
  delivery: required(oneOf(DELIVERIES), 'How people take part.', 'in-person'),
  timezone: optional(text, 'The time zone, printed with clock times online.', 'America/New_York'),
};
const DAYS = 'The days, in order, each with its schedule.';
const withDays = object('the agenda', { ...FIELDS, days: required(list(day, 1), DAYS) });
const withoutDays = object('the agenda', {
  ...FIELDS,
  days: optional(list(day), DAYS),
  estimate: optional(estimate, 'How the hours of self-study are estimated. Only where delivery is self-study.'),
});

/** Everywhere but in self-study there are days, and nothing is estimated. */
const AGENDA: Form = {
  ...withoutDays.form,
  if: { properties: { delivery: { const: 'self-study' } }, required: ['delivery'] },
  else: { properties: { days: { minItems: 1 } }, required: ['days'], not: { required: ['estimate'] } },
};

/** `agendas/<id>.yaml`, section 1.2 of the contract. A self-study agenda has no days; it may say by which method its hours are estimated. */
export const agendaShape: typeof withoutDays = shape(AGENDA, (node, reading) => {
  const delivery = isMap(node) ? entriesOf(node, quiet(reading)).get('delivery')?.value : undefined;
  if (delivery && isScalar(delivery) && delivery.value === 'self-study') return withoutDays(node, reading);
  const found = withDays(node, reading);
  return found && { ...found, estimate: undefined };
});

export type AgendaFile = NonNullable<ReturnType<typeof agendaShape>>;
export type DayFields = NonNullable<ReturnType<typeof day>>;
