import { slug } from '../../model/slug.ts';
import { activityAnchor, exerciseAnchor, fileAnchor, headingAnchor, moduleAnchor } from '../anchors.ts';
import type { ProseContext } from './context.ts';
import { moduleFile, type Scope, targetOf } from './scope.ts';

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Where a link of the source leads in this book: to an address of one of four kinds, or to a place inside the document.
 * `undefined` if it leads nowhere; then only its text is printed.
 */
export function resolveLink(url: string, scope: Scope | undefined, context: ProseContext): string | undefined {
  const scheme = SCHEME.exec(url)?.[1];
  if (scheme) return SCHEMES.has(scheme.toLowerCase()) ? scheme.toLowerCase() + url.slice(scheme.length) : undefined;
  if (context.book === 'slides' || !scope) return undefined;
  const path = targetOf(scope.path, url);
  const anchor = path && anchorOf(path, fragmentOf(url), context);
  if (!path || !anchor) return undefined;
  // Handouts are printed in the workbook alone.
  if (!context.handouts.has(path) || context.book === 'workbook') return `#${anchor}`;
  return context.options.files.includes('workbook.html') ? `workbook.html#${anchor}` : undefined;
}

/** True for a link that leaves the document. */
export const isExternal = (href: string): boolean => /^[a-z]+:/.test(href);

function fragmentOf(url: string): string {
  const fragment = /#(.*)$/su.exec(url)?.[1] ?? '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The id of a file, or of the exercise, the activity or the heading in it that the fragment names. */
function anchorOf(path: string, fragment: string, context: ProseContext): string | undefined {
  const { curriculum, book, handouts, scopes, files } = context;
  const module = curriculum.modules.find((candidate) => path === candidate.folder || path === moduleFile(candidate));
  const isPage = curriculum.pages.some((page) => page.path === path && page.books.some((it) => it === book));
  if (!module && !isPage && !handouts.has(path)) return undefined;
  const exercise = [...curriculum.exercises.values()].find(
    ({ directive }) => directive.attributes.id?.value === fragment && scopes.get(directive)?.path === path,
  );
  if (exercise) return exerciseAnchor(exercise.number);
  const activity = module?.activities.find(({ id, title }) => id === fragment || slug(title.value) === fragment);
  if (module && activity) return activityAnchor(module, activity);
  if (files.get(path)?.headings.has(fragment)) return headingAnchor(path, fragment);
  return module ? moduleAnchor(module) : fileAnchor(path);
}
