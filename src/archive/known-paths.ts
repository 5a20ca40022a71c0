import { foldPath } from './path-fault.ts';

/**
 * Remembers the paths of an archive, and says of a new one why it cannot stand beside them: on some disk two of them would be
 * one file, or a file would stand where a folder is needed.
 */
export class KnownPaths {
  /** By folded path, with that of every folder on the way. */
  readonly #known = new Map<string, { readonly path: string; readonly kind: 'file' | 'folder' }>();

  /** Takes a path in; gives the fault as the end of a sentence, if there is one. */
  add(path: string, kind: 'file' | 'folder'): string | undefined {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length++) {
      const part = parts.slice(0, length).join('/');
      const fault = this.#addOne(part, length < parts.length ? 'folder' : kind, length === parts.length);
      if (fault) return fault;
    }
    return undefined;
  }

  #addOne(path: string, kind: 'file' | 'folder', isNew: boolean): string | undefined {
    const folded = foldPath(path);
    const before = this.#known.get(folded);
    if (!before) {
      this.#known.set(folded, { path, kind });
      return undefined;
    }
    if (before.path !== path) return `is the same as “${before.path}” where case or accents do not count`;
    if (before.kind !== kind) return 'is a file and a folder at once';
    return isNew && kind === 'file' ? 'is there twice' : undefined;
  }
}
