/** Puts a new module into the files of a curriculum by the smallest edits that do: comments and layout stay as they are. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml } from '../parse/yaml/parse-yaml.ts';
import { OPEN_TITLES } from './samples.ts';

/** A replacement in a text, from one offset to another. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of `curriculum.yaml` with a module at the end of a section, of the last one if none is named; undefined where there is no such list. */
export function listModule(text: string, id: string, section: string | undefined): string | undefined {
  const root = parseYaml(text).document.contents;
  const sections = isMap(root) ? seqIn(root, 'sections') : [];
  const found = section === undefined ? sections.at(-1) : sections.find((one) => valueIn(one, 'id') === section);
  const modules = found?.get('modules', true);
  return isSeq(modules) ? edited(text, [appended(text, modules, id)]) : undefined;
}

/**
 * The text of an agenda in which a module takes its minutes from an event that keeps them free, the first that has enough; undefined
 * where there is none.
 */
export function scheduleModule(text: string, id: string, minutes: number): string | undefined {
  for (const event of openEvents(text)) {
    if (event.minutes < minutes) continue;
    const [start, end] = rangeOf(event.node, text);
    if (event.minutes === minutes) return edited(text, [{ start, end, text: id }]);
    const [from, to] = rangeOf(event.figure, text);
    const before = event.isFlow ? `${id}, ` : `${id}${lineEnd(text)}${text.slice(lineStart(text, start), start)}`;
    return edited(text, [
      { start, end: start, text: before },
      { start: from, end: to, text: String(event.minutes - minutes) },
    ]);
  }
  return undefined;
}

/** The minutes of the first event of an agenda that keeps some free. */
export const openMinutes = (text: string): number | undefined => openEvents(text)[0]?.minutes;

interface OpenEvent {
  readonly node: Node;
  readonly figure: Node;
  readonly minutes: number;
  /** True in a list in brackets. */
  readonly isFlow: boolean;
}

function openEvents(text: string): readonly OpenEvent[] {
  const root = parseYaml(text).document.contents;
  const days = isMap(root) ? seqIn(root, 'days') : [];
  return days.flatMap((day) => {
    const schedule = day.get('schedule', true);
    if (!isSeq(schedule)) return [];
    return schedule.items.flatMap((node): readonly OpenEvent[] => {
      if (!isMap(node) || valueIn(node, 'counts') !== true) return [];
      const figure = node.get('minutes', true);
      const title = valueIn(node, 'event');
      if (!isScalar(figure) || typeof figure.value !== 'number' || !OPEN_TITLES.includes(String(title))) return [];
      return [{ node, figure, minutes: figure.value, isFlow: schedule.flow === true }];
    });
  });
}

/** The mappings of a list under a key. */
function seqIn(map: YAMLMap, key: string): YAMLMap[] {
  const list = map.get(key, true) as unknown;
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

const valueIn = (map: YAMLMap, key: string): unknown => {
  const node = map.get(key, true);
  return isScalar(node) ? node.value : undefined;
};

/** One more entry at the end of a list. */
function appended(text: string, list: YAMLSeq, entry: string): Edit {
  const last = list.items.at(-1) as Node | undefined;
  if (!last) {
    const start = rangeOf(list, text)[0] + 1;
    return { start, end: start, text: entry };
  }
  const [start, end] = rangeOf(last, text);
  if (list.flow) return { start: end, end, text: `, ${entry}` };
  const next = text.indexOf('\n', end);
  const dash = text.slice(lineStart(text, start), start);
  return next < 0
    ? { start: text.length, end: text.length, text: `${lineEnd(text)}${dash}${entry}` }
    : { start: next + 1, end: next + 1, text: `${dash}${entry}${lineEnd(text)}` };
}

/** Where a node begins, and where its value ends, without the white space after it. */
const rangeOf = (node: Node, text: string): readonly [number, number] => {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, start + text.slice(start, end).trimEnd().length];
};

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Edits that do not overlap, in the order of the text. */
const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
