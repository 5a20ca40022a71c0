import type { Element, Properties } from 'hast';
import type { Position } from 'unist';
import { nearest } from '../../diagnostics/nearest.ts';
import { slotsOf } from '../../model/layouts.ts';
import { ATTRIBUTES, ELEMENTS, isKeptClass } from './layout-grammar.ts';
import type { Reading } from './parse-layout.ts';

/** The attributes of an element that may stand there; the others are reported. */
export function checkAttributes(element: Element, tag: Position, reading: Reading): Properties {
  const { tagName, properties, data } = element;
  const own = ELEMENTS[tagName] ?? [];
  const at = (name: string): Position => data?.position?.properties?.[name] ?? tag;
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (own.includes(name) || Object.hasOwn(ATTRIBUTES, name)) kept[name] = value;
    else reading.report({ ...unknownAttribute(name, tagName, own), position: at(name) });
  }
  const hidden = classesOf(properties).find(isKeptClass);
  if (hidden !== undefined) {
    reading.report({
      message: `The class “${hidden}” is one of Coursewright’s own.`,
      hint: 'Use a name of your own: “our-head”.',
      position: at('className'),
    });
  }
  if (tagName === 'slot') checkSlot(properties.name, at('name'), reading);
  if (tagName === 'img') checkPicture(properties, at('src'), tag, reading);
  return kept;
}

const classesOf = ({ className }: Properties): string[] =>
  Array.isArray(className) ? className.map(String) : className ? [String(className)] : [];

function unknownAttribute(name: string, tagName: string, own: readonly string[]): { message: string; hint: string } {
  const attribute = name.replace(/[A-Z]/g, (letter) =>
    /^on[A-Z]/.test(name) ? letter.toLowerCase() : `-${letter.toLowerCase()}`,
  );
  const names = [...own, ...Object.values(ATTRIBUTES)];
  const near = nearest(attribute, names);
  const hints: Readonly<Record<string, string>> = {
    style: 'Give it a class, and write rules into theme/style.css.',
    id: 'Give it a class.',
  };
  const isHandler = /^on/.test(attribute);
  return {
    message: isHandler
      ? `“${attribute}” would run a script.`
      : `In a layout <${tagName}> has no attribute “${attribute}”.`,
    hint: isHandler
      ? 'Delete it: nothing in a theme runs.'
      : (hints[attribute] ?? (near ? `Did you mean “${near}”?` : `Its attributes are ${names.join(', ')}.`)),
  };
}

function checkSlot(value: unknown, position: Position, { layout, used, report }: Reading): void {
  const slots = slotsOf(layout);
  const name = typeof value === 'string' ? value : '';
  if (!Object.hasOwn(slots, name)) {
    const known = Object.keys(slots);
    const near = nearest(name, known);
    const isFree = near !== undefined && !used.has(near);
    // The one that is meant counts as there: one mistake is told once.
    if (isFree) used.set(near, position);
    report({
      message: name ? `The layout “${layout}” has no slot “${name}”.` : 'This slot has no name.',
      hint: near ? `Did you mean “${near}”?` : `Its slots are ${known.join(', ')}.`,
      position,
      ...(isFree && { misspelt: { before: 'name=', name, known } }),
    });
  } else if (used.has(name)) {
    report({ message: `The slot “${name}” stands twice.`, hint: 'Keep one of the two.', position });
  } else used.set(name, position);
}

/** Whether the picture is there is known when all files are put together. */
function checkPicture({ src, alt }: Properties, place: Position, tag: Position, { pictures, report }: Reading): void {
  pictures.push({ src: typeof src === 'string' ? src : '', position: place });
  if (typeof alt === 'string') return;
  report({
    message: 'This picture has no text for people who cannot see it.',
    hint: 'Say what it shows: alt="…". Write alt="" if it only decorates.',
    position: tag,
  });
}
