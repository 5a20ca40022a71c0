import { textsOf } from '../check/texts.ts';
import type { InlineDirectiveNode } from '../model/content.ts';
import { BLOCK_NAMES } from '../model/directives.ts';
import type { Place } from '../model/place.ts';
import { readOpener } from '../parse/markdown/read-opener.ts';
import { CONTAINER } from '../parse/markdown/scan-directives.ts';
import { describeDirective, describeInline } from './describe-directive.ts';
import { describeRule } from './describe-rule.ts';
import { describeEntry, describeThing } from './describe-thing.ts';
import { thingAt } from './find-thing.ts';
import { keyAt } from './key-book.ts';
import { ruleInComment } from './rule-at.ts';
import { holds, linesOf, offsetOf, realPlace, type Spot } from './work.ts';
import { yamlKeyAt } from './yaml-cursor.ts';

/** What is shown over a place of a text. */
export interface Hover {
  readonly place: Place;
  /** Markdown. */
  readonly text: string;
}

/** What there is to say about a spot: a rule that is named there, a thing, an entry of a day, a directive, a key. */
export function hoverAt(spot: Spot): Hover | undefined {
  return overRule(spot) ?? overThing(spot) ?? overEntry(spot) ?? overDirective(spot) ?? overKey(spot);
}

function overRule(spot: Spot): Hover | undefined {
  const found = ruleInComment(lineOf(spot));
  const text = found && describeRule(found.rule);
  return found && text !== undefined ? over(spot, found.column, found.endColumn, text) : undefined;
}

function overThing(spot: Spot): Hover | undefined {
  const found = thingAt(spot);
  return found && { place: found.place, text: describeThing(found.thing, spot.work.curriculum) };
}

/** Over an arrival, a break or a meal; a module is a thing. */
function overEntry(spot: Spot): Hover | undefined {
  for (const entry of spot.work.curriculum.agendas.flatMap(({ days }) => days.flatMap(({ entries }) => entries))) {
    if (entry.kind === 'module') continue;
    const place = realPlace(spot.work, entry.place);
    if (holds(place, spot)) return { place, text: describeEntry(entry) };
  }
  return undefined;
}

function overDirective(spot: Spot): Hover | undefined {
  if (!spot.path.endsWith('.md')) return undefined;
  const line = lineOf(spot);
  const start = CONTAINER.exec(line)?.[0].length ?? 0;
  const read = line.startsWith('::', start) ? readOpener(line, start) : undefined;
  const name = read && 'opener' in read ? BLOCK_NAMES.find((known) => known === read.opener.name) : undefined;
  if (read && 'opener' in read && name) {
    const found = over(spot, start + 1, read.opener.end + 1, describeDirective(name));
    if (found) return found;
  }
  for (const { file, visits } of textsOf(spot.work.curriculum)) {
    if (file !== spot.file) continue;
    for (const { node } of visits) {
      if (node.type !== 'inlineDirective') continue;
      const { name: inline, place } = node as InlineDirectiveNode;
      const real = realPlace(spot.work, place);
      if (holds(real, spot)) return { place: real, text: describeInline(inline) };
    }
  }
  return undefined;
}

function overKey(spot: Spot): Hover | undefined {
  const yaml = spot.work.sources.yamlFiles.get(spot.path);
  if (!yaml || yaml.file !== spot.file || yaml.text !== spot.text) return undefined;
  const offset = offsetOf(spot);
  const found = yamlKeyAt(yaml.root, offset);
  if (!found) return undefined;
  // A rule that is set under `rules` is a key as well.
  const isRule = spot.path === 'curriculum.yaml' && found.path.length === 1 && found.path[0] === 'rules';
  const text = isRule ? describeRule(found.key) : keyAt(spot.path, [...found.path, found.key])?.description;
  const column = spot.column - (offset - found.start);
  return text === undefined ? undefined : over(spot, column, column + found.end - found.start, text);
}

const lineOf = ({ text, line }: Spot): string => linesOf(text)[line - 1] ?? '';

function over({ file, line, column: at }: Spot, column: number, endColumn: number, text: string): Hover | undefined {
  return at >= column && at <= endColumn
    ? { place: { file, line, column, endLine: line, endColumn }, text }
    : undefined;
}
