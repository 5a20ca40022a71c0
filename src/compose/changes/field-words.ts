import { parseClock } from '../../model/clock.ts';
import { formatClock } from '../format.ts';
import type { Strings } from '../strings.ts';
import type { FieldWords } from './diff-fields.ts';
import { shorten } from './diff-text.ts';
import { fieldName } from './name-thing.ts';
import { plainInline } from './plain-text.ts';
import type { Reader } from './reader.ts';

/** Fields in whole minutes. */
const MINUTES = ['minutes', 'break', 'lunch', 'saves'];
/** Within others, these need no name: their values say what they are. */
const NAMELESS = ['text', 'minutes', 'per', 'slot', 'strength'];
/** Letters of an objective that is only referred to. */
const REFERRED = 60;

/** How fields read in one work: titles instead of ids, choices in words, times and minutes as its books print them. */
export function fieldWords(reader: Reader, language: string): FieldWords {
  const { words } = reader;
  const { yes, no, range } = words.changes;
  return {
    nameOf: (key) => (NAMELESS.includes(key) ? '' : fieldName(key, words.changes)),
    valueOf(value, key) {
      if (typeof value === 'boolean') return value ? yes : no;
      if (typeof value === 'number') return MINUTES.includes(key) ? words.minutes(value) : String(value);
      if (typeof value === 'string') return textOf(value.trim(), key, reader, language);
      if (key === 'range' && isRange(value)) return range(String(value[0]), words.minutes(value[1]));
      if (key === 'in' && Array.isArray(value))
        return words.list(value.map((book) => textOf(String(book), key, reader, language)));
      return key === 'schedule' ? partOf(value, reader) : undefined;
    },
  };
}

const isRange = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');

function textOf(value: string, key: string, reader: Reader, language: string): string {
  const clock = key === 'start' || key === 'end' ? parseClock(value) : undefined;
  if (clock !== undefined) return formatClock(language, clock);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return reader.words.date(value);
  return choiceOf(value, key, reader.words) ?? titleOf(value, key, reader) ?? plainInline(value, reader);
}

/** What a field says that has a choice of values. */
function choiceOf(value: string, key: string, { changes, guideBook, workbook, guide }: Strings): string | undefined {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    method: guideBook.methods,
    per: guideBook.per,
    delivery: guideBook.deliveries,
    lead: guideBook.leads,
    strength: guideBook.strengths,
    slot: changes.slots,
    at: changes.ends,
    in: { workbook, guide },
  };
  const known = Object.hasOwn(choices, key) ? choices[key] : undefined;
  return known && Object.hasOwn(known, value) ? known[value] : undefined;
}

/** The title, or the text, of what a field names by its id. */
function titleOf(id: string, key: string, { curriculum, module }: Reader): string | undefined {
  const { modules, agendas, sections, objectives, pages } = curriculum;
  const moduleTitle = modules.find((one) => one.id === id)?.title.value;
  const objective = objectives.find((one) => one.id === id)?.text.text;
  switch (key) {
    case 'schedule':
    case 'module':
      return moduleTitle;
    case 'after':
      return moduleTitle && `“${moduleTitle}”`;
    case 'activities':
      return module?.activities.find((one) => one.id === id)?.title.value;
    case 'objectives':
      return module?.objectives.find((one) => one.id?.value === id)?.text.text;
    case 'supports':
      return objective && `“${shorten(objective, REFERRED)}”`;
    case 'order':
      return (
        [...sections, ...agendas].find((one) => one.id === id)?.title ??
        pages.find(({ path }) => path === id)?.title ??
        objective
      );
    default:
      return undefined;
  }
}

/** A part of a module on a day: `Role Plays (Setting up, Round one)`. */
function partOf(value: unknown, { curriculum, words }: Reader): string | undefined {
  const { module: id, activities } = value as { readonly module?: unknown; readonly activities?: unknown };
  const module = curriculum.modules.find((one) => one.id === id);
  if (!module || !Array.isArray(activities)) return undefined;
  const titles = activities.map((one) => module.activities.find((activity) => activity.id === one)?.title.value);
  return words.changes.part(
    module.title.value,
    titles.filter((title) => title !== undefined),
  );
}
