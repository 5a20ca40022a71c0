/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { findAgain, type Way, wayTo } from './find-again.ts';

export type View = Window & typeof globalThis;

/** What a reader has done to a page: where they are in it, what they have typed, opened and focused. */
export interface Place {
  readonly left: number;
  readonly top: number;
  /** What begins in the window, from the top, and where. */
  readonly landmarks: readonly (readonly [Way, number])[];
  readonly scrolled: readonly (readonly [Way, left: number, top: number])[];
  readonly typed: readonly Typed[];
  readonly opened: readonly (readonly [Way, boolean])[];
  readonly focus: readonly [Way, Selection | undefined] | undefined;
}

interface Typed {
  readonly way: Way;
  readonly value: string;
  readonly isTicked: boolean;
}

type Selection = readonly [start: number, end: number];
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A page scrolls by whole pixels. What is left over would add up from one version to the next, while its reader has not moved. */
const remainders = new WeakMap<Document, { readonly top: number; readonly rest: number }>();

/** Looks where the reader is; only in `part` for what may get lost, where only that changes: a long page takes long to be looked through. */
export function takePlace(view: View, part: Element = view.document.body): Place {
  const { document, scrollX, scrollY } = view;
  const active = document.activeElement;
  const all = <T extends Element>(selector: string): T[] => [...part.querySelectorAll<T>(selector)];
  return {
    left: scrollX,
    top: scrollY,
    landmarks: scrollY === 0 ? [] : landmarksOf(view, blocksFrom(part)),
    scrolled: all('*')
      .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
      .map((element) => [wayTo(element), element.scrollLeft, element.scrollTop]),
    typed: all<Field>('input, textarea, select')
      .filter(isChanged)
      .map((field) => ({
        way: wayTo(field),
        value: field.value,
        isTicked: 'checked' in field && field.checked,
      })),
    opened: all<HTMLDetailsElement>('details').map((details) => [wayTo(details), details.open]),
    focus: active && active !== document.body ? [wayTo(active), selectionOf(active)] : undefined,
  };
}

/** Brings a later version of the page to the same place; the focus only if the reader was in the page. */
export function putPlace(view: View, place: Place, hasFocus: boolean): void {
  const { document } = view;
  for (const typed of place.typed) putTyped(view, typed);
  for (const [way, isOpen] of place.opened) {
    const found = findAgain(document, way)?.element;
    if (found instanceof view.HTMLDetailsElement) found.open = isOpen;
  }
  for (const [way, left, top] of place.scrolled) {
    findAgain(document, way)?.element.scrollTo({ left, top, behavior: 'instant' });
  }
  view.scrollTo({ left: place.left, top: place.top, behavior: 'instant' });
  view.scrollBy({ top: shiftOf(document, place), behavior: 'instant' });
  remainders.set(document, { top: view.scrollY, rest: shiftOf(document, place) });
  if (!hasFocus) return;
  view.focus();
  if (place.focus) putFocus(document, place.focus);
}

const BLOCKS = 'main :is(h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, pre, figure, section[id], label)';
/** Landmarks that are remembered: if the first one is what the author works on, the next one is known. */
const ENOUGH = 8;

/** The blocks of a part of the page, and of all that follows it. */
function* blocksFrom(part: Element): Iterable<Element> {
  for (let one: Element | null = part; one; one = one.nextElementSibling) {
    if (one.matches(BLOCKS)) yield one;
    yield* one.querySelectorAll(BLOCKS);
  }
}

function landmarksOf(
  { document, innerHeight, scrollY, getComputedStyle }: View,
  blocks: Iterable<Element>,
): [Way, number][] {
  const last = remainders.get(document);
  // Of more than a pixel it is the end of the page that is in the way.
  const rest = last?.top === scrollY && Math.abs(last.rest) <= 1 ? last.rest : 0;
  const landmarks: [Way, number][] = [];
  for (const block of blocks) {
    const { top, height } = block.getBoundingClientRect();
    if (height === 0 || top < 0 || isHeld(block, getComputedStyle)) continue;
    if (top > innerHeight || landmarks.length === ENOUGH) break;
    landmarks.push([wayTo(block), top - rest]);
  }
  return landmarks;
}

/** True for what stays in the window however one scrolls. */
function isHeld(element: Element, styleOf: View['getComputedStyle']): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (['fixed', 'sticky'].includes(styleOf(one).position)) return true;
  }
  return false;
}

/** How far the first landmark that is known again has moved; else the first that stands in the place of one. */
function shiftOf(document: Document, { landmarks }: Place): number {
  const found = landmarks.flatMap(([way, top]) => {
    const again = findAgain(document, way);
    return again ? [{ shift: again.element.getBoundingClientRect().top - top, isSure: again.isSure }] : [];
  });
  return (found.find(({ isSure }) => isSure) ?? found[0])?.shift ?? 0;
}

function isChanged(field: Field): boolean {
  if ('selectedIndex' in field) return [...field.options].some((one) => one.selected !== one.defaultSelected);
  if ('checked' in field && ['checkbox', 'radio'].includes(field.type)) return field.checked !== field.defaultChecked;
  return field.type !== 'file' && field.value !== field.defaultValue;
}

/** The page's own scripts hear of it as if it were typed. */
function putTyped(view: View, { way, value, isTicked }: Typed): void {
  const field = findAgain(view.document, way)?.element as Field | undefined;
  if (field?.localName !== way.tag) return;
  if ('checked' in field && ['checkbox', 'radio'].includes(field.type)) field.checked = isTicked;
  else field.value = value;
  for (const name of ['input', 'change']) field.dispatchEvent(new view.Event(name, { bubbles: true }));
}

function selectionOf(element: Element): Selection | undefined {
  if (!('selectionStart' in element)) return undefined;
  const { selectionStart: start, selectionEnd: end } = element as HTMLInputElement;
  return start === null || end === null ? undefined : [start, end];
}

function putFocus(document: Document, [way, selection]: NonNullable<Place['focus']>): void {
  const element = findAgain(document, way)?.element as HTMLInputElement | undefined;
  element?.focus({ preventScroll: true });
  if (selection) element?.setSelectionRange?.(...selection);
}
