/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * The page of `coursewright preview`: shows a document in a frame. When the server tells of a change, the document is loaded anew
 * behind the one that is seen, brought to the same place, and steps forward: the page neither flashes nor jumps.
 */
import type { PreviewedPart, PreviewState } from '../model/preview.ts';
import { type Choice, type Chosen, choiceInBar, choose, showChoices } from './preview/choices.ts';
import { bringForward, loadBehind, replacePart, viewOf } from './preview/frames.ts';
import { one } from './preview/one.ts';
import { openPanel } from './preview/panel.ts';
import { openPdfMaker } from './preview/pdf.ts';

/** The document in front: where it came from, and what it held. */
interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly address: string;
  readonly tag: string | null;
}

const home = new URL('.', location.href);
const words = document.body.dataset;
const stage = one('[data-stage]');
const panel = openPanel();
const pdf = openPdfMaker();

let state: PreviewState = { curricula: [] };
let chosen: Chosen = { curriculum: undefined, agenda: undefined, document: undefined };
let wish: Choice = { curriculum: '', agenda: words.firstAgenda ?? '', document: '', ...choiceInAddress() };
let shown: Shown | undefined;
/** The place in the document that a link has named. */
let hash = '';
let isFollowing = false;
let isBehind = false;

listen();
for (const select of document.querySelectorAll('[data-choice]')) {
  select.addEventListener('change', () => go(choiceInBar(), ''));
}
one('[data-make-pdf]').addEventListener('click', () => {
  if (chosen.document?.pdf) makePdf(chosen.document.pdf);
});
addEventListener('keydown', closeOnEscape);
// The way back leads to what was shown before.
addEventListener('popstate', () => show({ ...wish, ...choiceInAddress() }, ''));

function listen(): void {
  const events = new EventSource(new URL('events', home));
  const on = <T>(name: string, take: (data: T) => void): void =>
    events.addEventListener(name, ({ data }: MessageEvent<string>) => take(JSON.parse(data)));
  on<PreviewState>('state', (data) => {
    state = data;
    update();
  });
  on<PreviewedPart>('part', showPart);
  on('building', () => panel.busy(words.building ?? ''));
  on<string>('progress', pdf.progress);
  events.addEventListener('error', () => {
    // It tries again by itself, save where the server says that there is nothing at this address.
    const isOver = events.readyState === EventSource.CLOSED;
    if (isOver) panel.away(words.ended ?? '', words.endedMore ?? '');
    else panel.away(words.lost ?? '', words.lostMore ?? '');
  });
}

/** Shows what somebody has chosen, in a new entry of the history. */
function go(choice: Choice, place: string): void {
  history.pushState(null, '', inAddress(choose(state, choice)));
  show(choice, place);
}

function show(choice: Choice, place: string): void {
  wish = choice;
  hash = place;
  pdf.forget();
  update();
}

/** Shows what is chosen as it is now. A wish is kept where it cannot be met, for what it names may come back. */
function update(): void {
  chosen = choose(state, wish);
  showChoices(state, chosen);
  one('[data-make-pdf]').hidden = chosen.document?.pdf === undefined;
  if (chosen.curriculum) panel.show(chosen.curriculum);
  isBehind = true;
  void follow();
}

async function follow(): Promise<void> {
  if (isFollowing) return;
  isFollowing = true;
  try {
    while (isBehind) {
      isBehind = false;
      await showNow();
    }
  } catch {
    // The server has gone; when it is back it tells how things stand.
  } finally {
    isFollowing = false;
  }
}

async function showNow(): Promise<void> {
  const { curriculum, agenda, document: wanted } = chosen;
  if (!curriculum) return;
  const address = addressOf(['view', curriculum.key, agenda?.key ?? '-', wanted?.key ?? 'index.html']);
  const head = await fetch(address, { method: 'HEAD' });
  const tag = head.headers.get('ETag');
  panel.showEarlier(head.headers.get('Preview-Earlier') ?? undefined);
  const isSame = shown?.address === address;
  if (shown && isSame && shown.tag === tag) {
    if (hash) jumpTo(shown.frame);
    return;
  }
  const old = isSame && shown ? viewOf(shown.frame) : undefined;
  const place = old?.location.hash ?? hash;
  const version = encodeURIComponent(tag?.replaceAll('"', '') ?? '');
  const frame = await loadBehind(stage, `${address}?${version}${place}`, wanted?.name ?? '', old?.history.state);
  bringForward(frame, shown?.frame, isSame);
  if (!isSame) hash = '';
  shown = { frame, address, tag };
  attend(frame);
  document.title = viewOf(frame)?.document.title || document.title;
  history.replaceState(null, '', inAddress(chosen));
}

/** Puts a part in its place in the document that is seen; the whole document follows, when it is checked. */
function showPart({ curriculum, agenda, document: file, id, html }: PreviewedPart): void {
  if (shown?.address === addressOf(['view', curriculum, agenda, file])) replacePart(shown.frame, id, html);
}

/** Keys and links of a document that concern the page around it. */
function attend(frame: HTMLIFrameElement): void {
  const view = viewOf(frame);
  view?.addEventListener('keydown', closeOnEscape);
  view?.addEventListener('click', followLink);
  frame.addEventListener('load', () => goAlong(frame), { once: true });
}

/** A document that has loaded itself again, or another one in its place, is shown as if it had been chosen. */
function goAlong(frame: HTMLIFrameElement): void {
  const view = viewOf(frame);
  if (!view || shown?.frame !== frame) return;
  const { origin, pathname, hash: place } = view.location;
  const file = decodeURIComponent(pathname.split('/').at(-1) ?? '');
  shown = { frame, address: origin + pathname, tag: null };
  show({ ...wish, document: file }, place);
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !panel.isOpen()) return;
  event.preventDefault();
  panel.close();
}

/** A link to another document shows it here, one to a PDF makes it, and one to another site opens a page of its own. */
function followLink(event: MouseEvent): void {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => (node as Element).localName === 'a');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  // That of a drawing is no text.
  if (
    typeof link?.href !== 'string' ||
    !link.href ||
    event.defaultPrevented ||
    !isPlain ||
    link.hasAttribute('download')
  )
    return;
  const url = new URL(link.href);
  if (!/^https?:$/.test(url.protocol)) return;
  const { curriculum, agenda, document: current } = chosen;
  if (url.origin !== location.origin) {
    event.preventDefault();
    open(url, '_blank', 'noopener,noreferrer');
    return;
  }
  const file = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  if (file === current?.key && url.hash) return;
  event.preventDefault();
  if (file.endsWith('.pdf')) makePdf(file);
  else if (agenda?.documents.some(({ key }) => key === file)) {
    go({ curriculum: curriculum?.key ?? '', agenda: agenda.key, document: file }, url.hash);
  }
}

function jumpTo(frame: HTMLIFrameElement): void {
  const view = viewOf(frame);
  if (view) view.location.hash = hash;
  hash = '';
}

function makePdf(file: string): void {
  const { curriculum, agenda } = chosen;
  if (!curriculum || !agenda) return;
  void pdf.make(addressOf(['pdf', curriculum.key, agenda.key, file]), panel.showLate);
}

const addressOf = (path: readonly string[]): string => new URL(path.map(encodeURIComponent).join('/'), home).href;

const inAddress = ({ curriculum, agenda, document: wanted }: Chosen): string =>
  `#${[curriculum, agenda, wanted].map((one) => encodeURIComponent(one?.key ?? '')).join('/')}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** What the address of this page names behind its `#`, so that it can be loaded again and kept. */
function choiceInAddress(): Partial<Choice> {
  const [curriculum, agenda, file] = location.hash.slice(1).split('/').map(decoded);
  return {
    ...(curriculum ? { curriculum } : {}),
    ...(agenda ? { agenda } : {}),
    ...(file ? { document: file } : {}),
  };
}
