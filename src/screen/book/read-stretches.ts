/// <reference lib="dom" />

/** Something of the book that can be found: a module, an activity, an exercise, a step. */
export interface Stretch {
  readonly id: number;
  readonly element: HTMLElement;
  /** `Naming our values`, `Say`. */
  readonly name: string;
  /** `10:45 AM, 25 min`. */
  readonly note: string;
  /** The names of what it stands in, from the outside in. */
  readonly path: readonly string[];
  /** What it says itself; what the stretches inside it say is theirs. */
  readonly text: string;
}

/** What is no text of the book: names that are known, pictures of slides, signs, what readers have written, what is not shown. */
const SKIPPED = '[data-named], svg, script, template, input, textarea, select, button, [hidden], [aria-hidden="true"]';
/** What begins a line: its text does not run into that of what stands before it. */
const IN_LINE = new Set([
  'A',
  'ABBR',
  'B',
  'CITE',
  'CODE',
  'EM',
  'I',
  'MARK',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
]);

/** Everything under `root` that can be found, in the order of the page. */
export function readStretches(root: Element): Stretch[] {
  return [...root.querySelectorAll<HTMLElement>('[data-stretch]')].map((element, id) => ({
    id,
    element,
    name: nameOf(element),
    note: element.dataset.note ?? '',
    path: pathOf(element),
    text: textOf(element),
  }));
}

const nameOf = ({ dataset: { name = '', number } }: HTMLElement): string => (number ? `${number} ${name}` : name);

function pathOf(element: HTMLElement): string[] {
  const around = element.parentElement?.closest<HTMLElement>('[data-stretch]');
  return around ? [...pathOf(around), nameOf(around)] : [];
}

function textOf(element: Element): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (!(node instanceof Element) || (node !== element && node.matches('[data-stretch]')) || node.matches(SKIPPED))
      return;
    const gap = IN_LINE.has(node.tagName) ? '' : ' ';
    parts.push(gap);
    node.childNodes.forEach(read);
    parts.push(gap);
  };
  read(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
