/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { movedInGrid } from './grid-move.ts';
import { copyOf, isRightToLeft, type PageSlide, part, sentence, write } from './page.ts';

export const openDialog = (): HTMLDialogElement | undefined =>
  document.querySelector<HTMLDialogElement>('dialog[open]') ?? undefined;

/** Opens a dialog, or closes it if it is the one that is open. */
export function toggleDialog(name: 'help' | 'overview' | 'number'): boolean {
  const dialog = part<HTMLDialogElement>(name);
  const open = openDialog();
  open?.close();
  if (open === dialog) return false;
  dialog.showModal();
  return true;
}

/** All slides as tiles: arrow keys go from one to the next, Enter shows it. */
export function useOverview(slides: readonly PageSlide[], choose: (slide: number) => void): (current: number) => void {
  const dialog = part<HTMLDialogElement>('overview');
  const tiles = [...dialog.querySelectorAll<HTMLAnchorElement>('[data-tile]')];
  const scale = (): void => {
    const width = tiles[0]?.firstElementChild?.clientWidth ?? 0;
    dialog.style.setProperty('--scale', String(width / 1280));
  };
  const draw = (): void => {
    tiles.forEach((tile, index) => {
      const slide = slides[index];
      if (slide && tile.firstElementChild?.childElementCount === 0)
        tile.firstElementChild.append(copyOf(slide.section));
    });
  };
  new ResizeObserver(scale).observe(dialog);
  dialog.addEventListener('click', (event) => {
    const tile = (event.target as Element).closest<HTMLElement>('[data-tile]');
    if (!tile || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.close();
    choose(Number(tile.dataset.tile));
  });
  dialog.addEventListener('keydown', (event) => {
    const from = tiles.indexOf(document.activeElement as HTMLAnchorElement);
    if (from < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const boxes = tiles.map((tile) => tile.getBoundingClientRect());
    const to = movedInGrid(boxes, from, event.key, isRightToLeft());
    if (!/^(Arrow|Home$|End$)/.test(event.key)) return;
    event.preventDefault();
    tiles[to]?.focus();
  });
  return (current) => {
    if (!toggleDialog('overview')) return;
    draw();
    scale();
    tiles.forEach((tile, index) => {
      if (index === current - 1) tile.setAttribute('aria-current', 'true');
      else tile.removeAttribute('aria-current');
    });
    tiles[current - 1]?.focus();
    tiles[current - 1]?.scrollIntoView({ block: 'center' });
  };
}

/** Asks for a number, and says what is wrong with one that no slide has. */
export function useNumberDialog(slideCount: number, choose: (slide: number) => void): () => void {
  const dialog = part<HTMLDialogElement>('number');
  const form = dialog.querySelector('form');
  const field = dialog.querySelector('input');
  const problem = dialog.querySelector<HTMLElement>('.problem');
  if (!form || !field || !problem) throw new Error('No number dialog');
  const complain = (text: string): void => {
    write(problem, text);
    field.toggleAttribute('aria-invalid', text !== '');
    if (text) field.setAttribute('aria-invalid', 'true');
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = Number(field.value.trim());
    if (!Number.isInteger(number) || number < 1 || number > slideCount) {
      complain(sentence('noSuchSlide', { slide: field.value.trim(), count: slideCount }));
      field.select();
      return;
    }
    dialog.close();
    choose(number);
  });
  return () => {
    if (!toggleDialog('number')) return;
    complain('');
    field.value = '';
    field.focus();
  };
}
