/*! MiniSearch, in this script:
Copyright 2022 Luca Ongaro

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
*/
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import MiniSearch from 'minisearch';
import { jumpTo } from './book/jump-to.ts';
import { readStretches, type Stretch } from './book/read-stretches.ts';
import { excerpt, fold, markWords, type Piece, wordsOf } from './book/words.ts';
import { fill } from './shared/fill.ts';

/**
 * Search in the page's own text: a combobox whose list of finds takes the place of the contents. The index is made when somebody
 * first goes to the field, of what stands in the page, and goes with the page.
 */
const tool = document.querySelector<HTMLElement>('[data-search]');
const input = tool?.querySelector<HTMLInputElement>('[data-words]');
const list = tool?.querySelector<HTMLElement>('[data-results]');
if (tool && input && list) start(tool, input, list);

/** As many finds as somebody may want to go through. */
const SHOWN = 40;

interface Find {
  readonly stretch: Stretch;
  readonly words: ReadonlySet<string>;
}

function start(tool: HTMLElement, input: HTMLInputElement, list: HTMLElement): void {
  const count = tool.querySelector<HTMLElement>('[data-count]');
  const clear = tool.querySelector<HTMLElement>('[data-clear]');
  let find: ((text: string) => Find[]) | undefined;
  let finds: readonly Find[] = [];
  let active = -1;

  const choose = (index: number): void => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const line = list.children[index];
    line?.setAttribute('aria-selected', 'true');
    line?.scrollIntoView({ block: 'nearest' });
    if (line) input.setAttribute('aria-activedescendant', line.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (): void => {
    const text = input.value.trim();
    find ??= openIndex();
    finds = wordsOf(text).length > 0 ? find(text) : [];
    const shown = finds.slice(0, SHOWN);
    list.replaceChildren(...shown.map((one, index) => drawFind(tool, one, index)));
    choose(-1);
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    if (clear) clear.hidden = input.value === '';
    tool.toggleAttribute('data-searching', text !== '');
    if (count) count.textContent = text === '' ? '' : sayCount(count, text, finds.length);
  };
  const empty = (): void => {
    input.value = '';
    show();
  };
  const open = (index: number): void => {
    const found = finds[index];
    if (!found) return;
    choose(index);
    jumpTo(found.stretch.element);
  };

  input.addEventListener('focus', () => {
    find ??= openIndex();
  });
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    const { length } = list.children;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => choose(active + 1 < length ? active + 1 : 0),
      ArrowUp: () => choose(active > 0 ? active - 1 : length - 1),
      Enter: () => open(Math.max(active, 0)),
      Escape: empty,
    };
    const move = moves[event.key];
    const isIdle = event.key === 'Escape' ? input.value === '' : length === 0;
    if (!move || isIdle || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move();
  });
  list.addEventListener('click', ({ target }) => {
    const line = target instanceof Element ? target.closest('[role="option"]') : null;
    if (line) open([...list.children].indexOf(line));
  });
  clear?.addEventListener('click', () => {
    empty();
    input.focus();
  });
  listenForKeys(input);
  list.replaceChildren();
  tool.hidden = false;
  const keys = document.querySelector<HTMLElement>('[data-keys]');
  if (keys) keys.hidden = false;
}

/** One slip in five letters, where nothing is written as it was typed. */
const fuzzy = (term: string): number | false => (term.length > 3 ? 0.2 : false);

function openIndex(): (text: string) => Find[] {
  const stretches = readStretches(document.querySelector('main') ?? document.body);
  const index = new MiniSearch<Stretch>({
    fields: ['name', 'text'],
    tokenize: wordsOf,
    processTerm: fold,
    searchOptions: {
      boost: { name: 3 },
      combineWith: 'AND',
      prefix: (_term, at, terms) => at === terms.length - 1,
    },
  });
  index.addAll(stretches);
  return (text) => {
    const exact = index.search(text);
    const results = exact.length > 0 ? exact : index.search(text, { fuzzy });
    return results.flatMap(({ id, terms }) => {
      const stretch = stretches[id];
      return stretch ? [{ stretch, words: new Set(terms) }] : [];
    });
  };
}

/** A line of the list, made of its template. */
function drawFind(tool: HTMLElement, { stretch, words }: Find, index: number): Node {
  const template = tool.querySelector<HTMLTemplateElement>('[data-result]');
  const line = template?.content.firstElementChild?.cloneNode(true);
  if (!(line instanceof HTMLElement)) return new Text();
  line.id = `search-result-${index + 1}`;
  const part = (name: string): HTMLElement | null => line.querySelector(`[data-found-${name}]`);
  const mark = part('mark');
  const step = part('step');
  mark?.remove();
  step?.remove();
  const draw = (pieces: readonly Piece[]): Node[] =>
    pieces.map(({ text, isFound }) => (isFound && mark ? withText(mark, text) : new Text(text)));
  part('name')?.append(...draw(markWords(stretch.name, words)));
  part('note')?.append(stretch.note);
  part('text')?.append(...draw(excerpt(stretch.text, words)));
  if (step) part('path')?.append(...stretch.path.map((name) => withText(step, name)));
  return line;
}

function withText(pattern: HTMLElement, text: string): Node {
  const copy = pattern.cloneNode();
  copy.textContent = text;
  return copy;
}

function sayCount({ dataset }: HTMLElement, text: string, count: number): string {
  const { none, one, some, many } = dataset;
  const template = count === 0 ? none : count === 1 ? one : count > SHOWN ? many : some;
  return fill(template ?? '', { text, count: String(count), shown: String(SHOWN) });
}

/** Ctrl+K, Command+K and, unless it is turned off, a single “/” go to the field, wherever it is. */
function listenForKeys(input: HTMLInputElement): void {
  const single = document.querySelector<HTMLInputElement>('[data-single-keys]');
  addEventListener('keydown', (event) => {
    const isCombined = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const isSingle = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isCombined && !(isSingle && single?.checked !== false && !isWriting(event.target))) return;
    if (document.querySelector('dialog[open]:not([data-drawer])')) return;
    event.preventDefault();
    if (!isShown(input)) document.querySelector<HTMLElement>('[data-open="search"]')?.click();
    input.focus();
    input.select();
  });
}

/** Where a key writes, or chooses by its letter. */
const WRITING = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITING));

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
