/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { putPlace, takePlace, type View } from './place.ts';

/** Milliseconds that letters and layout may take before a page is shown as it is. */
const PATIENCE = 500;

/** Loads a page in a new frame behind those that are there; `kept` is what it has left in its entry of the history. */
export async function loadBehind(stage: Element, url: string, name: string, kept: unknown): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.allow = 'fullscreen';
  frame.title = name;
  frame.className = 'behind';
  // Nobody comes upon it before it is in front.
  frame.inert = true;
  const load = async (begin: () => void): Promise<void> => {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    begin();
    await loaded;
  };
  await load(() => {
    frame.src = url;
    stage.append(frame);
  });
  const view = viewOf(frame);
  if (view && kept !== null && kept !== undefined) {
    // Its scripts look for it when they begin: a deck goes on with its show.
    view.history.replaceState(kept, '');
    await load(() => view.location.reload());
  }
  if (view) await Promise.race([settled(view), wait(PATIENCE)]);
  return frame;
}

/** Lets a frame take the place of the one in front; `isSame` if it is the same document, which then stays where its reader is. */
export function bringForward(frame: HTMLIFrameElement, front: HTMLIFrameElement | undefined, isSame: boolean): void {
  const [view, old] = [viewOf(frame), front && viewOf(front)];
  const hasFocus = front !== undefined && document.activeElement === front;
  frame.inert = false;
  if (view && old && isSame) putPlace(view, takePlace(old), hasFocus);
  else if (hasFocus) view?.focus();
  frame.className = 'front';
  front?.remove();
}

/** Lets a part of a document take the place of the one that has its id; the reader stays where they are, with what they have typed. */
export function replacePart(frame: HTMLIFrameElement, id: string, html: string): void {
  const view = viewOf(frame);
  const old = view?.document.getElementById(id);
  const part = view && new view.DOMParser().parseFromString(html, 'text/html').getElementById(id);
  if (!old || !part) return;
  const place = takePlace(view, old);
  const hasFocus = old.contains(view.document.activeElement);
  old.replaceWith(part);
  // Until the whole page has come.
  frame.dataset.early = '';
  putPlace(view, place, hasFocus);
}

/** The window of a frame; undefined where it has gone to another site, which may not be looked into. */
export function viewOf({ contentWindow }: HTMLIFrameElement): View | undefined {
  try {
    return contentWindow?.document ? (contentWindow as View) : undefined;
  } catch {
    return undefined;
  }
}

async function settled(view: View): Promise<void> {
  await view.document.fonts.ready;
  await new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
