import { hasErrors } from '../../compile.ts';
import type { EventReply, LocalRequest, Reply } from '../../host/loopback/serve.ts';
import type { Assets } from '../../model/document.ts';
import { isEarlier } from './curriculum-state.ts';
import type { EarlyLook } from './early-look.ts';
import type { PageCache } from './page-cache.ts';
import type { PdfDesk } from './pdf-desk.ts';
import type { Session } from './session.ts';
import { insteadOfPage, shellPage } from './shell.ts';
import { WORDS } from './words.ts';

export interface AnswerTools {
  readonly session: Session;
  readonly pages: PageCache;
  readonly early: EarlyLook;
  readonly desk: PdfDesk;
  readonly assets: Assets;
  /** The agenda that is shown first. */
  readonly agenda: string | undefined;
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Everything that the server has: the preview’s own page, its events, the documents, and the PDFs that were made. */
export function answerWith({ session, pages, early, desk, assets, agenda: first }: AnswerTools) {
  const shell = shellPage(first, assets);

  const view = (key: string, agenda: string, file: string): Reply => {
    const state = session.find(key);
    const page = state && pages.page(state, agenda, file);
    if (page) {
      early.lookedAt(key, agenda, file);
      const earlier: Record<string, string> = page.earlier === undefined ? {} : { 'Preview-Earlier': page.earlier };
      return reply(200, page.html, { ETag: `"${page.tag}"`, 'Content-Security-Policy': FRAMED, ...earlier });
    }
    const isWaiting = !state?.source || isEarlier(state) || hasErrors(state.source);
    const [title, text] = isWaiting
      ? [WORDS.nothingYet, WORDS.nothingYetMore]
      : [WORDS.noSuchPage, WORDS.noSuchPageMore];
    const { html, policy } = insteadOfPage(title, text, assets);
    return reply(404, html, { ETag: isWaiting ? '"waiting"' : '"none"', 'Content-Security-Policy': policy });
  };

  return async ({ method, path }: LocalRequest): Promise<Reply | EventReply> => {
    const [place, key = '', agenda = '', file = '', ...more] = path;
    if (more.length > 0) return NOTHING;
    if (place === 'pdf') {
      if (method !== 'POST') return NOT_SO;
      const body = JSON.stringify(await desk.make(session.find(key), agenda, file));
      return { status: 200, type: JSON_TYPE, body };
    }
    if (method === 'POST') return NOT_SO;
    if (place === '' && path.length === 1) return reply(200, shell.html, { 'Content-Security-Policy': shell.policy });
    if (place === 'events' && path.length === 1) {
      return method === 'HEAD' ? reply(200, '') : { listen: (send) => session.subscribe(send) };
    }
    if (place === 'view' && path.length === 4) return view(key, agenda, file);
    if (place === 'made' && path.length === 3) return desk.give(key, agenda) ?? NOTHING;
    return NOTHING;
  };
}

/** A document has its own policy in it; this says who may show it. */
const FRAMED = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

const reply = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  type: HTML,
  body,
  headers,
});

const TEXT = 'text/plain; charset=utf-8';
const NOTHING: Reply = { status: 404, type: TEXT, body: 'There is nothing here.\n' };
const NOT_SO: Reply = { status: 405, type: TEXT, body: 'Not in this way.\n' };
