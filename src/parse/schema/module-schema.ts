import { isMap, isScalar, isSeq } from 'yaml';
import { METHODS, PER, SLOTS } from '../../model/choices.ts';
import type { Inline } from '../../model/content.ts';
import type { Place, Written } from '../../model/place.ts';
import { list, object, optional, required } from '../yaml/collections.ts';
import type { Form } from '../yaml/form.ts';
import { placeOfNode } from '../yaml/read-yaml.ts';
import { either, type Shape, shape } from '../yaml/shape.ts';
import { date, flag, inline, minutesShape, oneOf, text, whole } from '../yaml/values.ts';
import { id } from './curriculum-schema.ts';

const amount = object('a material', {
  item: required(inline, 'What it is.', 'Wall signs'),
  quantity: optional(whole('a quantity'), 'How many are needed, each time.', 4),
  per: optional(
    oneOf(PER),
    'For whom so many are needed; amounts are reckoned from the number of participants.',
    'course',
  ),
});

export interface MaterialFields {
  readonly item: Inline;
  readonly quantity: Written<number> | undefined;
  readonly per: Written<(typeof PER)[number]> | undefined;
}

/** Text, or `{ item, quantity, per }`. */
const material: Shape<MaterialFields> = shape(either(amount.form, inline.form), (node, reading) => {
  if (!isMap(node)) {
    const item = inline(node, reading);
    return item && { item, quantity: undefined, per: undefined };
  }
  const found = amount(node, reading);
  return found?.item && { item: found.item, quantity: found.quantity, per: found.per };
});

export interface RangeFields {
  readonly least: number;
  readonly most: number;
  readonly place: Place;
}

const RANGE: Form = { ...list(minutesShape).form, minItems: 2, maxItems: 2 };

/** `[20, 30]`: two whole minutes. */
const range: Shape<RangeFields> = shape(RANGE, (node, reading) => {
  const place = placeOfNode(node, reading.yaml);
  if (isSeq(node) && node.items.length === 2) {
    const read = list(minutesShape)(node, reading);
    const [least, most] = read?.items ?? [];
    return read?.isWhole && least && most ? { least: least.value, most: most.value, place } : undefined;
  }
  reading.report({
    rule: 'schema/type',
    message: 'A range is a list of two figures: the fewest and the most minutes.',
    hint: 'Write for example [20, 30].',
    place,
  });
  return undefined;
});

/** One word, or a list of words. */
const oneOrMore = <T>(of: Shape<T>): Shape<readonly T[]> =>
  shape(either(of.form, list(of).form), (node, reading) => {
    if (!isScalar(node)) return list(of)(node, reading)?.items;
    const found = of(node, reading);
    return found === undefined ? undefined : [found];
  });

const activity = object('an activity', {
  id: optional(id, 'The name by which others point to it. Without it, it is made of the title.', 'debrief'),
  title: required(text, 'What the activity is called. Its heading in module.md repeats it.', 'Debrief in pairs'),
  minutes: required(minutesShape, 'How long it takes, in whole minutes.', 20),
  range: optional(range, 'How far a trainer may stretch it: the fewest and the most minutes.', [15, 25]),
  method: required(oneOf(METHODS), 'How people work in it. For trainers only.', 'pairs'),
  purpose: optional(inline, 'Why the activity is here. For trainers only.'),
  group: optional(whole('a number of people'), 'How many people make a group.', 3),
  objectives: optional(list(id), 'Ids of the objectives of this module that it serves.', ['locate-own-values']),
  materials: optional(list(material), 'What is needed for it alone. For trainers only.', ['Flip chart and markers']),
  'if-short': optional(
    object('if-short', {
      text: required(inline, 'What to leave out or to do faster.', 'Use three statements instead of five.'),
      saves: optional(minutesShape, 'How many minutes that saves.', 10),
    }),
    'What to do where time runs out. For trainers only.',
  ),
  lead: optional(oneOf(['A', 'B', 'host']), 'Who leads it where there are two trainers, or a host online.', 'A'),
  optional: optional(flag, 'True where it may be left out: then it is outside the module’s minutes.', true),
  locked: optional(flag, 'True where an adaptation may change it only with your approval.', true),
});

/** `module.yaml`, section 1.3 of the contract. */
export const moduleShape = object('module.yaml', {
  title: required(text, 'What the module is called.', 'Where We Stand'),
  minutes: required(minutesShape, 'The sum of the minutes of its activities that are not optional.', 45),
  purpose: optional(inline, 'Why this module is here. For trainers only.'),
  'content-note': optional(
    inline,
    'What participants should know before it begins.',
    'We talk about loss. You can step out at any time.',
  ),
  objectives: optional(
    list(
      object('an objective', {
        id: optional(id, 'A short name, needed only where something refers to it.', 'locate-own-values'),
        text: required(inline, 'What participants will be able to do. Begin with a verb.', 'Locate your own values'),
        supports: optional(list(id), 'Ids of the programme objectives in curriculum.yaml that it serves.', ['examine']),
      }),
    ),
    'What participants will be able to do after this module.',
  ),
  takeaways: optional(list(inline), 'What participants take home, a sentence each.', [
    'Values are held for reasons; reasons can be heard.',
  ]),
  placement: optional(
    object('placement', {
      after: optional(oneOrMore(id), 'Ids of modules that come before it.', ['safe-place']),
      slot: optional(oneOrMore(oneOf(SLOTS)), 'Where on a day it belongs.', ['closes-day']),
    }),
    'Where in the course it belongs; every agenda is held to it. For trainers only.',
  ),
  review: optional(
    object('review', {
      by: optional(text, 'Who looked: a name or a role.', 'Medical adviser'),
      date: optional(date, 'When the facts were last looked at.', '2026-10-01'),
      due: optional(date, 'Until when that holds.', '2027-10-01'),
    }),
    'Who has reviewed the facts in this module, and until when. For trainers only.',
  ),
  materials: optional(list(material), 'What is needed: words, or a thing with its amount. For trainers only.', [
    'Flip chart and markers',
    { item: 'Wall signs', quantity: 4, per: 'course' },
  ]),
  preparation: optional(list(inline), 'What to do before people come. For trainers only.', [
    'Post the signs along one wall.',
  ]),
  activities: required(list(activity, 1), 'What happens in the module, in order.'),
  locked: optional(flag, 'True where an adaptation may change the module only with your approval.', true),
});

export type ModuleFile = NonNullable<ReturnType<typeof moduleShape>>;
export type ActivityFields = NonNullable<ReturnType<typeof activity>>;
