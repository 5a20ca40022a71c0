/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PreviewedCurriculum } from '../../model/preview.ts';
import { one } from './one.ts';

/** The panel with the problems, and the button that says how things stand and opens it. */
export interface Panel {
  /** Shows how a curriculum stands. Errors that were not there open the panel; whoever closes it is left in peace. */
  show(curriculum: PreviewedCurriculum): void;
  /** Shows what only the layout of a PDF has shown; empty takes it away. */
  showLate(problems: string): void;
  /** Says whether the page is an earlier one, and of when. */
  showEarlier(time: string | undefined): void;
  /** Says that something is going on. */
  busy(text: string): void;
  /** Says that nothing comes any more. */
  away(text: string, more: string): void;
  isOpen(): boolean;
  close(): void;
}

export function openPanel(): Panel {
  const panel = one('#problems');
  const button = one('[data-status]');
  const says = one('[data-says]');
  const late = one('[data-late]');
  const away = one('[data-away]');
  let last: PreviewedCurriculum | undefined;
  /** Of an earlier page; undefined for the latest, null while nobody knows. */
  let time: string | undefined | null = null;

  const toggle = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const state = (mood: string, text: string): void => {
    button.dataset.mood = mood;
    one('[data-status-text]').textContent = text;
  };
  const close = (): void => {
    const isInside = panel.contains(document.activeElement);
    toggle(false);
    if (isInside) button.focus();
  };
  const remark = (): void => {
    one('[data-earlier]').hidden = !time;
    one('[data-earlier-time]').textContent = time ?? '';
    one('[data-as-far]').hidden = time !== undefined || last?.mood !== 'broken';
  };
  button.addEventListener('click', () => toggle(panel.hidden === true));
  one('[data-close-problems]').addEventListener('click', close);

  return {
    show(curriculum) {
      const { key, mood, status, problems } = curriculum;
      const wasBroken = last?.key === key && last.mood === 'broken';
      time = null;
      if (last?.key !== key || last.problems !== problems) one('[data-problems]').innerHTML = problems;
      if (last?.status !== status) says.textContent = status;
      state(mood, status);
      last = curriculum;
      away.hidden = true;
      remark();
      if (mood === 'broken' && !wasBroken) toggle(true);
      // A panel that has nothing to say goes by itself.
      if (problems === '' && late.hidden) close();
    },
    showLate(problems) {
      late.hidden = problems === '';
      one('[data-late-problems]').innerHTML = problems;
      if (problems !== '') toggle(true);
      else if (last?.problems === '') close();
    },
    showEarlier(when) {
      time = when;
      remark();
    },
    busy(text) {
      state('waiting', text);
    },
    away(text, more) {
      state('away', text);
      says.textContent = more;
      away.textContent = more;
      away.hidden = false;
      toggle(true);
    },
    isOpen: () => !panel.hidden,
    close,
  };
}
