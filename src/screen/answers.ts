/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {
  type Control,
  controlsIn,
  firstStateOf,
  isFilled,
  onChange,
  setState,
  stateOf,
  writeState,
} from './fields/controls.ts';

/**
 * Counts the answers, saves a copy of the page that has them in it, prints and clears them, and warns before answers are lost that
 * are in no copy. They are nowhere but in the fields of the page.
 */

/** The page as it came, for copies: whatever scripts show and browsers add later is not in it. */
const asItCame = document.documentElement.cloneNode(true) as HTMLElement;
const controls = controlsIn(document);
/** How long a browser may take to begin a download, in milliseconds. */
const PATIENCE = 40_000;

const said = document.querySelector<HTMLElement>('[data-answers-said]');
const count = document.querySelector<HTMLElement>('[data-answers-count]');
const dialog = document.querySelector<HTMLDialogElement>('[data-answers-dialog]');
const buttonFor = (does: string): HTMLElement | null => document.querySelector(`[data-answers-do="${does}"]`);

/** What stands in the copy that was saved last, or in this page as it was opened. */
let saved = controls.map(firstStateOf);
/** What stood in the page before it was cleared. */
let cleared: (string | boolean)[] | undefined;

function say(message: string | undefined): void {
  if (said) said.textContent = message ?? '';
}

const isUnsaved = (): boolean =>
  controls.some(isFilled) && controls.some((control, index) => stateOf(control) !== saved[index]);

const warn = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
  // Browsers that are a few years old ask only for this.
  event.returnValue = true;
};

function look(): void {
  const answers = new Map<string, boolean>();
  for (const control of controls) {
    const { answer } = control.dataset;
    // What is asked once more is the same exercise.
    const exercise = answer?.replace(/-again(-\d+)?$/, '');
    if (exercise) answers.set(exercise, (answers.get(exercise) ?? false) || isFilled(control));
  }
  const done = [...answers.values()].filter(Boolean).length;
  if (count)
    count.textContent = (count.dataset.answersCount ?? '')
      .replace('{done}', String(done))
      .replace('{all}', String(answers.size));
  // Only while it is needed: a page that asks is not kept for the way back.
  if (isUnsaved()) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
}

/** `workbook-with-answers.html`, also if the page itself is such a copy or a second download of one. */
function copyName(): string {
  const name = buttonFor('save')?.dataset.copyName ?? '';
  const plain = fileName()
    .replace(/\.html?$/i, '')
    .replace(/ ?\(\d+\)$/, '');
  const base = plain.endsWith(`-${name}`) ? plain.slice(0, -name.length - 1) : plain;
  return `${base ? `${base}-` : ''}${name}.html`;
}

/** The last part of the page’s own address, as it was written. */
function fileName(): string {
  const [file = ''] = location.pathname.split('/').slice(-1);
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function copyWith(states: readonly (string | boolean)[]): Blob {
  const copy = asItCame.cloneNode(true) as HTMLElement;
  controlsIn(copy).forEach((control, index) => {
    writeState(control, states[index] ?? '');
  });
  // When this ran, what follows it was not there yet.
  const scripts = [...document.querySelectorAll('body > script')].slice(copy.querySelectorAll('body > script').length);
  copy.querySelector('body')?.append(...scripts.map((script) => script.cloneNode(true)));
  return new Blob(['<!doctype html>', copy.outerHTML, '\n'], { type: 'text/html;charset=utf-8' });
}

function save(): void {
  const states = controls.map(stateOf);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(copyWith(states));
  link.download = copyName();
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
  saved = states;
  look();
  say(said?.dataset.saved?.replace('{file}', () => link.download));
}

function clear(): void {
  cleared = controls.map(stateOf);
  for (const control of controls) setState(control, typeof stateOf(control) === 'string' ? '' : false);
  say(said?.dataset.cleared);
  showUndo();
}

/** Brings back what was cleared, where nothing new stands since. */
function undo(): void {
  const before = cleared ?? [];
  const isFree = new Set(controls.filter((control) => !isAnswered(control)));
  controls.forEach((control, index) => {
    const state = before[index];
    if (state !== undefined && isFree.has(control)) setState(control, state);
  });
  cleared = undefined;
  say(said?.dataset.restored);
  showUndo();
  buttonFor('clear')?.focus();
}

/** Of a choice, one place answers for all. */
const isAnswered = (control: Control): boolean =>
  control.type === 'radio'
    ? controls.some((other) => other.name === control.name && isFilled(other))
    : isFilled(control);

function showUndo(): void {
  const button = buttonFor('undo');
  if (button) button.hidden = !cleared;
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  save,
  undo,
  print: () => print(),
  clear: () => {
    if (controls.some(isFilled)) dialog?.showModal();
    else say(said?.dataset.cleared);
  },
};

for (const [does, action] of Object.entries(ACTIONS)) {
  const button = buttonFor(does);
  button?.addEventListener('click', action);
  if (button && does !== 'undo') button.hidden = false;
}
dialog?.addEventListener('click', ({ target }) => {
  const choice = target instanceof HTMLElement ? target.dataset.dialog : undefined;
  if (!choice) return;
  dialog.close();
  if (choice === 'yes') clear();
});
for (const part of [count, document.querySelector<HTMLElement>('[data-answers-note]')]) if (part) part.hidden = false;
onChange((control) => {
  // What was said last is over when somebody goes on writing.
  if (control) say('');
  look();
});
