/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** A place of the page to write in or to mark. */
export type Control = HTMLInputElement | HTMLTextAreaElement;

/** All of them in the order of reading, of the page or of a copy of it. */
export const controlsIn = (root: ParentNode): Control[] => [...root.querySelectorAll<Control>('[data-answer]')];

const isMarked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** What stands in it: its words, or whether it is marked. */
export const stateOf = (control: Control): string | boolean => (isMarked(control) ? control.checked : control.value);

/** What stood in it when the page was opened. */
export const firstStateOf = (control: Control): string | boolean =>
  isMarked(control) ? control.defaultChecked : control.defaultValue;

export const isFilled = (control: Control): boolean => {
  const state = stateOf(control);
  return typeof state === 'string' ? state.trim() !== '' : state;
};

/** Changes what stands in it, as if somebody had written it there. */
export function setState(control: Control, state: string | boolean): void {
  if (stateOf(control) === state) return;
  if (isMarked(control)) control.checked = state === true;
  else control.value = String(state);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Writes a state into the markup of a control, where it is read when the page is opened. */
export function writeState(control: Control, state: string | boolean): void {
  if (isMarked(control)) control.toggleAttribute('checked', state === true);
  else if (control instanceof HTMLInputElement) control.setAttribute('value', String(state));
  // Whoever reads the markup takes away a line break that stands first.
  else control.textContent = String(state).replace(/^\n/, '\n\n');
}

/** Calls with every control in which something changes, and with none when all may have changed: now, and when a browser brings a page back. */
export function onChange(call: (control?: Control) => void): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.matches('[data-answer]')) call(target as Control);
  });
  addEventListener('pageshow', () => call());
  call();
}
