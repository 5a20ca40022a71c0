import type { AgendaEntry } from '../model/agenda.ts';
import type { Curriculum, Reference } from '../model/curriculum.ts';
import type { Activity, Module } from '../model/module.ts';
import { plain } from './markdown.ts';
import type { Thing } from './things.ts';
import { clockText, lengthText, type Stretch, whenTaught } from './when-taught.ts';

/** What an editor shows of a thing, as Markdown; the figures are those of the last check. */
export function describeThing(thing: Thing, curriculum: Curriculum): string {
  switch (thing.kind) {
    case 'module':
      return describeModule(thing.module, curriculum);
    case 'activity':
      return describeActivity(thing.module, thing.activity, curriculum);
    case 'agenda':
      return described(thing.agenda.title, [
        `Agenda, ${thing.agenda.delivery}, ${thing.agenda.days.length === 1 ? '1 day' : `${thing.agenda.days.length} days`}`,
      ]);
    case 'programme-objective':
      return described(thing.objective.text.text, ['Objective of the programme']);
    case 'objective':
      return described(thing.objective.text.text, [`Objective of the module “${plain(titleOf(thing.module))}”`]);
    case 'exercise': {
      const { number, module } = thing.exercise;
      return described(`Exercise ${number}`, module ? [`In the module “${plain(titleOf(module))}”`] : []);
    }
    case 'term':
      return described(thing.term.term, [plain(thing.term.definition.text)]);
    case 'reference':
      return described(thing.reference.title, [plain(sourceOf(thing.reference))]);
    case 'resource':
      return described(
        thing.resource.name,
        [thing.resource.region, thing.resource.phone, thing.resource.url].flatMap((one) => (one ? plain(one) : [])),
      );
    case 'file':
      return described(thing.path, []);
  }
}

/** What an editor shows of an arrival, a break or a meal. */
export function describeEntry(entry: Exclude<AgendaEntry, { kind: 'module' }>): string {
  const title = entry.kind === 'event' ? entry.title : (entry.title ?? (entry.kind === 'break' ? 'Break' : 'Lunch'));
  const kind = entry.kind === 'event' && entry.counts ? ', counts as instructional time' : '';
  return described(title, [`${lengthText(entry.minutes)}, ${clockText(entry.start, entry.minutes)}${kind}`]);
}

/** A title in bold, and paragraphs that are Markdown already. */
const described = (title: string, parts: readonly string[]): string =>
  [`**${plain(title)}**`, ...parts.filter((part) => part !== '')].join('\n\n');

const titleOf = ({ title, id }: Module): string => title.value || id;

function describeModule(module: Module, curriculum: Curriculum): string {
  const { number, section, minutes, activities } = module;
  const place = number > 0 ? `Module ${number}${section ? ` in “${plain(section.title)}”` : ''}` : 'In no section';
  return described(titleOf(module), [
    `${place}, ${lengthText(minutes?.value)}`,
    scheduleList(whenTaught(curriculum, module)),
    activities.map((one, index) => `${index + 1}. ${plain(one.title.value || one.id)}, ${lengthsOf(one)}`).join('\n'),
  ]);
}

function describeActivity(module: Module, activity: Activity, curriculum: Curriculum): string {
  const { title, id, method, steps } = activity;
  const timed = steps.reduce((sum, step) => sum + step.minutes, 0);
  return described(title.value || id, [
    [lengthsOf(activity), method, `in “${plain(titleOf(module))}”`].filter(Boolean).join(', '),
    timed > 0 ? `Steps with minutes: ${steps.map((step) => step.minutes).join(' + ')} = ${timed} min` : '',
    scheduleList(whenTaught(curriculum, module, activity)),
  ]);
}

/** `30 min (20 to 40 min), optional` */
function lengthsOf({ minutes, range, isOptional }: Activity): string {
  const around = range ? ` (${range.value[0]} to ${range.value[1]} min)` : '';
  return `${lengthText(minutes?.value)}${around}${isOptional ? ', optional' : ''}`;
}

const scheduleList = (stretches: readonly Stretch[]): string =>
  stretches
    .map(
      ({ agenda, day, start, minutes }) =>
        `- ${clockText(start, minutes)}, ${plain(day.title || `day ${day.number}`)} (${plain(agenda.title)})`,
    )
    .join('\n');

/** `Sample (2023)`: enough to know it by. */
export function sourceOf({ authors, year }: Reference): string {
  const [first, ...others] = authors.flatMap(({ literal, family, given }) => literal ?? family ?? given ?? []);
  const names = first === undefined ? '' : others.length > 0 ? `${first} and others` : first;
  return [names, year && `(${year})`].filter(Boolean).join(' ');
}
