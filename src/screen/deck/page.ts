/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { fill } from '../shared/fill.ts';
import type { Planned } from './against-agenda.ts';

/** A slide as it stands in the page. */
export interface PageSlide {
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  /** The number of what the room does meanwhile; slides of one activity share it. */
  readonly span: number | undefined;
  readonly planned: Planned | undefined;
  readonly minutes: number | undefined;
  readonly frame: HTMLElement;
  readonly section: HTMLElement;
  readonly notes: HTMLElement;
}

export function readSlides(): readonly PageSlide[] {
  return [...document.querySelectorAll<HTMLElement>('[data-slide]')].map((frame) => {
    const { slide, title = '', kind = '' } = frame.dataset;
    const [section, notes] = frame.children;
    if (!(section instanceof HTMLElement) || !(notes instanceof HTMLElement)) throw new Error(`No slide ${slide}`);
    const start = figure(frame, 'start');
    const minutes = figure(frame, 'minutes');
    const until = figure(frame, 'until') ?? (start === undefined ? undefined : start + (minutes ?? 0));
    const planned = start === undefined || until === undefined ? undefined : { start, until };
    return { number: Number(slide), title, kind, span: figure(frame, 'span'), planned, minutes, frame, section, notes };
  });
}

function figure({ dataset }: HTMLElement, name: string): number | undefined {
  const text = dataset[name];
  return text === undefined ? undefined : Number(text);
}

/** The part of the page with `data-name`; it is a fault of ours if there is none. */
export function part<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
  const found = document.querySelector<Kind>(`[data-${name}]`);
  if (!found) throw new Error(`No part ${name}`);
  return found;
}

/** The same, where not every deck has it. */
export const partIfAny = (name: string): HTMLElement | undefined =>
  document.querySelector<HTMLElement>(`[data-${name}]`) ?? undefined;

/** A sentence of the page by its name, with its figures. */
export function sentence(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template = part('words').dataset[`say${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  if (template === undefined) throw new Error(`No sentence ${name}`);
  return fill(template, values);
}

/** AM and PM, where the page reads its clock in halves of a day. */
export function halvesOfDay(): readonly [string, string] | undefined {
  const { am, pm } = part('words').dataset;
  return am === undefined || pm === undefined ? undefined : [am, pm];
}

export const isRightToLeft = (): boolean => document.documentElement.dir === 'rtl';

/** Writes a text where it is not there yet: a selection stays, and assistive technology hears changes only. */
export function write(element: HTMLElement | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Marks what is pressed, in all places where it can be. */
export function press(verb: string, isPressed: boolean): void {
  for (const button of document.querySelectorAll(`[data-do="${verb}"][aria-pressed]`)) {
    button.setAttribute('aria-pressed', String(isPressed));
  }
}

/** A copy to look at: without ids, so that the page has each only once. */
export function copyOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.hidden = false;
  copy.removeAttribute('tabindex');
  for (const node of [copy, ...copy.querySelectorAll('[id]')]) node.removeAttribute('id');
  return copy;
}
