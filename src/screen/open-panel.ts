/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** In a narrow window: buttons of the bar open the panel as a drawer, at the part that they name. */
const bar = document.querySelector<HTMLElement>('[data-bar]');
const panel = document.querySelector<HTMLElement>('[data-panel]');
const drawer = document.querySelector<HTMLDialogElement>('[data-drawer]');
if (bar && panel && drawer) start(bar, panel, drawer);

function start(bar: HTMLElement, panel: HTMLElement, drawer: HTMLDialogElement): void {
  const home = document.createComment('');
  const open = (part: string | undefined): void => {
    panel.before(home);
    drawer.append(panel);
    drawer.showModal();
    partOf(panel, part)?.focus();
    dispatchEvent(new Event('resize'));
  };
  drawer.addEventListener('close', () => home.replaceWith(panel));
  // A click beside the drawer is one on the dialog itself.
  drawer.addEventListener('click', (event) => {
    const { left, right, top, bottom } = drawer.getBoundingClientRect();
    const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (event.target === drawer && !isInside) drawer.close();
  });
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) drawer.close();
  });
  drawer.querySelector('[data-close]')?.addEventListener('click', () => drawer.close());
  for (const button of bar.querySelectorAll<HTMLElement>('[data-open]')) {
    button.addEventListener('click', () => open(button.dataset.open));
  }
  bar.hidden = false;
}

/** Where the focus goes: the field of a tool, or the line of the contents that is being read. */
function partOf(panel: HTMLElement, part: string | undefined): HTMLElement | null {
  if (part === 'search') return panel.querySelector('[data-words]');
  if (part === 'clock') return panel.querySelector('[data-day]');
  return panel.querySelector<HTMLElement>('[aria-current]') ?? panel.querySelector<HTMLElement>('[data-follow] a');
}
