import { LOCK, PACKAGE_FILE } from './limits.ts';
import type { SourceTree } from './source-tree.ts';

/**
 * The files of an adaptation over those of its base: its own path first, then the base’s (section 6 of the contract). Of the modules in
 * `withoutBase`, which are replaced or taken out, the base’s folder is not looked at. The lock is each
 * work’s own.
 */
export function layOver(own: SourceTree, base: SourceTree, withoutBase: ReadonlySet<string>): SourceTree {
  const isInherited = (path: string): boolean => {
    const module = /^modules\/([^/]+)\//.exec(path)?.[1];
    return module === undefined ? path !== LOCK && path !== PACKAGE_FILE : !withoutBase.has(module);
  };
  const over = <T>(below: ReadonlyMap<string, T>, above: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...[...below].filter(([path]) => isInherited(path)), ...above]);
  const both = (below: ReadonlySet<string>, above: ReadonlySet<string>): Set<string> =>
    new Set([...[...below].filter(isInherited), ...above]);
  const texts = over(base.texts, own.texts);
  for (const path of own.unreadable) texts.delete(path);
  return {
    path: own.path,
    texts,
    unreadable: own.unreadable,
    images: over(base.images, own.images),
    fonts: over(base.fonts, own.fonts),
    filePaths: both(base.filePaths, own.filePaths),
  };
}
