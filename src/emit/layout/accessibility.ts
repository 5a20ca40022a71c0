import type { Problem } from '../../diagnostics/problem.ts';
import type { Assets, Document } from '../../model/document.ts';
import type { AccessFault } from '../../model/layout.ts';
import type { Place } from '../../model/place.ts';
import type { AuditPage } from '../../model/print-page.ts';
import type { PageMap } from '../../paginate/pages.ts';
import { emitHtml } from '../html.ts';
import { type Box, boxesOf } from './boxes.ts';
import { withoutPictures } from './lay-out.ts';

/** How a page is judged. */
export interface Audit {
  readonly audit: AuditPage;
  /** Where a fault is reported that is in nothing that an author has written: the head of the curriculum. */
  readonly elsewhere: Place;
  /** Where its anchors stand in its printed edition, if there is one. */
  readonly pages?: PageMap;
}

/**
 * Says what in a page keeps somebody out, at its line in the sources where that can be known. A landing page in our own look has nothing
 * of the author’s but single lines that stand in the other documents, too.
 */
export async function auditDocument(
  document: Document,
  assets: Assets,
  { audit, elsewhere, pages }: Audit,
): Promise<Problem[]> {
  const { theme, isLanding } = document;
  if (isLanding && !theme) return [];
  const { body, boxes } = boxesOf(withoutPictures(document.body));
  const file = `${document.file}.html`;
  const page = emitHtml(
    { ...document, body, theme: theme && { ...theme, css: withoutFaces(theme.css) } },
    plain(assets),
    pages,
  );
  const faults = await audit(page, file, theme !== undefined);
  return accessProblems(faults, boxes, file, elsewhere);
}

/** Nothing is judged by the shape of letters, and a browser takes half a second to load the fonts of a long deck. */
const plain = (assets: Assets): Assets => ({
  ...assets,
  styles: new Map([...assets.styles].map(([path, css]) => [path, withoutFaces(css)])),
});

const withoutFaces = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/g, '');

/** One problem for each rule and place. What stands in a box is the author’s, in whatever document; what does not is named by its file. */
export function accessProblems(
  faults: readonly AccessFault[],
  boxes: readonly Box[],
  file: string,
  elsewhere: Place,
): Problem[] {
  const groups = new Map<string, AccessFault[]>();
  for (const fault of faults) {
    const key = `${fault.id} ${fault.box ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const place = first.box === undefined ? undefined : boxes[first.box]?.place;
    const more = group.length > 1 ? ` and ${group.length - 1} more like it` : '';
    const where = place ? '' : `In ${file}: `;
    const message = `${where}${first.help} (${first.id}), which ${shorten(first.element)}${more} does not keep.`;
    const hint = `${first.reasons.map(asSentence).join(' ')} See ${first.url}`.trim();
    return [{ rule: 'layout/accessibility', message, place: place ?? elsewhere, hint }];
  });
}

const MOST = 80;

/** The tag that an element begins with, without what is ours in it, as far as it is needed to recognize it. */
function shorten(markup: string): string {
  const [tag = markup] = /^<(?:[^>"]|"[^"]*")*>/.exec(markup) ?? [];
  const letters = [...tag.replace(/(?<!\s)\s*\b(?:data-[a-z-]+|class)="[^"]*"/g, '').replace(/\s+/g, ' ')];
  return letters.length <= MOST ? letters.join('') : `${letters.slice(0, MOST).join('')}…`;
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
