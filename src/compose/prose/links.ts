import { activityAnchor, fileAnchor, headingAnchor, moduleAnchor } from '../anchors.ts';
import type { ProseContext } from './context.ts';
import { resolvePath } from './paths.ts';
import type { Scope } from './scope.ts';

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Where a link of the source leads in this book: to an address of one of four kinds, or to a place inside the document.
 * `undefined` if it leads nowhere; then only its text is printed.
 */
export function resolveLink(url: string, scope: Scope | undefined, context: ProseContext): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme) return SCHEMES.has(scheme.toLowerCase()) ? scheme.toLowerCase() + url.slice(scheme.length) : undefined;
  if (context.book === 'slides' || !scope) return undefined;
  const path = resolvePath(scope.path, url);
  if (path === undefined) return undefined;
  return anchorOf(path, fragmentOf(url), scope, context);
}

/** True for a link that leaves the document. */
export const isExternal = (href: string): boolean => /^[a-z]+:/.test(href);

function fragmentOf(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? '' : url.slice(at + 1);
}

function anchorOf(path: string, fragment: string, from: Scope, context: ProseContext): string | undefined {
  const { curriculum, book } = context;
  const module = curriculum.modules.find(({ folder }) => path === folder || path === `${folder}/module.md`);
  if (module) {
    const activity = module.activities.find(({ id }) => id === fragment);
    if (activity) return `#${activityAnchor(module, activity)}`;
    const headings = context.files.get(`${module.folder}/module.md`)?.headings;
    return headings?.has(fragment) ? `#${headingAnchor(path, fragment)}` : `#${moduleAnchor(module)}`;
  }
  const isPage = curriculum.pages.some((page) => page.path === path && page.books.some((it) => it === book));
  const isHandout = context.handouts.has(path);
  if (!isPage && !isHandout) return undefined;
  const file = isHandout && book === 'guide' ? 'workbook.html' : '';
  if (file !== '' && !context.options.files.includes(file)) return undefined;
  const isHeading = fragment !== '' && context.files.get(path)?.headings.has(fragment);
  if (path === from.path && fragment !== '' && !isHeading) return undefined;
  return `${file}#${isHeading ? headingAnchor(path, fragment) : fileAnchor(path)}`;
}
