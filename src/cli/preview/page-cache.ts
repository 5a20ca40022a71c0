import { createHash } from 'node:crypto';
import { hasErrors } from '../../compile.ts';
import { planDocuments } from '../../compose/plan-documents.ts';
import { emitHtml } from '../../emit/html.ts';
import type { Assets } from '../../model/document.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { type CurriculumState, isEarlier } from './curriculum-state.ts';
import { type PreviewWishes, requestFor } from './wishes.ts';

/** A document as it is shown: the bytes that a build would write. */
export interface ShownPage {
  readonly html: string;
  /** Of the text: two pages of one tag are the same page. */
  readonly tag: string;
  /** The time of day of what it shows, if that is not the latest. */
  readonly earlier: string | undefined;
}

/** Composes the pages that are looked at, each once for every change of its curriculum. */
export interface PageCache {
  /** Undefined if there is no such document, or nothing yet to make it of. */
  page(state: CurriculumState, agenda: string, file: string): ShownPage | undefined;
}

interface Kept extends Pick<ShownPage, 'html' | 'tag'> {
  /** What it was to be composed from last. */
  readonly source: CheckedFolder;
  /** The time of day of what it was composed from. */
  readonly time: string;
  /** True if it could not be composed from its source, and shows an earlier one. */
  readonly isStale: boolean;
}

/** `fault` is told of what goes wrong with a curriculum that has no errors: that is Coursewright’s own. */
export function openPageCache(wishes: PreviewWishes, assets: Assets, fault: (failure: unknown) => void): PageCache {
  const pages = new Map<string, Kept>();
  const renew = (state: CurriculumState, agenda: string, file: string, last: Kept | undefined): Kept | undefined => {
    const { source, sourceTime: time } = state;
    if (!source || last?.source === source) return last;
    try {
      const html = compose(source, agenda, file, wishes, assets);
      return html === undefined ? undefined : { source, html, tag: tagOf(html), time, isStale: false };
    } catch (failure) {
      // Composing is made for curricula without errors; one that has some may be too much for it.
      if (!hasErrors(source)) fault(failure);
      return last && { ...last, source, isStale: true };
    }
  };
  return {
    page(state, agenda, file) {
      const address = [state.key, agenda, file].join('/');
      const kept = renew(state, agenda, file, pages.get(address));
      if (!kept) return undefined;
      pages.set(address, kept);
      const { html, tag, time, isStale } = kept;
      return { html, tag, earlier: isStale || isEarlier(state) ? time : undefined };
    },
  };
}

function compose(
  { curriculum }: CheckedFolder,
  agendaId: string,
  file: string,
  wishes: PreviewWishes,
  assets: Assets,
): string | undefined {
  const agenda = curriculum.agendas.find(({ id }) => id === agendaId);
  const plans = agenda ? planDocuments(curriculum, requestFor(agenda, wishes)) : [];
  const plan = plans.find((one) => one.formats.includes('html') && `${one.file}.html` === file);
  return plan && emitHtml(plan.compose(), assets);
}

const tagOf = (html: string): string => createHash('sha256').update(html).digest('base64url').slice(0, 22);
