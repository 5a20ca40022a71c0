/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Goes to a page of the printed book by its number, and closes the list of pages when one is chosen, or when it is left. */
for (const list of document.querySelectorAll<HTMLDetailsElement>('details[data-pages]')) move(list);

function move(list: HTMLDetailsElement): void {
  const form = list.querySelector<HTMLFormElement>('form');
  const number = form?.querySelector<HTMLInputElement>('input');
  const said = list.querySelector<HTMLElement>('[data-pages-said]');
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-page-link]')];
  const say = (message: string): void => {
    if (said) said.textContent = message;
  };
  const close = (): void => {
    list.open = false;
    say('');
  };
  if (form) form.hidden = false;
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = number?.value.trim() ?? '';
    const link = links.find(({ dataset }) => dataset.pageLink === String(Number(wanted)));
    if (link) link.click();
    else say((said?.dataset.pagesSaid ?? '').replace('{page}', () => wanted));
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close();
  });
  list.addEventListener('toggle', () => {
    if (list.open) number?.focus();
  });
  list.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !list.open) return;
    close();
    list.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (list.open && target instanceof Node && !list.contains(target)) close();
  });
}
