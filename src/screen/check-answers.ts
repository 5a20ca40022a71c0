/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { controlsIn, isFilled, onChange } from './fields/controls.ts';

/**
 * Tells somebody who studies alone whether an answer is right, with the feedback on each option that is chosen. All of it stands in the
 * page already, under `Answers`; nothing is stored and nothing is sent. What was told is taken away as soon as another answer is chosen.
 */
const controls = controlsIn(document);

interface Check {
  readonly said: Element | null;
  readonly more: HTMLElement | null;
  readonly says: ReadonlyMap<string | undefined, Element>;
  readonly boxes: readonly (typeof controls)[number][];
}

const checks = [...document.querySelectorAll<HTMLElement>('[data-check]')].map((tools): Check => {
  const check: Check = {
    said: tools.querySelector('[data-check-said]'),
    more: tools.querySelector('[data-check-more]'),
    says: new Map(
      [...tools.querySelectorAll<HTMLElement>('[data-check-says]')].map((text) => [text.dataset.checkSays, text]),
    ),
    boxes: controls.filter(({ dataset }) => dataset.answer === tools.dataset.check),
  };
  tools.querySelector('[data-check-do]')?.addEventListener('click', () => tell(check));
  tools.hidden = false;
  return check;
});

const keyOf = (name: string): HTMLElement | null => document.querySelector(`[data-key-option="${CSS.escape(name)}"]`);
const isRight = (name: string): boolean => keyOf(name)?.dataset.keyRight !== undefined;

function tell(check: Check): void {
  const { said, more, says, boxes } = check;
  const chosen = boxes.filter(isFilled);
  const verdict = verdictOf(boxes, chosen);
  const text = says.get(verdict)?.cloneNode(true) as HTMLElement | undefined;
  if (!said || !text) return;
  text.hidden = false;
  const feedback = document.createElement('ul');
  feedback.className = 'options';
  feedback.append(...chosen.flatMap(({ name }) => keyOf(name) ?? []).map(copyOf));
  said.replaceChildren(text, ...(chosen.length > 0 ? [feedback] : []));
  if (more) more.hidden = verdict === 'right' || verdict === 'chooseFirst';
}

type Boxes = Check['boxes'];

/** Right is what chooses all that is right and nothing else. */
function verdictOf(boxes: Boxes, chosen: Boxes): string {
  if (chosen.length === 0) return 'chooseFirst';
  if (chosen.some(({ name }) => !isRight(name))) return 'notYet';
  return boxes.every((box) => isFilled(box) || !isRight(box.name)) ? 'right' : 'partly';
}

/** Ids stand once in a page: a copy has none. */
function copyOf(element: Element): Node {
  const copy = element.cloneNode(true) as Element;
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  for (const one of [copy, ...copy.querySelectorAll('[data-key-option]')]) one.removeAttribute('data-key-option');
  return copy;
}

onChange((control) => {
  for (const { said, more, boxes } of checks) {
    if (control && !boxes.includes(control)) continue;
    said?.replaceChildren();
    if (more) more.hidden = true;
  }
});
